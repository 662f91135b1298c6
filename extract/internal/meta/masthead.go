package meta

import (
	"slices"
	"strings"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
)

// What the lines above the body of a text page say besides the headline, which package headline
// finds: which of them are labels, and the outlet's name.

const leadWords = 45 // words of a paragraph that is the body's without doubt

// settleFirst moves the start of the body behind the byline or the labelled date
// where the choice of blocks took a dek or a caption before it along.
func (r *reader) settleFirst() {
	for j := r.zone.first + 1; r.zone.first >= 0 && j < min(r.zone.first+7, r.last); j++ {
		if r.known.Kept[j] && r.p.Blocks[j].Words > leadWords ||
			r.p.Blocks[r.zone.first].Words > leadWords {
			return
		}
		if r.isHeadLabel(j) {
			for next := j + 1; next <= r.last; next++ {
				if r.known.Kept[next] && r.p.Blocks[next].Words > 9 && !byline.IsCredit(r.blockText(next)) {
					r.zone.end = max(r.zone.first+firstReach, next+1)
					r.zone.first = next
					break
				}
			}
		}
	}
}

// beginBelow moves the start of the body below block i, the headline or the dek:
// what was kept above it was none of the body.
func (r *reader) beginBelow(i int) {
	if r.zone.first > i {
		return
	}
	if next := slices.Index(r.known.Kept[i+1:], true); next >= 0 {
		r.zone.first = i + 1 + next
	}
}

// isHeadLabel reports whether block i is a byline or a labelled date.
func (src *sources) isHeadLabel(i int) bool {
	b := &src.p.Blocks[i]
	if b.End-b.Start > byline.LineMost/2 || isElsewhere(b.Region) ||
		b.Region&(page.InList|page.InHidden) != 0 {
		return false
	}
	text := src.blockText(i)
	if _, label, ok := date.Find(text, date.Context{Lang: src.known.Lang}); ok &&
		(label == date.LabelPublished || label == date.LabelModified) {
		return true
	}
	return byline.LineNames(text, false) != nil
}

// firstLine returns what a text page has for a <title>: its first line, where the outlet's name
// is set apart in it.
func (src *sources) firstLine() string {
	if src.p.Form != page.FormText || len(src.p.Blocks) == 0 {
		return ""
	}
	b := &src.p.Blocks[0]
	if b.Words <= 4 || b.Words > titleMost || b.Ends && b.Sentences > 0 {
		return ""
	}
	if s := src.blockText(0); len(splitTitle(s)) > 1 {
		return s
	}
	return ""
}

// titleMost is how many words the browser's title has at most; more are a paragraph.
const titleMost = 40

// masthead returns the outlet's name as a text page prints it: on one of its
// first lines and again further down, or in the brackets of a picture.
func (src *sources) masthead() string {
	if src.p.Form != page.FormText {
		return ""
	}
	if parts := splitTitle(src.firstLine()); len(parts) > 1 && src.printsBelow(clean.Key(parts[0].text)) {
		return parts[len(parts)-1].text
	}
	claims := src.copyrights()
	for i := 0; i < min(4, len(src.p.Blocks)); i++ {
		text := src.blockText(i)
		name := strings.Trim(text, "[]")
		if len(strings.Fields(name)) > 6 || len(name) > 60 || strings.ContainsAny(name, ":»>@") {
			continue
		}
		if i == 0 && name != text && !strings.EqualFold(name, "logo") ||
			namedBelow(claims, i, clean.Key(name)) {
			return name
		}
	}
	return ""
}

// printsBelow reports whether a line below the first is the folded text key.
func (src *sources) printsBelow(key string) bool {
	for i := 1; i < len(src.p.Blocks); i++ {
		if src.prints(i, key) {
			return true
		}
	}
	return false
}

// claim is a line of copyright, folded.
type claim struct {
	block int
	text  string
}

// copyrights returns the page's lines of copyright.
func (src *sources) copyrights() []claim {
	var all []claim
	for i := range src.p.Blocks {
		if b := &src.p.Blocks[i]; b.End-b.Start < byline.LineMost {
			if text := src.blockText(i); isCopyright(text) {
				all = append(all, claim{i, clean.Key(text)})
			}
		}
	}
	return all
}

// namedBelow reports whether a line of copyright below block i has the folded name.
func namedBelow(claims []claim, i int, name string) bool {
	for _, c := range claims {
		if c.block > i && len(name) >= 4 && strings.Contains(c.text, name) {
			return true
		}
	}
	return false
}

// isCopyright reports whether a line claims the rights in the page.
func isCopyright(s string) bool {
	if strings.ContainsAny(s, "©ⓒ") {
		return true
	}
	s = strings.ToLower(s)
	return strings.Contains(s, "copyright") || strings.Contains(s, "(c)")
}
