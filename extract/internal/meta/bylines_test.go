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
