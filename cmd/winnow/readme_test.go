package main

// The examples of the README and of the help topics are run. An example is a block fenced
// with ```console:
//
//	$ cat page.html | winnow --body-only
//	The first paragraph.
//	…
//
// Lines that start with "$ " are commands, run in the module's root. The lines up to the next
// one are what the command prints on both streams. A line "…" matches any number of lines. A
// command is cat FILE, or winnow, or go run ./cmd/winnow, with or without "cat FILE... |" in
// front. Blocks with other fences are not run.
//
// go test ./cmd/winnow -run TestExamples -update writes what the commands print into the
// files. An example with a "…" line that still matches stays as it is.

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is printed into scripts, README, topics and "+
	"man page")

const (
	readme = "README.md"
	anyRun = "…"
)

func TestExamples(t *testing.T) {
	t.Chdir("../..")
	topics, err := filepath.Glob("cmd/winnow/help/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(topics, readme) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := parseDoc(string(text))
		for i := range doc {
			if doc[i].command != "" {
				runExample(t, file, &doc[i])
			}
		}
		if *update && !t.Failed() {
			if err := os.WriteFile(file, []byte(formatDoc(doc)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func runExample(t *testing.T, file string, s *section) {
	got, err := runCommand(t, s.command)
	if err != nil {
		t.Errorf("%s: $ %s: %v", file, s.command, err)
		return
	}
	switch lines := splitLines(got); {
	case matchLines(lines, s.lines):
	case *update:
		s.lines = lines
	default:
		t.Errorf("%s: $ %s\ngot:\n%s\nwant:\n%s", file, s.command, got, strings.Join(s.lines, "\n"))
	}
}

// section is a part of a document: a command with the lines that it prints, or the lines
// between two commands.
type section struct {
	command string
	lines   []string
}

func parseDoc(text string) []section {
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

func formatDoc(doc []section) string {
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

// matchLines reports whether got is want, where a line "…" of want matches any number of
// lines.
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

func TestParseDoc(t *testing.T) {
	text := "# T\n\n```console\n$ winnow a\nA\n\nB\n$ winnow b\n```\n\n```sh\n$ not run\n```\n"
	doc := parseDoc(text)
	if got := formatDoc(doc); got != text {
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
