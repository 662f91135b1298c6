// Package filelock locks files, so that two runs of winnow do not write to one at a time. A lock
// ends with the process, so a killed run leaves none behind.
//
// It uses flock on Unix, which NFS and most network volumes pass on. Elsewhere, and on volumes
// that know no locks, nothing is locked.
package filelock
