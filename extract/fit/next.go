package fit

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/extract/eval"
)

// Next stories. Sites load the next story below the requested one, in the same markup, and a
// browser saves both. Corpora have few such pages, but pages of one site can be joined in this way.
// Joined text pages would do more harm than good: without tags, two stories look like two parts of
// a list.

const (
	nextShare  = 2  // one in this many gold pages is used, if its site has another
	nextWeight = .3 // their weight
	nextPhrase = 20 // bytes of a text that finds the end of the story
)

// siblings maps each gold HTML page of a corpus to another page of its site, which differs from
// that of the previous page.
func siblings(c eval.Corpus) map[string]eval.Page {
	last, first := map[string]eval.Page{}, map[string]eval.Page{}
	next := map[string]eval.Page{}
	for _, g := range c.Pages {
		if g.Body == nil || g.Form() != eval.FormHTML {
			continue
		}
		site := eval.Site(g)
		if before, ok := last[site]; ok {
			next[before.ID] = g
		} else {
			first[site] = g
		}
		last[site] = g
	}
	for site, g := range last {
		if g.ID != first[site].ID {
			next[g.ID] = first[site]
		}
	}
	return next
}

// addNext adds page g with the story of page next below its own to the set of HTML pages, for one
// in nextShare of the pages that have a next one.
func (s *set) addNext(corpus string, g, next eval.Page) error {
	if s.form != eval.FormHTML || next.Body == nil || hashString("next"+g.ID)%nextShare != 0 {
		return nil
	}
	raw, err := joinStories(g, next)
	if raw == nil || err != nil {
		return err
	}
	_, err = s.add(&goldPage{corpusName: corpus, gold: g, raw: raw, made: true, share: nextWeight})
	return err
}

// joinStories returns page a with the story of b in the element after its own, or nil if one of
// the two has no element for its story alone.
func joinStories(a, b eval.Page) ([]byte, error) {
	root, story, err := parseStory(a)
	if story == nil || err != nil {
		return nil, err
	}
	_, next, err := parseStory(b)
	if next == nil || err != nil {
		return nil, err
	}
	next.Parent.RemoveChild(next)
	story.Parent.InsertBefore(next, story.NextSibling)
	var out bytes.Buffer
	if err := html.Render(&out, root); err != nil {
		return nil, nil // some trees that can be read cannot be written
	}
	return out.Bytes(), nil
}

// parseStory returns the tree of a page and the element that contains its headline and its whole
// body, or nil if that is the whole page.
func parseStory(g eval.Page) (root, story *html.Node, err error) {
	raw, err := g.Bytes()
	if err != nil || !utf8.Valid(raw) {
		return nil, nil, err
	}
	if root, err = html.Parse(bytes.NewReader(raw)); err != nil {
		return nil, nil, nil // nested too deep
	}
	var head, end *html.Node
	body := strings.Join(strings.Fields(*g.Body), " ")
	tail := body[max(0, len(body)-600):]
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.H1 && head == nil && n.FirstChild != nil:
			head = n
		case n.Type == html.TextNode && head != nil:
			if text := strings.Join(strings.Fields(n.Data), " "); len(text) >= nextPhrase &&
				strings.Contains(tail, text) {
				end = n
			}
		}
	}
	if end == nil {
		return nil, nil, nil
	}
	above := map[*html.Node]bool{}
	for n := range head.Ancestors() {
		above[n] = true
	}
	for n := range end.Ancestors() {
		if above[n] {
			if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
				return nil, nil, nil
			}
			return root, n, nil
		}
	}
	return nil, nil, nil
}
