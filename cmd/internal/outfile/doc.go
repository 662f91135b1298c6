// Package outfile writes all records of a run to one file, and resumes a file that a killed run
// left.
//
// A file whose name ends in .gz or .zst is compressed. Records then wait until there are
// enough for a member of the file, which is written at once. Resume cuts off what comes after
// the last whole record or member, and counts the records by their path.
//
// A second run that would write to the file at the same time is an error.
//
// Replace writes other files, such as fitted points: they are whole or not there.
//
// Not done: fsync.
package outfile
