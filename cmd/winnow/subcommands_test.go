package main

import (
	"slices"
	"testing"
)

func TestCommandNames(t *testing.T) {
	var got []string
	root := new(app).fullCommand()
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		got = append(got, c.Name())
	}
	if want := commandNames(); !slices.Equal(got, want) {
		t.Errorf("got commands %q, want %q", got, want)
	}
}

// TestCommandLine checks that subcommands are built where an argument may ask for one, and for
// no page.
func TestCommandLine(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want bool
	}{
		{nil, false}, {[]string{"-f", "json", "page.html"}, false}, {[]string{"--help"}, false},
		{[]string{"explain", "page.html"}, true}, {[]string{"-q", "help"}, true},
		{[]string{"__complete", "ev"}, true},
	} {
		if got := new(app).commandLine(tt.args).HasSubCommands(); got != tt.want {
			t.Errorf("%q: got %t, want %t", tt.args, got, tt.want)
		}
	}
}
