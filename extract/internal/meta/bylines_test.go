package meta

import (
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

// TestBylineFarFromHeadline: a byline and its date may stand away from the line that
// was taken for the headline; those of several days are of other articles.
func TestBylineFarFromHeadline(t *testing.T) {
	const body = "Old mole closed for two winters\n\nThe harbour council will close the old mole " +
		"for two winters so that the wall can be mended at last.\n\n" +
		"Councillors said that fishermen had asked the council for help since the storm of last " +
		"winter broke the mole.\n\n"
	menu := strings.Repeat("Tide tables\n\nShip arrivals\n\n", 5)
	for _, c := range []struct{ name, page, authors, date string }{
		{"above", "Column by Nora Ashdown - 28 April 2024 at 08:52 - 12 replies\n\n" + menu + body,
			"Nora Ashdown", "2024-04-28T08:52:00"},
		{"behind", body + "Summary\n\nWritten by Nora Ashdown and Tom Reyes\n\nApril 8, 2024\n\nLink " +
			"copied", "Nora Ashdown | Tom Reyes", "2024-04-08"},
		{"teasers", "Column by Nora Ashdown - 28 April 2024\n\nColumn by Tom Reyes - 27 April 2024\n\n" +
			menu + body, "", ""},
	} {
		got := fields(readBody(page.FormText, c.page, ""))
		if got["authors"] != c.authors || got["date"] != c.date {
			t.Errorf("%s: authors %q, date %q, want %q, %q", c.name, got["authors"], got["date"], c.authors,
				c.date)
		}
	}
}

// TestNamesSetApart: names in links or spans side by side are those of several authors.
func TestNamesSetApart(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"links", `<div class="byline"><a href="/a">Nora Ashdown</a> <a href="/b">Tom Reyes</a></div>`,
			"Nora Ashdown | Tom Reyes"},
		{"an opening word", `<p>By <a href="/a">Nora Ashdown</a> <a href="/b">Tom Reyes</a></p>`,
			"Nora Ashdown | Tom Reyes"},
		{"spans that touch", `<p class="author"><span>Nora Ashdown</span><span>Tom Reyes</span></p>`,
			"Nora Ashdown | Tom Reyes"},
		{"in a marked-up author", `<p itemprop="author"><a href="/a">Nora Ashdown</a>
<a href="/b">Tom Reyes</a></p>`, "Nora Ashdown | Tom Reyes"},
		{"roles and buttons", `<div class="byline"><a href="/a">Nora Ashdown</a>
<span>Political Editor</span> <a href="/f">Follow</a></div>`, "Nora Ashdown"},
		{"one name in two", `<div class="byline">By <span>Nora</span> <span>Ashdown</span></div>`,
			"Nora Ashdown"},
		{"an opening word and a role", `<p><span>By Nora Ashdown</span> <span>Health editor, Elwin ` +
			`News online</span></p>`, "Nora Ashdown"},
		{"in a script without spaces", `<p><span>2024-11-06 08:30</span><span>来源：海港日报</span>` +
			`<span>作者：李大海</span></p>`, "李大海"},
		{"two names beside a date", `<p>Nora Ashdown and Tom Reyes</p><p>4 March 2024</p>`,
			"Nora Ashdown | Tom Reyes"},
		{"a weekday with a capital", `<p>Thứ Tư, 06/11/2024</p>`, ""},
		{"an icon between", `<div class="byline"><a href="/a">Nora Ashdown</a><span class="i"></span>
<a href="/b">Tom Reyes</a></div>`, "Nora Ashdown | Tom Reyes"},
	} {
		got := fields(readBody(page.FormHTML, testHead+c.html+testBody, ""))["authors"]
		if got != c.want {
			t.Errorf("%s: authors %q, want %q", c.name, got, c.want)
		}
	}
}

// TestBylineIsNoDek: a long line that the page calls a byline is not read as the dek.
func TestBylineIsNoDek(t *testing.T) {
	got := fields(readBody(page.FormHTML, testHead+`<p class="byline">Nora Ashdown in Port Elwin, `+
		`Tom Reyes in Oslo and agencies</p>`+testBody, ""))
	if want := "Nora Ashdown | Tom Reyes"; got["authors"] != want || got["dek"] != "" {
		t.Errorf("authors %q, dek %q, want %q and none", got["authors"], got["dek"], want)
	}
}
