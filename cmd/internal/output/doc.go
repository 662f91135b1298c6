// Package output writes rendered articles, one after the other to a stream or each to a file of
// its own that is named after its input.
//
// A file is written completely or not at all: it is written under another name and then renamed.
// Two inputs never write to one file: paths are compared with links resolved and without case.
// Files of earlier runs are overwritten.
//
// Not done: fsync, and locks between two runs that write to one folder.
package output
