package main

// The README's examples are run, so that it cannot promise what is not so. An
// example is a block fenced with ```console:
//
//	$ cat page.html | winnow --body-only
//	The first paragraph.
//	…
//
// Lines that start with "$ " are commands, run in the module's root; the lines
// up to the next one are what it prints, both streams together. A line "…"
// stands for any lines, also none. A command is winnow, or go run ./cmd/winnow,
// behind "cat FILE... |" or not. Blocks with other fences are not run.
//
// go test ./cmd/winnow -run README -update writes what the commands print into
// the README; an example with a "…" line that still holds is left alone.

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is printed into scripts and README")

const (
	readme = "README.md"
	anyRun = "…"
)

func TestREADME(t *testing.T) {
	t.Chdir("../..")
	text, err := os.ReadFile(readme)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no README.md yet")
	} else if err != nil {
		t.Fatal(err)
	}
	doc := parseREADME(string(text))
	examples := 0
	for i := range doc {
		if doc[i].command == "" {
			continue
		}
		examples++
		runExample(t, &doc[i])
	}
	if examples == 0 {
		t.Fatalf("%s: no example: want a block fenced with ```console", readme)
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(readme, []byte(formatREADME(doc)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func runExample(t *testing.T, s *section) {
	got, err := runCommand(t, s.command)
	if err != nil {
		t.Errorf("%s: $ %s: %v", readme, s.command, err)
		return
	}
	switch lines := splitLines(got); {
	case matchLines(lines, s.lines):
	case *update:
		s.lines = lines
	default:
		t.Errorf("%s: $ %s\ngot:\n%s\nwant:\n%s", readme, s.command, got, strings.Join(s.lines, "\n"))
	}
}

// section is a piece of the README: a command with the lines that it prints, or
// without a command, lines in between.
type section struct {
	command string
	lines   []string
}

func parseREADME(text string) []section {
	doc := []section{{}}
	inExample := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		command, isCommand := strings.CutPrefix(line, "$ ")
		switch {
		case inExample && isCommand:
			doc = append(doc, section{command: command})
			continue
		case inExample && line == "```":
			inExample = false
			doc = append(doc, section{})
		case line == "```console":
			inExample = true
		}
		last := &doc[len(doc)-1]
		last.lines = append(last.lines, line)
	}
	return doc
}

func formatREADME(doc []section) string {
	var b strings.Builder
	for _, s := range doc {
		if s.command != "" {
			b.WriteString("$ " + s.command + "\n")
		}
		for _, line := range s.lines {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// matchLines tells whether the lines got are those of want, where a line "…"
// matches any run of lines.
func matchLines(got, want []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] != anyRun {
		return len(got) > 0 && got[0] == want[0] && matchLines(got[1:], want[1:])
	}
	for i := range len(got) + 1 {
		if matchLines(got[i:], want[1:]) {
			return true
		}
	}
	return false
}

func splitLines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

func TestParseREADME(t *testing.T) {
	text := "# T\n\n```console\n$ winnow a\nA\n\nB\n$ winnow b\n```\n\n```sh\n$ not run\n```\n"
	doc := parseREADME(text)
	if got := formatREADME(doc); got != text {
		t.Errorf("formatted again: got %q, want %q", got, text)
	}
	var got []string
	for _, s := range doc {
		if s.command != "" {
			got = append(got, s.command+": "+strings.Join(s.lines, "|"))
		}
	}
	if want := []string{"winnow a: A||B", "winnow b: "}; !slices.Equal(got, want) {
		t.Errorf("examples: got %q, want %q", got, want)
	}
}

func TestMatchLines(t *testing.T) {
	for _, c := range []struct {
		got, want string
		match     bool
	}{
		{"", "", true},
		{"a", "", false},
		{"", "a", false},
		{"a b c", "a b c", true},
		{"a b c", "a b", false},
		{"a b c", "a … c", true},
		{"a c", "a … c", true},
		{"a b c", "…", true},
		{"a b c d", "… c …", true},
		{"a b c", "a … b", false},
		{"a b", "a b c …", false},
	} {
		if match := matchLines(strings.Fields(c.got), strings.Fields(c.want)); match != c.match {
			t.Errorf("matchLines(%q, %q): got %v, want %v", c.got, c.want, match, c.match)
		}
	}
}
