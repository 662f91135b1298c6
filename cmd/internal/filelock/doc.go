// Package filelock tells runs of winnow that write to one file apart. A lock ends with the file
// or the process, so a killed run leaves none behind.
//
// It uses flock on Unix, which NFS and most network volumes pass on. Elsewhere, and on volumes
// that know no locks, nothing is locked.
package filelock
