package byline

import (
	"strings"
	"testing"

	"winnow/extract/internal/word"
)

// textLines are the lines of a text as Blocks.
type textLines struct{ text string }

func (t textLines) AllText() []byte { return []byte(t.text) }

func (t textLines) SignsOf(int) word.Signs { return ^word.Signs(0) }

func (t textLines) Span(i int) (start, end int32) {
	for range i {
		start += int32(strings.IndexByte(t.text[start:], '\n') + 1)
	}
	end = start + int32(strings.IndexByte(t.text[start:], '\n'))
	return start, end
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		line string
		want string // the facts that are true
	}{
		{"By Nora Ashdown", "byline label"},
		{"3 March 2024", "date label"},
		{"By  Nora Ashdown,\u00a03 March 2024", "date byline label"},
		{"Home > News > Ferries", "crumbs"},
		{"Home / News", ""},
		{"The mole in March. Photo: Ada Bligh", "credit"},
		{"Photo: Ada Bligh", "opens"},
		{"© Harbour Mail", "credit copyright"},
		{"COPYRİGHT 2024", "copyright"},
		{"All rights (C) Harbour Mail", "copyright"},
		{"The ferry was late.", ""},
		{"By Nora Ashdown " + strings.Repeat("and the others ", LineMost/15), ""},
		{"", ""},
	} {
		var l Lines
		l.Reset(textLines{"first\n" + c.line + "\n"}, 2, "en")
		for range 2 { // found, then kept
			var got []string
			for _, f := range []struct {
				name string
				is   func(int) bool
			}{{"date", l.HasDate}, {"byline", l.IsByline}, {"label", l.IsLabel}, {"crumbs", l.IsCrumbs},
				{"credit", l.IsCredit}, {"opens", l.OpensCredit}, {"copyright", l.IsCopyright}} {
				if f.is(1) {
					got = append(got, f.name)
				}
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("%q: %q, want %q", c.line, got, c.want)
			}
		}
		l.Reset(textLines{"By Nora Ashdown\n"}, 1, "en")
		if !l.IsByline(0) || l.IsCopyright(0) || l.Text(0) != "By Nora Ashdown" {
			t.Errorf("%q: the next page has its facts", c.line)
		}
	}
}

// TestCrumbs compares hasCrumbs with a count of each mark.
func TestCrumbs(t *testing.T) {
	for _, s := range []string{"", "a", "a > b > c", "a > > b", "a | b / c", "a  >  b", " > > > ",
		"a »  b »",
		"a > < b", "a › b › c", "a ＞ b ＞ c", "x / / y / z", "a » b", "24 / 7"} {
		n := 0
		for _, mark := range crumbMarks {
			n += strings.Count(s, mark)
		}
		want := n > 1 || strings.Contains(s, " >") && !strings.Contains(s, "<") ||
			strings.Contains(s, " » ")
		if got := hasCrumbs(s); got != want {
			t.Errorf("hasCrumbs(%q) = %v, want %v", s, got, want)
		}
	}
}
