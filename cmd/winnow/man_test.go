package main

// The generator of the man page. It is a test, so it is not part of the program.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"winnow/cmd/internal/options"
)

func TestManPage(t *testing.T) {
	file := filepath.Join("man", "winnow.1")
	want := manPage(new(app).fullCommand())
	got, err := os.ReadFile(file)
	if err == nil && string(got) == want {
		return
	}
	if !*update {
		t.Fatalf("%s is not what the tables of flags make: go test ./cmd/winnow -run TestManPage -update",
			file)
	}
	if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// manPage returns the man page of all commands, in the macros of man(7).
func manPage(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString(".TH WINNOW 1\n.SH NAME\nwinnow \\- " + roff(lowerFirst(root.Short)) +
		"\n.SH SYNOPSIS\n")
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		b.WriteString(roff(cmd.UseLine()) + "\n.br\n")
	}
	b.WriteString(".SH DESCRIPTION\n")
	writeManCommand(&b, root)
	for _, cmd := range root.Commands() {
		b.WriteString(".SH " + strings.ToUpper(cmd.CommandPath()) + "\n")
		writeManCommand(&b, cmd)
	}
	for _, topic := range topics() {
		if !strings.HasSuffix(topic.file, ".md") {
			continue
		}
		text, err := helpFiles.ReadFile("help/" + topic.file)
		if err != nil {
			return err.Error()
		}
		title, body, _ := strings.Cut(string(text), "\n\n")
		b.WriteString(".SH " + strings.ToUpper(roff(strings.TrimPrefix(title, "# "))) + "\n")
		b.WriteString(".nf\n" + roff(strings.TrimSuffix(body, "\n")) + "\n.fi\n")
	}
	return b.String()
}

// writeManCommand writes what --help prints of a command.
func writeManCommand(b *strings.Builder, cmd *cobra.Command) {
	b.WriteString(".nf\n" + roff(helpText(cmd)) + "\n.fi\n")
	if cmd.HasExample() {
		b.WriteString(".SS Examples\n.nf\n" + roff(cmd.Example) + "\n.fi\n")
	}
	for _, heading := range options.Headings() {
		flags := options.Under(cmd.Flags(), heading)
		if len(flags) > 0 {
			b.WriteString(".SS " + heading + "\n")
		}
		for _, f := range flags {
			fmt.Fprintf(b, ".TP\n\\fB%s\\fR\n%s\n", roff(strings.TrimSpace(flagSyntax(f))), roff(flagDoc(f)))
		}
	}
}

// roff returns text in which no line is a request of roff.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
