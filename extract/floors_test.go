package extract_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// floors are the packages of the library, the lowest first. A package imports only from
// floors below its own.
var floors = [...]string{
	"table",
	"word clean address date deadline casefile viterbi hashtable markup",
	"charset laxjson",
	"page lexicon byline mhtml",
	"htmlpage textpage headline points jsonld appstate pagetest",
	"measure meta",
	"feature pagetype",
	"choose generate",
	"pipeline",
	"extract",
	"extract/eval",
	"extract/fit",
}

const (
	internalPath = "winnow/extract/internal/"
	mostFiles    = 30 // of a package, without tests
)

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
		all = append(all, p)
	}
}

// floorOf returns the floor of an import path, -1 if it has none.
func floorOf(path string) int {
	name := strings.TrimPrefix(strings.TrimPrefix(path, internalPath), "winnow/")
	return slices.IndexFunc(floors[:], func(f string) bool {
		return slices.Contains(strings.Fields(f), name)
	})
}

func TestFloors(t *testing.T) {
	for _, p := range listPackages(t) {
		floor := floorOf(p.ImportPath)
		if floor < 0 {
			t.Errorf("%s: on no floor", p.ImportPath)
		}
		if len(p.GoFiles) > mostFiles {
			t.Errorf("%s: %d files, want at most %d", p.ImportPath, len(p.GoFiles), mostFiles)
		}
		if !slices.Contains(p.GoFiles, "doc.go") {
			t.Errorf("%s: no doc.go", p.ImportPath)
		}
		for _, to := range p.Imports {
			if strings.HasPrefix(to, "winnow/") && (floorOf(to) < 0 || floorOf(to) >= floor) {
				t.Errorf("%s imports %s, which is no floor below", p.ImportPath, to)
			}
		}
	}
}
