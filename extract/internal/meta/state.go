package meta

import (
	"slices"
	"strings"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/laxjson"
	"winnow/extract/internal/word"
)

// The state of a page's scripts may have metadata that all other sources lack. Reading it costs as
// much as reading the page. So it is read last, and only if the title, the date or the authors are
// not known. Every outlet makes up its own keys, so a key is judged by its words (appstate/key.go),
// and only objects around the text are used (appstate/object.go).

// articleState is a state with its objects about the article.
type articleState struct {
	*appstate.Reader
	scopes []int32
}

// found are the fields that the state may have.
type found struct {
	title, section      text
	authors             list
	published, modified moment
}

// lacks reports whether a field is missing that is worth the cost of reading the state.
func (f *found) lacks() bool {
	return f.title.value == "" || !f.published.isKnown() || len(f.authors.values) == 0 ||
		f.published.source == "address"
}

// withState adds the missing fields from the state.
func (f found) withState(z *zone, c date.Context) found {
	st, ok := z.readState()
	if !ok {
		return f
	}
	if f.title.value == "" {
		f.title = pick(&st, st.rows(isTitleKey), z.acceptTitle)
	}
	if f.section.value == "" {
		f.section = pick(&st, st.rows(isSectionKey), acceptStateSection)
	}
	f.published, f.modified = st.dates(c, f.published, f.modified)
	if len(f.authors.values) == 0 {
		f.authors = st.authors(z)
	}
	return f
}

// readState finds the article in the state. It reports false if the state is not about this page.
func (src *sources) readState() (articleState, bool) {
	if len(src.p.Head.Scripts) == 0 {
		return articleState{}, false
	}
	st := articleState{Reader: src.state()}
	if st.At < 0 {
		return st, false
	}
	text := clean.Body(st.Body)
	kept, longest := src.keptWords()
	shown := kept >= ShownLeast
	if shown && !strings.Contains(clean.Key(text), clean.Key(longest)) ||
		!shown && 2*kept >= word.CountWords([]byte(text)) {
		return st, false
	}
	st.scopes = st.ArticleScopes(st.At, shown)
	return st, st.scopes != nil
}

// keptWords returns the number of words of the body, and its longest block.
func (src *sources) keptWords() (words int32, longest string) {
	at := -1
	for i, kept := range src.known.Kept {
		if !kept {
			continue
		}
		words += int32(src.p.Blocks[i].Words)
		if at < 0 || src.p.Blocks[i].Words > src.p.Blocks[at].Words {
			at = i
		}
	}
	if at >= 0 {
		longest = src.blockText(at)
	}
	return words, longest
}

// rows returns a table of the values in the objects whose keys rank above 0, the best first.
func (st *articleState) rows(rank func(key string) int) []stateRow {
	type ranked struct {
		stateRow
		rank int
	}
	var all []ranked
	for _, o := range st.scopes {
		st.Members(o, func(j int32) {
			if n := rank(st.Values[j].Key); n > 0 {
				all = append(all, ranked{stateRow{stateSource(st.Values[j].Key),
					func(st *articleState) string { return st.string(j) }}, n})
			}
		})
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return a.rank - b.rank })
	rows := make([]stateRow, len(all))
	for i := range all {
		rows[i] = all[i].stateRow
	}
	return rows
}

// stateRow is a source in the state.
type stateRow = row[*articleState, string]

func stateSource(key string) string { return "state:" + key }

// string returns a value as text. An object is represented by one of its strings.
func (st *articleState) string(i int32) string {
	v := &st.Values[i]
	switch v.Kind {
	case laxjson.String, laxjson.Bare:
		return v.Text
	case laxjson.Object:
		for _, key := range [...]string{"iso", "$date", "date", "value", "timestamp", "name", "title",
			"label", "text", "rendered", "basic"} {
			text := ""
			st.Members(i, func(j int32) {
				if m := &st.Values[j]; m.Key == key && (m.Kind == laxjson.String || m.Kind == laxjson.Bare) {
					text = m.Text
				}
			})
			if text != "" && text != "null" {
				return text
			}
		}
	}
	return ""
}

func isTitleKey(key string) int {
	switch key {
	case "headline":
		return 1
	case "title":
		return 2
	case "articleTitle", "article_title", "name":
		return 3
	}
	return 0
}

func isSectionKey(key string) int {
	switch clean.Key(key) {
	case "section", "sectionname", "primarysection", "mainsection", "articlesection":
		return 1
	case "category", "categoryname", "primarycategory", "maincategory":
		return 2
	}
	return 0
}

// acceptStateSection refuses ids.
func acceptStateSection(s string) string {
	if date.HasDigit(s) || s == "null" || s == "true" || s == "false" {
		return ""
	}
	return acceptSection(s)
}

// state returns the contents of the page's state scripts. They are read once, and only if needed,
// because that costs as much as reading the page.
func (src *sources) state() *appstate.Reader {
	if src.read == nil {
		src.read = appstate.Read(src.p.Head.Scripts, src.p.Until)
		src.read.FindBody()
	}
	return src.read
}

// State returns the contents of the page's state scripts.
func (m *Metadata) State() *appstate.Reader { return m.zone.state() }

// ShownLeast is how many words must be kept so that the state is not used for the text.
const ShownLeast = 60
