package extract_test

import (
	"testing"

	"winnow/extract"
)

// TestTextDates checks which of several dates near the headline of a text page is the article's.
func TestTextDates(t *testing.T) {
	const body = "The harbour council will close the old mole for two winters so that the harbour " +
		"wall can be mended at last, it said.\n\n" +
		"Councillors said that fishermen had asked for the mole to be mended since the storm of last " +
		"winter broke its wall in two.\n\n" +
		"Pilots will guide the boats in through the northern gate while the mole is closed for the " +
		"works on the wall, the council said.\n"
	for _, c := range []struct{ name, head, want string }{
		{"caption before the date", "Old mole to close for two winters\n\nThe mole on 15 May 2023. " +
			"Photo: Ada Bligh\n\n29 May 2023, 8:00 pm\n\n", "2023-05-29T20:00:00"},
		{"sentence before the date", "Old mole to close for two winters\n\nThe storm of 2 January " +
			"2023 broke the wall of the mole in two, and nobody has mended it to this day.\n\n29 May " +
			"2023\n\n", "2023-05-29"},
		{"caption alone", "Old mole to close for two winters\n\nThe mole on 15 May 2023. Photo: Ada " +
			"Bligh\n\n", ""},
		{"zone", "Old mole to close for two winters\n\nLast Updated : May 29 2023 | 3:21 PM IST\n\n",
			"2023-05-29T15:21:00+05:30"},
		{"French", "La vieille jetée fermée pour deux hivers\n\n12 mars 2023 à 18h05\n\n",
			"2023-03-12T18:05:00"},
		{"Chinese", "旧防波堤关闭两个冬天\n\n2023年3月12日\n\n", "2023-03-12"},
	} {
		a, err := extract.Extract([]byte(c.head+body),
			extract.Options{Input: extract.InputText, Force: true})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if a.Date.String() != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Date, c.want)
		}
	}
}
