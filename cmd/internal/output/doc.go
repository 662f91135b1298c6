// Package output puts rendered articles where they go: on one stream, one after the other,
// or each into a file of its own, named as its input.
//
// A file is there whole or not at all: it is written under another name and renamed. Paths
// are compared as by a file system that ignores case, after links are resolved, since two
// inputs must not write to one file anywhere. Files of earlier runs are written over.
//
// Not done: fsync, and locks between two runs that write to one folder.
package output
