// Package outfile writes all records of a run to one file, and goes on with a file that a
// killed run left.
//
// A file whose name ends in .gz or .zst is compressed. Records then wait until there are
// enough for a member of the file; each member is written whole. To resume, what was written
// after the last whole record or member is cut off, and the records are counted by their
// path.
//
// A second run that would write to the file at the same time is an error.
//
// Replace writes other files, such as fitted points: they are whole or not there.
//
// Not done: fsync.
package outfile
