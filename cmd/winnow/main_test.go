package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
)

// blocked is an input that never yields anything.
type blocked struct{}

func (blocked) Read([]byte) (int, error) { select {} }

func TestInterruptEndsAWait(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	if got := run(ctx, nil, blocked{}, io.Discard, io.Discard); got != exitInterrupted {
		t.Errorf("exit code: got %d, want %d", got, exitInterrupted)
	}
}

// brokenPipe is an output that nobody reads.
type brokenPipe struct{ err error }

func (b brokenPipe) Write([]byte) (int, error) { return 0, b.err }

func TestBrokenPipeIsQuiet(t *testing.T) {
	broken := brokenPipe{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}}
	for _, args := range [][]string{
		{scripts + "/pages/ferry.html"},
		{"-f", "json", scripts + "/pages/ferry.html"},
		{"explain", scripts + "/pages/ferry.html"},
		{"explain", "--json", scripts + "/pages/ferry.html"},
		{"explain", "--full", scripts + "/pages/ferry.html"},
		{"eval", "../../testdata/eval/toy"},
		{"eval", "--json", "../../testdata/eval/toy"},
	} {
		var errOut bytes.Buffer
		got := run(t.Context(), args, nil, broken, &errOut)
		if got != exitPipe || errOut.Len() > 0 {
			t.Errorf("%q: got exit code %d and %q, want %d and nothing", args, got, errOut.String(),
				exitPipe)
		}
	}
}

func TestFullDiskIsAnError(t *testing.T) {
	full := brokenPipe{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}}
	for _, args := range [][]string{{scripts + "/pages/ferry.html"}, {"--help"}, {"eval", "--help"},
		{"--version"}} {
		var errOut bytes.Buffer
		got := run(t.Context(), args, nil, full, &errOut)
		want := "winnow: /dev/stdout: no space left on device\n"
		if got != exitFailed || errOut.String() != want {
			t.Errorf("%q: got %d and %q, want %d and %q", args, got, errOut.String(), exitFailed, want)
		}
	}
}

func TestDescribeBuild(t *testing.T) {
	info := &debug.BuildInfo{}
	if got, want := describeBuild(info), "(devel)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	info.Main.Version = "v1.2.0"
	info.Settings = []debug.BuildSetting{{Key: "vcs.revision", Value: "c0ffee"},
		{Key: "vcs.modified", Value: "true"}}
	if got, want := describeBuild(info), "v1.2.0 commit c0ffee with changes"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestIsTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, stream := range []any{null, strings.NewReader(""), nil} {
		if isTerminal(stream) {
			t.Errorf("%T is taken for a terminal", stream)
		}
	}
}

func TestParseFloors(t *testing.T) {
	floors, err := parseFloors("# corpus figure minimum\n\nnews f1 0.9\n  news\texact 0\n")
	want := []floor{{"news", "f1", .9}, {"news", "exact", 0}}
	if err != nil || len(floors) != 2 || floors[0] != want[0] || floors[1] != want[1] {
		t.Errorf("got %v, %v, want %v", floors, err, want)
	}
	for _, c := range []struct{ text, want string }{
		{"news f1", `line 1: want corpus, figure and minimum, got "news f1"`},
		{"\nnews f1 0.9 x", `line 2: want corpus, figure and minimum, got "news f1 0.9 x"`},
		{"news f1 high", `line 1: the minimum "high" is not a number`},
		{"news f1 nan", `line 1: the minimum "nan" is not a number`},
	} {
		if _, err := parseFloors(c.text); err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}

func TestPresetsMoveEveryScoreAlike(t *testing.T) {
	const precisionOffset, recallOffset = -1, +1
	plain, precision, recall := scoresOf(t), scoresOf(t, "--precision"), scoresOf(t, "--recall")
	for i := range plain {
		if got := precision[i] - plain[i]; math.Abs(got-precisionOffset) > 1e-4 {
			t.Errorf("block %d: --precision adds %g, want %d", i, got, precisionOffset)
		}
		if got := recall[i] - plain[i]; math.Abs(got-recallOffset) > 1e-4 {
			t.Errorf("block %d: --recall adds %g, want %d", i, got, recallOffset)
		}
	}
}

// scoresOf returns the score of each block of a page.
func scoresOf(t *testing.T, flags ...string) []float64 {
	t.Helper()
	var out, errOut bytes.Buffer
	run(t.Context(), append([]string{"explain", "--json", scripts + "/pages/bakery.txt"}, flags...),
		nil, &out, &errOut)
	var scores []float64
	for line := range bytes.Lines(out.Bytes()) {
		var v struct{ Score float64 }
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		scores = append(scores, v.Score)
	}
	if len(scores) != 11 {
		t.Fatalf("%q: %d blocks, want 11; %s", flags, len(scores), errOut.String())
	}
	return scores
}
