package extract

import (
	"os"
	"strings"
	"testing"
)

// metadataCase is a line of a file in testdata/metadata: what goes in and what
// must come out.
type metadataCase struct {
	line     int
	in, want string
}

func readMetadataCases(t testing.TB, name string) []metadataCase {
	t.Helper()
	data, err := os.ReadFile("../testdata/metadata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var cases []metadataCase
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		in, want, ok := strings.Cut(line+" ", " => ")
		if !ok {
			t.Fatalf("%s:%d: no arrow", name, n)
		}
		cases = append(cases, metadataCase{n, in, strings.TrimSpace(want)})
	}
	return cases
}
