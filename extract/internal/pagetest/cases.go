package pagetest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

// Reader reads the bytes of a page, as htmlpage.Reader and textpage.Reader do.
type Reader interface {
	Read(p *page.Page, src []byte)
}

// Read reads src into a new Page.
func Read(r Reader, src string) *page.Page {
	p := new(page.Page)
	r.Read(p, []byte(src))
	return p
}

// blockCase is one case of a case file: an input and the wanted blocks in the form of Draw.
type blockCase struct {
	name, in string
	want     []string
}

// readCases reads the files *.cases in dir. A case has its name after "# ", input lines after
// "|", and wanted blocks after a tab. In the input, \t \r \f stand for these characters. Other
// lines are skipped.
func readCases(t testing.TB, dir string) []blockCase {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.cases"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no case files (%v)", dir, err)
	}
	var cases []blockCase
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		group := strings.TrimSuffix(filepath.Base(file), ".cases")
		for line := range strings.Lines(string(data)) {
			cases = addLine(cases, group, strings.TrimSuffix(line, "\n"))
		}
	}
	return cases
}

var controls = strings.NewReplacer(`\t`, "\t", `\r`, "\r", `\f`, "\f")

func addLine(cases []blockCase, group, line string) []blockCase {
	if name, ok := strings.CutPrefix(line, "# "); ok {
		return append(cases, blockCase{name: group + "/" + strings.ReplaceAll(name, " ", "-")})
	}
	if len(cases) == 0 {
		return cases
	}
	c := &cases[len(cases)-1]
	if in, ok := strings.CutPrefix(line, "|"); ok {
		c.in += controls.Replace(in) + "\n"
	} else if want, ok := strings.CutPrefix(line, "\t"); ok {
		c.want = append(c.want, want)
	}
	return cases
}

// RunCases runs all cases in dir with one reader, so that it also finds what one page leaves
// behind for the next.
func RunCases(t *testing.T, dir string, r Reader) {
	for _, c := range readCases(t, dir) {
		t.Run(c.name, func(t *testing.T) {
			p := Read(r, c.in)
			Check(t, p)
			got, want := Draw(p), strings.Join(c.want, "\n")
			if got != want {
				t.Errorf("blocks of\n%s\ngot:\n%s\nwant:\n%s", c.in, got, want)
			}
		})
	}
}
