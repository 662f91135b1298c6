package meta

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"winnow/extract/internal/casefile"
	"winnow/extract/internal/page"
)

const stateArticle = `<p>The ferry to Little Orme will run again from Monday, the harbour board ` +
	`said on Friday.</p>` +
	`<p>$$AD_1$$</p><p>It had been laid up since March, when a winch broke and hurt a deckhand.</p>` +
	`<figure class="wide"><figcaption>The ferry in March. Photo: Ada Bligh</figcaption></figure>` +
	`<p>Tickets bought before then stay valid, and islanders travel free of charge until the end ` +
	`of June.</p>` +
	`<p>The board has also ordered a second winch, which is to be kept on the quay as a spare.</p>` +
	`<p>A spokeswoman said that it had been a long spring for everybody, and not least for the ` +
	`crew.</p>`

// stateCase reads a page that is nothing but a state.
func stateCase(state string) Metadata {
	text, _ := json.Marshal(stateArticle)
	other, _ := json.Marshal(stateArticle[:len(stateArticle)*2/3])
	state = strings.NewReplacer("TEXT", string(text), "OTHER", string(other)).Replace(state)
	return readBody(page.FormHTML, `<html lang="en"><title>Ferry back on Monday</title><div `+
		`id="root"></div><script type="application/json">`+state+`</script>`, "")
}

func TestStateMetadata(t *testing.T) {
	for _, c := range casefile.Read(t, "../../../testdata/metadata/state.txt") {
		got := fields(stateCase(c.In))
		line := strings.TrimSpace(got["date"] + "; " + got["modified"] + "; " + got["authors"] + "; " +
			got["section"])
		if line != c.Want {
			t.Errorf("line %d: %s\ngot  %s\nwant %s", c.Line, c.In, line, c.Want)
		}
	}
}

// TestStateRanksLast checks that all other sources win over the state.
func TestStateRanksLast(t *testing.T) {
	text, _ := json.Marshal(stateArticle)
	state := `<script type="application/json">{"article":{"headline":"Ferry to run","byline":"Tom ` +
		`Reyes","publishedAt":"2024-03-04","content":` + string(text) + `}}</script>`
	shown := `<h1>Ferry back on Monday</h1><p>By Nora Ashdown</p>` + strings.Replace(stateArticle,
		"<p>$$AD_1$$</p>", "", 1)
	for _, c := range []struct{ name, html, url, date, authors, source string }{
		{"a meta date", `<meta name="author" content="Nora Ashdown"><meta name="pubdate" ` +
			`content="2024-03-02">` + state, "", "2024-03-02", "Nora Ashdown", "meta date"},
		{"a line", `<h1>Ferry back on Monday</h1><p>2 March 2024</p>` + state, "", "2024-03-02",
			"Tom Reyes", "line"},
		{"another day in the address", state, "https://www.harbourmail.example/2024/03/02/ferry",
			"2024-03-02", "Tom Reyes", "address"},
		{"the text is shown", shown + state, "", "2024-03-04", "Nora Ashdown", "state:publishedAt"},
		{"another text is shown", testHead + strings.Repeat(testBody, 2) + state, "", "", "", ""},
	} {
		m := readBody(page.FormHTML, `<html lang="en"><title>Ferry back on Monday</title>`+c.html, c.url)
		got := fields(m)
		if source, _ := m.origin("date"); got["date"] != c.date || got["authors"] != c.authors ||
			source.Source != c.source {
			t.Errorf("%s: date %q from %q, authors %q", c.name, got["date"], source.Source, got["authors"])
		}
	}
}

// TestStateTitle: the title of a page that has none but the outlet's.
func TestStateTitle(t *testing.T) {
	text, _ := json.Marshal(stateArticle)
	m := readBody(page.FormHTML, `<div id="root"></div><script `+
		`type="application/json">{"article":{"title":"Ferry back on Monday","content":`+string(text)+
		`}}</script>`, "")
	if p, _ := m.origin("title"); m.Title != "Ferry back on Monday" || p.Source != "state:title" {
		t.Errorf("title %q from %q", m.Title, p.Source)
	}
}

// TestStateOfRows: the text is a row of its own, which the article refers to.
func TestStateOfRows(t *testing.T) {
	rows, _ := json.Marshal([]any{1, fmt.Sprintf("24:T%x,%s", len(stateArticle), stateArticle) +
		`5:["$","$L23",null,{"state":{"detail":{"title":"Ferry ` +
		`back","contentHtml":"$24","deployDt":"2024.03.04 18:40","byLines":[{"writerName":"Nora ` +
		`Ashdown"}]}}}]` + "\n"})
	m := readBody(page.FormHTML, `<html lang="en"><title>Ferry back on `+
		`Monday</title><script>self.__next_f.push(`+string(rows)+`)</script>`, "")
	if m.Date.String() != "2024-03-04T18:40:00" || strings.Join(m.Authors, "|") != "Nora Ashdown" {
		t.Errorf("date %s, authors %q", m.Date, m.Authors)
	}
}
