package report

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// nameMost is how many characters of a name messages show.
const nameMost = 200

// InFile returns err with the path before it. A path in an error of package os is left out.
// The result wraps what is left of err.
func InFile(path string, err error) error { return fmt.Errorf("%s: %w", Path(path), Bare(err)) }

// Path returns a path or another name as messages show it. The middle of a long name is left
// out. A name with characters that are not printable is quoted, and these are escaped.
func Path(path string) string {
	if n := utf8.RuneCountInString(path); n > nameMost {
		path = path[:offset(path, nameMost/2-1)] + "…" + path[offset(path, n-nameMost/2):]
	}
	if strings.ContainsFunc(path, unprintable) || !utf8.ValidString(path) {
		return strconv.Quote(path)
	}
	return path
}

// offset returns where the nth character of s starts.
func offset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

func unprintable(r rune) bool { return !strconv.IsPrint(r) }

// Line returns a message with each character that is not printable escaped.
func Line(message string) string {
	if !strings.ContainsFunc(message, unprintable) && utf8.ValidString(message) {
		return message
	}
	var b strings.Builder
	for i := 0; i < len(message); {
		_, size := utf8.DecodeRuneInString(message[i:])
		char := message[i : i+size]
		if c := strconv.Quote(char); char != `"` && char != `\` {
			char = c[1 : len(c)-1]
		}
		b.WriteString(char)
		i += size
	}
	return b.String()
}

// Duration returns a time without the units that are 0, as in 1m.
func Duration(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

// Bare returns an error of package os without the system call and the paths, and any other
// error as it is.
func Bare(err error) error {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err
	}
	if le, ok := err.(*os.LinkError); ok {
		return le.Err
	}
	return err
}

// Read opens the file of a path and returns what read makes of it. A path of "" gives the zero
// value. An error of read gets the path in front.
func Read[T any](path string, read func(io.Reader) (T, error)) (T, error) {
	var zero T
	if path == "" {
		return zero, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return zero, err
	}
	defer f.Close()
	value, err := read(f)
	if err != nil {
		return zero, InFile(path, err)
	}
	return value, nil
}
