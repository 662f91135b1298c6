package feature

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// ownPoints reads the compiled-in points of both forms from their file.
func ownPoints(t *testing.T) *points.Points {
	t.Helper()
	text, err := os.ReadFile("../points/points.txt")
	if err != nil {
		t.Fatal(err)
	}
	p, err := ReadPoints(strings.NewReader(string(text)))
	if err != nil {
		t.Fatalf("points.txt: %v", err)
	}
	return p
}

// TestDefaultPoints checks that points.txt names features that exist, and that its curves
// are in order.
func TestDefaultPoints(t *testing.T) {
	p := ownPoints(t)
	all := Rows()
	for form := range p.Forms {
		for i, c := range p.Forms[form].Curves {
			name := all[i].Name
			if !slices.IsSorted(c.Edges) {
				t.Errorf("form %d, %s: edges %v are out of order", form, name, c.Edges)
			}
			if c.Points != nil && len(c.Points) != len(c.Edges)+1 {
				t.Errorf("form %d, %s: %d points for %d edges",
					form, name, len(c.Points), len(c.Edges))
			}
		}
	}
}

// TestCompiledIn checks that each form read alone is the same as both read together.
func TestCompiledIn(t *testing.T) {
	all := ownPoints(t)
	for _, form := range []page.Form{page.FormHTML, page.FormText} {
		if !reflect.DeepEqual(*DefaultPoints(form), all.Forms[form]) {
			t.Errorf("form %d: other points by itself", form)
		}
	}
}
