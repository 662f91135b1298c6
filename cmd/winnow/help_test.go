package main

// What is printed from the tables of flags and topics: --help, the man page and the README's
// list. go test ./cmd/winnow -run 'TestFlagList|TestManPage' -update writes the files.

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
)

// printed returns what winnow prints on standard output.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	if code := run(t.Context(), args, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Fatalf("%q: exit code %d, %s", args, code, &errOut)
	}
	return out.String()
}

// outputOf returns what winnow prints on standard output, whatever the exit code.
func outputOf(t *testing.T, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	run(t.Context(), args, strings.NewReader(""), &out, &errOut)
	return out.String()
}

func TestHelpFits(t *testing.T) {
	texts := map[string]string{"": printed(t, "--help")}
	for _, c := range new(app).fullCommand().Commands() {
		texts[c.Name()] = printed(t, c.Name(), "--help")
	}
	for _, topic := range topics() {
		texts["help "+topic.name] = printed(t, "help", topic.name)
	}
	for name, text := range texts {
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if n := utf8.RuneCountInString(line); n > helpWidth || strings.Contains(line, "\t") {
				t.Errorf("winnow %s: %d columns: %s", name, n, line)
			}
		}
	}
}

// TestHelpHasAll checks that --help has each flag, command and topic.
func TestHelpHasAll(t *testing.T) {
	root := new(app).fullCommand()
	help := printed(t, "--help")
	for _, topic := range topics() {
		if !strings.Contains(help, "\n  "+topic.name+" ") {
			t.Errorf("winnow --help: no topic %s", topic.name)
		}
	}
	for _, cmd := range append(root.Commands(), root) {
		if cmd != root && !strings.Contains(help, "\n  "+cmd.Name()+" ") {
			t.Errorf("winnow --help: no command %s", cmd.Name())
		}
		text := help
		if cmd != root {
			text = printed(t, cmd.Name(), "--help")
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if n := strings.Count(text, "\n  "+flagSyntax(f)); n != 1 {
				t.Errorf("%s --help: --%s is there %d times", cmd.CommandPath(), f.Name, n)
			}
		})
	}
}

func TestTopicsAreFiles(t *testing.T) {
	files, err := filepath.Glob("help/*")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, topic := range topics() {
		got = append(got, filepath.Join("help", topic.file))
	}
	slices.Sort(got)
	if !slices.Equal(got, files) {
		t.Errorf("topics are %q, files are %q", got, files)
	}
}

// TestAnswers checks that the README or a topic answers what users ask first.
func TestAnswers(t *testing.T) {
	all := printed(t, "help")
	for _, topic := range topics() {
		all += printed(t, "help", topic.name)
	}
	raw, err := os.ReadFile("../../" + readme)
	if err != nil {
		t.Fatal(err)
	}
	for question, answers := range map[string][]string{
		"what happens with a page that is no article": {"## Pages without an article", "--force",
			"page_type is index"},
		"how is a block scored": {"# Scoring: how a block", "sum of its points",
			"explain shows the scores"},
		"how are my own pages added": {"## Add pages", "story.gold beside story.html",
			"winnow eval"},
		"what do the exit codes mean in a script": {"## In a script", "case $? in",
			"an input is no article"},
		"how does my shell complete": {"winnow completion bash"},
		"does it fetch":              {"curl -sL https://example.org/story | winnow"},
	} {
		for _, want := range answers {
			if !strings.Contains(strings.ReplaceAll(string(raw), "`", "")+all, want) {
				t.Errorf("%s: nobody says %q", question, want)
			}
		}
	}
}

func TestREADMELength(t *testing.T) {
	raw, err := os.ReadFile("../../" + readme)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(raw, []byte("\n")); n > 170 {
		t.Errorf("%s: %d lines; what grows belongs into a topic", readme, n)
	}
}

// TestFlagList compares the README's list with the tables of flags.
func TestFlagList(t *testing.T) {
	const above = "<!-- written by go test ./cmd/winnow -run TestFlagList -update -->\n\n"
	file := "../../" + readme
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(raw), above)
	if !ok {
		t.Fatalf("%s: no line %q", readme, above)
	}
	got, after, _ := strings.Cut(rest, "\n\n")
	want := flagList(new(app).fullCommand())
	if got+"\n" == want {
		return
	}
	if !*update {
		t.Fatalf("%s: got\n%s\nwant\n%s", readme, got, want)
	}
	if err := os.WriteFile(file, []byte(before+above+want+"\n"+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// flagList returns the flags of each command as a table, one row per heading.
func flagList(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString("| | |\n|---|---|\n")
	row := func(name string, flags []*pflag.Flag) {
		if len(flags) == 0 {
			return
		}
		fmt.Fprintf(&b, "| %s |", name)
		for _, f := range flags {
			short := ""
			if f.Shorthand != "" {
				short = "`-" + f.Shorthand + "` "
			}
			fmt.Fprintf(&b, " %s`--%s`", short, f.Name)
		}
		b.WriteString(" |\n")
	}
	shared := map[string]bool{}
	for _, heading := range options.Headings() {
		flags := options.Under(root.Flags(), heading)
		row(heading, flags)
		for _, f := range flags {
			shared[f.Name] = true
		}
	}
	for _, cmd := range root.Commands() {
		var own []*pflag.Flag
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !shared[f.Name] {
				own = append(own, f)
			}
		})
		row("only `winnow "+cmd.Name()+"`", own)
	}
	return b.String()
}
