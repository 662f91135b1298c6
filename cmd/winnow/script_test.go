package main

// The scripts in testdata/cli run the real main in a process of its own, each
// in a folder that holds a copy of testdata/cli/pages. Beside testscript's own
// commands they have:
//
//	exits CODE winnow ARG...   runs winnow and wants that exit code
//	gzip FROM TO               packs a file
//	truncate FILE N            cuts a file to N bytes
//	poisoned-winnow ARG...     winnow that panics on pages that say PANIC, and never ends on
//	                           those that say ENDLESS
//	unbase64 FROM TO           writes binary files

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"winnow/extract"
)

const scripts = "../../testdata/cli"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"winnow":          main,
		"poisoned-winnow": func() { os.Exit(runMain(poisoned, killAt(os.Getenv("KILL_AT")))) },
	})
}

// killAt returns a function that kills the program when it is called for the nth time, nil
// without n.
func killAt(n string) func() {
	left, err := strconv.Atoi(n)
	if err != nil {
		return nil
	}
	return func() {
		if left--; left == 0 {
			self, _ := os.FindProcess(os.Getpid())
			self.Kill()
			select {}
		}
	}
}

// poisoned extracts as winnow does, but panics on pages that say PANIC and never returns from
// those that say ENDLESS.
func poisoned(page []byte, opts extract.Options) (extract.Article, error) {
	switch {
	case bytes.Contains(page, []byte("PANIC")):
		panic("poisoned page")
	case bytes.Contains(page, []byte("ENDLESS")):
		select {}
	}
	return extract.Extract(page, opts)
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 scripts,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(env.WorkDir, os.DirFS(filepath.Join(scripts, "pages")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"gzip":     pack,
			"truncate": truncate,
			"unbase64": unbase64,
		},
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [arg...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func pack(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: gzip from to")
	}
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	_, err := zw.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(zw.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes(), 0o644))
}

func truncate(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: truncate file bytes")
	}
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}

func unbase64(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: unbase64 from to")
	}
	raw, err := base64.StdEncoding.DecodeString(ts.ReadFile(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), raw, 0o644))
}
