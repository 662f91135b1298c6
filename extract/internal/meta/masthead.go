package meta

import (
	"strings"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
)

// What the lines above the body of a text page say besides the headline: which of them are labels,
// and the name of the outlet. Package headline finds the headline.

const leadWords = 45 // a paragraph with more words belongs to the body without doubt

// bodyStart returns the first block of the body and the end of the head, 0 if the head ends where
// the body begins. If a dek or a caption before the byline or the labelled date was kept, the body
// begins after that line.
func (src *sources) bodyStart() (first, end int) {
	first = src.known.First
	for j := first + 1; first >= 0 && j < min(first+7, src.last); j++ {
		if src.known.Kept[j] && src.p.Blocks[j].Words > leadWords ||
			src.p.Blocks[first].Words > leadWords {
			return first, end
		}
		if src.isHeadLabel(j) {
			for next := j + 1; next <= src.last; next++ {
				if src.known.Kept[next] && src.p.Blocks[next].Words > 9 &&
					!src.lines.IsCredit(next) {
					end = max(first+firstReach, next+1)
					first = next
					break
				}
			}
		}
	}
	return first, end
}

// isHeadLabel reports whether block i is a byline or a labelled date.
func (src *sources) isHeadLabel(i int) bool {
	b := &src.p.Blocks[i]
	if b.End-b.Start > byline.LineMost/2 || isElsewhere(b.Region) ||
		b.Region&(page.InList|page.InHidden) != 0 {
		return false
	}
	if src.lines.HasDate(i) {
		_, label, _ := date.Find(src.blockText(i), date.Context{Lang: src.known.Lang})
		if label == date.LabelPublished || label == date.LabelModified {
			return true
		}
	}
	return src.lines.IsByline(i)
}

// firstLine returns the first line of a text page if the outlet's name is separated in it. It is
// what the page has for a <title>.
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

// titleMost is how many words a <title> has at most. A longer line is a paragraph.
const titleMost = 40

// masthead returns the name of the outlet on a text page: it is on one of the first lines and again
// further down, or in the brackets of a picture.
func (src *sources) masthead() string {
	if src.p.Form != page.FormText {
		return ""
	}
	if parts := splitTitle(src.firstLine()); len(parts) > 1 &&
		src.printsBelow(clean.Key(parts[0].text)) {
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

// printsBelow reports whether a line below the first is key, folded.
func (src *sources) printsBelow(key string) bool {
	for i := 1; i < len(src.p.Blocks); i++ {
		if src.isText(i, key) {
			return true
		}
	}
	return false
}

// claim is a copyright line, folded.
type claim struct {
	block int
	text  string
}

// copyrights returns the page's copyright lines.
func (src *sources) copyrights() []claim {
	var all []claim
	for i := range src.p.Blocks {
		if b := &src.p.Blocks[i]; b.End-b.Start < byline.LineMost {
			if src.lines.IsCopyright(i) {
				all = append(all, claim{i, clean.Key(src.blockText(i))})
			}
		}
	}
	return all
}

// namedBelow reports whether a copyright line below block i contains the folded name.
func namedBelow(claims []claim, i int, name string) bool {
	for _, c := range claims {
		if c.block > i && len(name) >= 4 && strings.Contains(c.text, name) {
			return true
		}
	}
	return false
}
