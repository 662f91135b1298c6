package meta

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
)

const unlabelledBody = "The harbour council will close the old mole for two winters so that the " +
	"harbour wall can be mended at last.\n\n" +
	"Councillors from Aldermouth said that fishermen had asked Greta Olsen for help since the " +
	"storm of last winter.\n\n"

func TestUnlabelledNames(t *testing.T) {
	for _, c := range []struct{ name, line, below, want string }{
		{"date on the line", "Nora Ashdown 3 March 2024", "", "Nora Ashdown"},
		{"date below", "Nora Ashdown", "3 March 2024", "Nora Ashdown"},
		{"clock below", "Nora Ashdown", "today at 12:19", "Nora Ashdown"},
		{"age", "Nora Ashdown5 hours ago", "", "Nora Ashdown"},
		{"age behind a bar", "Nora Ashdown|Published 4 months ago", "", "Nora Ashdown"},
		{"time to read", "Nora Ashdown", "9 min read", "Nora Ashdown"},
		{"role below", "Nora Ashdown", "Senior reporter", "Nora Ashdown"},
		{"handle", "Nora Ashdown@noraash", "9 min read", "Nora Ashdown"},
		{"two", "Nora Ashdown and Tom Reyes", "3 March 2024", "Nora Ashdown | Tom Reyes"},
		{"place before", "Aldermouth - Nora Ashdown", "3 March 2024", "Nora Ashdown"},
		{"role behind", "Nora Ashdown, Senior reporter", "3 March 2024", "Nora Ashdown"},
		{"with an agency", "Nora Ashdown and AP", "3 March 2024", "Nora Ashdown | AP"},
		{"names below one another", "Nora Ashdown\nTom Reyes", "3 March 2024",
			"Nora Ashdown | Tom Reyes"},
		{"a name in another setting below", "Nora Ashdown\nSEA FINAL", "3 March 2024", "Nora Ashdown"},
		{"the label of a date", "Nora Ashdown", "Last updated:", "Nora Ashdown"},
		{"items", "• Nora Ashdown\n• Harbour works", "3 March 2024", "Nora Ashdown"},
		{"capitals", "NORA ASHDOWN", "3 March 2024", "NORA ASHDOWN"},
		{"Cyrillic", "Арсений Дорошин", "2 декабря 2023, 10:15", "Арсений Дорошин"},

		{"a zone behind the clock", "3 March 2024, 1:24 PM EST / Source: Mail",
			"Nora Ashdown\n\nSenior reporter", "Nora Ashdown"},
		{"no sign", "Nora Ashdown", "", ""},
		{"of the title", "Mole Closed", "3 March 2024", ""},
		{"of the article", "Greta Olsen", "3 March 2024", ""},
		{"words of the page", "Harbour Council", "3 March 2024", ""},
		{"photographer", "Photo: Nora Ashdown", "3 March 2024", ""},
		{"label", "Last Updated", "3 March 2024", ""},
		{"caption", "Mole keeper on duty, Tom Reyes (left), and Nora Ashdown", "3 March 2024", ""},
		{"sentence", "Nora Ashdown left.", "3 March 2024", ""},
	} {
		page := "Old Mole Closed For Two Winters\n\n" + c.line + "\n\n" + c.below + "\n\n" +
			unlabelledBody
		if got := strings.Join(readUnlabelled(page), " | "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestUnlabelledNamesBio(t *testing.T) {
	page := "Old Mole Closed For Two Winters\n\nNora Ashdown\n\n" + unlabelledBody +
		"Nora Ashdown writes on ports and has lived by the harbour for years.\n"
	if got := readUnlabelled(page); !slices.Equal(got, []string{"Nora Ashdown"}) {
		t.Errorf("%q", got)
	}
}

// readUnlabelled reads a page whose first line is the title and whose two long
// paragraphs are the body.
func readUnlabelled(src string) []string {
	z := openText(src, func(p *page.Page, i int) bool {
		return p.Blocks[i].Words > 15 && strings.Contains(unlabelledBody, pagetest.BlockText(p, i))
	})
	from, to := z.headZone()
	return (&bylineReader{zone: z}).unmarkedNames(from, to, nil)
}

func TestHasAge(t *testing.T) {
	for s, want := range map[string]bool{
		"2 minutes ago": true, "Nora5 hours ago": true, "7 min read": true, "vor 3 Stunden": true,
		"3 分钟前": true, "5 мин": true,
		"3 seas": false, "10 hectares": false, "minutes": false, "5": false, "Route 66": false,
	} {
		if hasAge(s) != want {
			t.Errorf("hasAge(%q) is %v", s, !want)
		}
	}
}

// TestAroundDate checks what is left of a line without its date.
func TestAroundDate(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"2024年11月3日（日）湖畔太郎", "湖畔太郎|"},
		{"2024年11月3日(日) 湖畔太郎", " 湖畔太郎|"},
		{"2024년 11월 3일(일) 박바다", " 박바다|"},
		{"3/11/2024 (Sun) Nora Ashdown", " Nora Ashdown|"},
		{"2024年11月3日（日）", "|"},
		{"2024年11月3日（湖畔）", "（湖畔）|"},
	} {
		if got := aroundDate(c.line); got != c.want {
			t.Errorf("aroundDate(%q) = %q, want %q", c.line, got, c.want)
		}
	}
}
