package main

// The commands of examples, and the small part of a shell that they need.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"winnow/extract"
)

// runCommand returns what a command of an example prints.
func runCommand(t *testing.T, command string) (string, error) {
	words, err := splitWords(command)
	if err != nil {
		return "", err
	}
	if words[0] == "cat" && len(words) == 2 {
		file, err := os.ReadFile(words[1])
		return string(file), err
	}
	var in bytes.Buffer
	if pipe := slices.Index(words, "|"); pipe > 0 && words[0] == "cat" {
		for _, path := range words[1:pipe] {
			file, err := os.ReadFile(path)
			if err != nil {
				return "", err
			}
			in.Write(file)
		}
		words = words[pipe+1:]
	}
	args, err := winnowArgs(words)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	run(t.Context(), args, &in, &out, &out)
	return out.String(), nil
}

func winnowArgs(words []string) ([]string, error) {
	if slices.ContainsFunc(words, func(w string) bool { return strings.ContainsAny(w, "|<>;&*?$`") }) {
		return nil, errors.New("the test knows no shell but cat FILE... |")
	}
	for _, name := range [][]string{{"winnow"}, {"go", "run", "./cmd/winnow"}} {
		if len(words) >= len(name) && slices.Equal(words[:len(name)], name) {
			return words[len(name):], nil
		}
	}
	return nil, errors.New("want a command winnow or go run ./cmd/winnow")
}

// splitWords splits a command into words as a shell does with quotes.
func splitWords(command string) ([]string, error) {
	var words []string
	var word strings.Builder
	quote, open := rune(0), false
	for _, r := range command {
		switch {
		case r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			quote, open = r, true
		case r != ' ':
			word.WriteRune(r)
			open = true
		case open:
			words = append(words, word.String())
			word.Reset()
			open = false
		}
	}
	if quote != 0 {
		return nil, fmt.Errorf("a quote %c is not closed", quote)
	}
	if open {
		words = append(words, word.String())
	}
	return words, nil
}

func TestRunCommand(t *testing.T) {
	t.Chdir(scripts + "/pages")
	plain, err := runCommand(t, `winnow --body-only ferry.html`)
	if err != nil || plain == "" {
		t.Fatalf("got %q, %v", plain, err)
	}
	for _, command := range []string{
		`go run ./cmd/winnow --body-only "ferry.html"`,
		`cat ferry.html | winnow --body-only`,
		`cat 'ferry.html' | go run ./cmd/winnow - --body-only`,
	} {
		if got, err := runCommand(t, command); err != nil || got != plain {
			t.Errorf("%s: got %q, %v, want %q", command, got, err, plain)
		}
	}
	for _, command := range []string{
		`rm -r .`, `winnow "a`, `winnow a > b`, `winnow *.html`, `cat none.html | winnow`,
		`winnow a | less`, `cat none.html`,
	} {
		if _, err := runCommand(t, command); err == nil {
			t.Errorf("%s: no error", command)
		}
	}
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	a := app{in: in, out: out, errOut: errOut, extractFunc: extract.Extract}
	return a.run(ctx, args)
}

// fullCommand returns winnow's command with all subcommands.
func (a *app) fullCommand() *cobra.Command {
	root := a.rootCommand()
	a.addCommands(root)
	return root
}
