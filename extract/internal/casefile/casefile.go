package casefile

import (
	"os"
	"strings"
	"testing"
)

// Case is one line of a case file.
type Case struct {
	Line     int // line number, from 1
	In, Want string
}

// Read reads a file of lines "IN => WANT". WANT may be empty. Empty lines and lines that
// start with # are skipped.
func Read(t testing.TB, file string) []Case {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []Case
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		in, want, ok := strings.Cut(line+" ", " => ")
		if !ok {
			t.Fatalf("%s:%d: no arrow", file, n)
		}
		cases = append(cases, Case{n, in, strings.TrimSpace(want)})
	}
	return cases
}
