package headline

import (
	"math"
	"strings"
	"testing"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/textpage"
)

const (
	runBody = "The harbour council will close the old mole for two winters so that the harbour " +
		"wall can be mended at last.\n\n" +
		"Councillors said that fishermen had asked for the mole to be mended since the storm of last " +
		"winter broke it."
	runTail = "\n\nHarbour pilots will guide the boats in through the northern gate while the mole " +
		"is closed for the works."
)

// lineCases has a case for each of reasons: what stands above the body, the
// line asked about, and the row's value for it.
var lineCases = map[string]struct {
	above string
	line  int
	want  float32
}{
	"lead":           {"Harbour mole closed for winters", 0, 1},
	"spread":         {"Bakers strike over flour", 0, 0},
	"several":        {"Harbour mole closed for winters", 0, 4. / 6},
	"copied":         {"Old mole to close\n\nHarbour Post\n\nOld mole to close", 0, 1},
	"printed":        {"Old mole to close | Harbour Post\n\nOld mole to close", 1, 1},
	"two words":      {"Old mole", 0, 1},
	"three words":    {"Old mole closes", 0, 1},
	"few words":      {"Old mole to close", 0, 1},
	"many words":     {strings.Repeat("mole ", 21), 0, 1},
	"longest":        {"Sport\nHome\nWeather today\nOld mole to close for winters", 3, 1},
	"set apart":      {"Home\nOld mole to close", 1, 0},
	"opens the page": {"Harbour mole", 0, 1},
	"label below":    {"Old mole to close\n\nBy Ada Bligh", 0, 1},
	"distance":       {"Old mole to close\n\nHarbour\n\nMole", 0, 2},
	"late":           {"Old mole to close", 1, 0},
	"below another":  {"Old mole to close for winters\n\nHarbour council votes to mend it", 1, 1},
	"dek": {"Old mole to close for winters\n\nHarbour council votes to mend the old mole", 1,
		1},
	"body":         {"Old mole to close", 0, 0},
	"sentence":     {"The old mole is to close for two winters.", 0, 1},
	"small letter": {"the old mole", 0, 1},
	"numbered":     {"2. The old mole", 0, 1},
	"label":        {"By Ada Bligh, 3 March 2024", 0, 1},
	"credit":       {"The old mole in March. Photo: Ada Bligh", 0, 1},
}

func TestReasons(t *testing.T) {
	for k := range reasons {
		row := &reasons[k]
		c, ok := lineCases[row.name]
		if !ok {
			t.Errorf("%s: no case", row.name)
			continue
		}
		f := lineRun(c.above)
		f.telling = f.topicWords(nil, c.line)
		if got := row.value(f, c.line); math.Abs(float64(got-c.want)) > .001 {
			t.Errorf("%s: line %q: %v, want %v", row.name, f.lines.Text(c.line), got, c.want)
		}
	}
}

// lineRun measures a page of the lines above and a body.
func lineRun(above string) *Finder {
	f := open(above+"\n\n"+runBody+runTail, 3)
	f.measure(f.input)
	return f
}

// open reads a text page in English whose body is its last n blocks.
func open(src string, n int) *Finder {
	p := pagetest.Read(new(textpage.Reader), src)
	body := make([]bool, len(p.Blocks))
	for i := max(0, len(body)-n); i < len(body); i++ {
		body[i] = true
	}
	var stops []bool
	for _, w := range p.Words {
		stops = append(stops, lexicon.Load().Stop(w)&lexicon.LangSetOf("en") != 0)
	}
	f := &Finder{input: Input{Body: body, Late: .3}}
	lines := new(byline.Lines)
	lines.Reset(p, len(p.Blocks), "en")
	f.Reset(p, stops, lines)
	return f
}

func TestHeadLine(t *testing.T) {
	for _, c := range []struct{ name, above, want string }{
		{"menu above", "Home\n\nNews and views\n\nOld mole to close for two winters\n\nBy Ada Bligh",
			"Old mole to close for two winters"},
		{"dek below", "Old mole to close for two winters\n\nThe harbour wall must be mended after the " +
			"storm, councillors said\n\nBy Ada Bligh", "Old mole to close for two winters"},
		{"bread crumbs above", "Home > News > Old mole to close for two winters\n\nOld mole to close " +
			"for two winters", "Old mole to close for two winters"},
		{"bread crumbs glued", "HomeNewsOld mole to close for two winters\n\nOld mole to close for " +
			"two winters", "Old mole to close for two winters"},
		{"caption below", "Old mole to close for two winters\n\nThe old mole of the harbour in " +
			"winter. Photo: Ada Bligh", "Old mole to close for two winters"},
		{"address", "Harbour mole mended: write to harbour@post.example\n\nMole shut for winters",
			"Mole shut for winters"},
		{"web address", "https://post.example/harbour-council-old-mole-winters", ""},
		{"nothing but a menu", "Home", ""},
	} {
		f := lineRun(c.above)
		got := ""
		if i := f.Find(f.input); i >= 0 {
			got = f.lines.Text(i)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestHeadLineInBody checks that no line of the body becomes the headline.
func TestHeadLineInBody(t *testing.T) {
	const subhead = "\n\nHarbour pilots guide the boats past the old mole"
	for _, c := range []struct{ name, page string }{
		{"no line above", runBody + runTail},
		{"subhead", runBody + subhead + runTail},
		{"subhead under one paragraph", runTail[2:] + subhead + "\n\n" + runBody},
		{"post", runTail[2:] + "\n\nHarbour council to close old mole for two winters\n\n" +
			"— Ada Bligh (@adabligh) March 3, 2024\n\n" + runBody + "\n\n" + runBody},
		{"one sentence opens the body", "The old mole is the pride of the harbour.\n\n" + runBody +
			runTail},
	} {
		f := open(c.page, math.MaxInt)
		if i := f.Find(f.input); i >= 0 {
			t.Errorf("%s: got %q, want none", c.name, f.lines.Text(i))
		}
	}
}
