package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// recipeRow is the row that TestRecipe adds to textRows.
const recipeRow = `	{"recipe-bytes", "bytes of the block", true,
		func(v *measure.View, i int) float32 { return float32(len(v.BlockText(i))) }},
`

// TestRecipe follows "Adding a heuristic" in extract/internal/feature/doc.go in a copy of the
// module: a row is added, the packages build, its points are fitted alone and compiled in, and
// explain shows them.
func TestRecipe(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a copy of the module")
	}
	dir := t.TempDir()
	copyModule(t, dir)
	addRow(t, filepath.Join(dir, "extract/internal/feature/table_text.go"))
	goTool(t, dir, "build", "-o", "winnow", "./cmd/winnow")
	pages := filepath.Join(dir, "pages")
	for _, name := range []string{"interview-lighthouse", "index-home", "short-under-cookies",
		"opinion-drop-cap"} {
		for _, ext := range []string{".html", ".gold"} {
			copyFile(t, filepath.Join("../../testdata/pages", name+ext), filepath.Join(pages, name+ext))
		}
	}
	table := runIn(t, dir, "./winnow", "fit", "--only", "recipe-bytes", "-o", "points.txt", "pages")
	if !strings.Contains(table, "\nbefore ") || !strings.Contains(table, "\nafter ") {
		t.Errorf("fit --only printed no gain:\n%s", table)
	}
	points, err := os.ReadFile(filepath.Join(dir, "points.txt"))
	if err != nil || !strings.Contains(string(points), " recipe-bytes ") {
		t.Fatalf("the points have no curve of the row: %v", err)
	}
	copyFile(t, filepath.Join(dir, "points.txt"),
		filepath.Join(dir, "extract/internal/points/points.txt"))
	goTool(t, dir, "generate", "./extract/internal/generate")
	goTool(t, dir, "build", "-o", "winnow", "./cmd/winnow")
	out := runIn(t, dir, "./winnow", "explain", "--full", "pages/interview-lighthouse.html")
	if !strings.Contains(out, "recipe-bytes") {
		t.Error("explain does not show the row")
	}
}

// addRow adds the row to the file of a table.
func addRow(t *testing.T, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const start = "var textRows = []Feature{\n"
	added := strings.Replace(string(text), start, start+recipeRow, 1)
	if added == string(text) {
		t.Fatalf("%s has no textRows", path)
	}
	if err := os.WriteFile(path, []byte(added), 0o644); err != nil {
		t.Fatal(err)
	}
}

// copyModule copies what a build of the module needs.
func copyModule(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{"go.mod", "go.sum"} {
		copyFile(t, filepath.Join("../..", name), filepath.Join(dir, name))
	}
	for _, name := range []string{"cmd/winnow", "cmd/internal", "extract"} {
		if err := os.CopyFS(filepath.Join(dir, name),
			os.DirFS(filepath.Join("../..", name))); err != nil {
			t.Fatal(err)
		}
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func goTool(t *testing.T, dir string, args ...string) {
	t.Helper()
	runIn(t, dir, "go", args...)
}

// runIn runs a program in a folder and returns its standard output.
func runIn(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var errOut strings.Builder
	cmd.Stderr = &errOut
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, errOut.String())
	}
	return string(out)
}
