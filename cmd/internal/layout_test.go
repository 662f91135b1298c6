// Package internal tests how the packages below it depend on each other.
package internal

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const path = "winnow/cmd/internal/"

// floors are the packages here, the lowest first. A package imports only from floors below
// its own, and from packages extract and eval.
var floors = [...]string{
	"batch browser bytesize filelock htmldoc progress render report worddiff",
	"evalhtml explainhtml input options",
	"outdir outfile output work",
}

type goPackage struct {
	ImportPath       string
	GoFiles, Imports []string
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,GoFiles,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.ImportPath, path) {
			all = append(all, p)
		}
	}
}

// floorOf returns the floor of an import path, -1 if it has none.
func floorOf(importPath string) int {
	name := strings.TrimPrefix(importPath, path)
	return slices.IndexFunc(floors[:], func(f string) bool {
		return slices.Contains(strings.Fields(f), name)
	})
}

func TestFloors(t *testing.T) {
	packages := listPackages(t)
	if len(packages) == 0 {
		t.Fatal("no packages")
	}
	for _, p := range packages {
		if floorOf(p.ImportPath) < 0 {
			t.Errorf("%s: on no floor", p.ImportPath)
		}
		if !slices.Contains(p.GoFiles, "doc.go") {
			t.Errorf("%s: no doc.go", p.ImportPath)
		}
		for _, to := range p.Imports {
			if why := refused(p.ImportPath, to); why != "" {
				t.Errorf("%s imports %s, which is %s", p.ImportPath, to, why)
			}
		}
	}
}

// refused returns what is wrong with an import, "" if nothing.
func refused(from, to string) string {
	switch {
	case to == "github.com/spf13/cobra":
		return "for commands alone"
	case to == "github.com/spf13/pflag" && from != path+"options":
		return "for package options alone"
	case to == "winnow/extract" || to == "winnow/extract/eval" || !strings.HasPrefix(to, "winnow/"):
		return ""
	case floorOf(to) < 0 || floorOf(to) >= floorOf(from):
		return "on no floor below"
	}
	return ""
}
