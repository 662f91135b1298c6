package extract

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
)

// stateCase reads a page that is nothing but a state.
func stateCase(t *testing.T, state string) meta.Metadata {
	t.Helper()
	article := strings.ReplaceAll(stateArticle, `\"`, `"`)
	text, _ := json.Marshal(article)
	other, _ := json.Marshal(article[:len(article)*2/3])
	state = strings.NewReplacer("TEXT", string(text), "OTHER", string(other)).Replace(state)
	return readTestMetadata(t, page.FormHTML, `<html lang="en"><title>Ferry back on Monday</title><div id="root"></div><script type="application/json">`+state+`</script>`, "")
}

func TestStateMetadata(t *testing.T) {
	for _, c := range readMetadataCases(t, "state.txt") {
		got := metadataFields(stateCase(t, c.in))
		line := strings.TrimSpace(got["date"] + "; " + got["modified"] + "; " + got["authors"] + "; " + got["section"])
		if line != c.want {
			t.Errorf("line %d: %s\ngot  %s\nwant %s", c.line, c.in, line, c.want)
		}
	}
}

// TestStateRanksLast: what the page states otherwise stands.
func TestStateRanksLast(t *testing.T) {
	article := strings.ReplaceAll(stateArticle, `\"`, `"`)
	text, _ := json.Marshal(article)
	state := `<script type="application/json">{"article":{"headline":"Ferry to run","byline":"Tom Reyes","publishedAt":"2024-03-04","content":` + string(text) + `}}</script>`
	shown := `<h1>Ferry back on Monday</h1><p>By Nora Ashdown</p>` + strings.Replace(article, "<p>$$AD_1$$</p>", "", 1)
	for _, c := range []struct{ name, html, url, date, authors, source string }{
		{"a meta date", `<meta name="author" content="Nora Ashdown"><meta name="pubdate" content="2024-03-02">` + state, "", "2024-03-02", "Nora Ashdown", "meta date"},
		{"a line", `<h1>Ferry back on Monday</h1><p>2 March 2024</p>` + state, "", "2024-03-02", "Tom Reyes", "line"},
		{"another day in the address", state, "https://www.harbourmail.example/2024/03/02/ferry", "2024-03-02", "Tom Reyes", "address"},
		{"the text is shown", shown + state, "", "2024-03-04", "Nora Ashdown", "state:publishedAt"},
		{"another text is shown", testHead + strings.Repeat(testBody, 2) + state, "", "", "", ""},
	} {
		m := readTestMetadata(t, page.FormHTML, `<html lang="en"><title>Ferry back on Monday</title>`+c.html, c.url)
		got := metadataFields(m)
		if source, _ := m.Origin("date"); got["date"] != c.date || got["authors"] != c.authors || source.Source != c.source {
			t.Errorf("%s: date %q from %q, authors %q", c.name, got["date"], source.Source, got["authors"])
		}
	}
}

// TestStateTitle: the title of a page that has none but the outlet's.
func TestStateTitle(t *testing.T) {
	text, _ := json.Marshal(strings.ReplaceAll(stateArticle, `\"`, `"`))
	m := readTestMetadata(t, page.FormHTML, `<div id="root"></div><script type="application/json">{"article":{"title":"Ferry back on Monday","content":`+string(text)+`}}</script>`, "")
	if p, _ := m.Origin("title"); m.Title != "Ferry back on Monday" || p.Source != "state:title" {
		t.Errorf("title %q from %q", m.Title, p.Source)
	}
}

// TestStateOfRows: the text is a row of its own, which the article refers to.
func TestStateOfRows(t *testing.T) {
	body := strings.ReplaceAll(stateArticle, `\"`, `"`)
	rows, _ := json.Marshal([]any{1, "24:T" + hex(len(body)) + "," + body + `5:["$","$L23",null,{"state":{"detail":{"title":"Ferry back","contentHtml":"$24","deployDt":"2024.03.04 18:40","byLines":[{"writerName":"Nora Ashdown"}]}}}]` + "\n"})
	m := readTestMetadata(t, page.FormHTML, `<html lang="en"><title>Ferry back on Monday</title><script>self.__next_f.push(`+string(rows)+`)</script>`, "")
	if m.Date.String() != "2024-03-04T18:40:00" || strings.Join(m.Authors, "|") != "Nora Ashdown" {
		t.Errorf("date %s, authors %q", m.Date, m.Authors)
	}
}

func TestKeyWords(t *testing.T) {
	for key, want := range map[string]string{
		"firstPublishedDate": "first published date", "first_published": "first published", "pubdate": "pub date", "regDt": "reg dt",
		"dataUpdatedAt": "data updated at", "ISO": "iso", "publisherId": "publisher id", "": "",
	} {
		if got := strings.Join(slices.Collect(appstate.KeyWords(key)), " "); got != want {
			t.Errorf("keyWords(%q) = %q, want %q", key, got, want)
		}
	}
}
