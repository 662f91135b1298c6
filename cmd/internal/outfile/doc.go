// Package outfile writes all records of a run to one file, and goes on with a file that a
// killed run left.
//
// A file whose name ends in .gz or .zst is compressed. Records then wait until there are
// enough for a member of the file; each member is written whole. To resume, what was written
// after the last whole record or member is cut off, and the records are counted by their
// path.
//
// Not done: fsync, and two runs that write to one file at a time.
package outfile
