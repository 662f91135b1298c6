package report

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"
)

// InFile returns err with the path before it. A path in an error of package os is left out.
// The result wraps what is left of err.
func InFile(path string, err error) error { return fmt.Errorf("%s: %w", Path(path), Bare(err)) }

// Path returns the path as messages show it: quoted if it would break the line or command
// the terminal.
func Path(path string) string {
	if strings.ContainsFunc(path, unicode.IsControl) {
		return strconv.Quote(path)
	}
	return path
}

// Bare returns an error of package os without the system call and the path, and any other
// error as it is.
func Bare(err error) error {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err
	}
	return err
}
