package meta

import (
	"slices"
	"strings"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/page"
)

// What the lines above the body of a text page say besides the headline, which
// textline.go finds: which of them are labels, and the outlet's name.

const leadWords = 45 // words of a paragraph that is the body's without doubt

// settleFirst moves the start of the body behind the byline or the labelled date
// where the choice of blocks took a dek or a caption before it along.
func (r *Reader) settleFirst() {
	for j := r.C.First + 1; r.C.First >= 0 && j < min(r.C.First+7, r.last); j++ {
		if r.C.Kept[j] && r.P.Blocks[j].Words > leadWords || r.P.Blocks[r.C.First].Words > headline.LeadLeast {
			return
		}
		if r.isHeadLabel(j) {
			for next := j + 1; next <= r.last; next++ {
				if r.C.Kept[next] && r.P.Blocks[next].Words > 9 && !byline.IsCredit(r.BlockText(next)) {
					r.C.First = next
					break
				}
			}
		}
	}
}

// beginBelow moves the start of the body below block i, the headline or the dek:
// what was kept above it was none of the body.
func (r *Reader) beginBelow(i int) {
	if r.C.First > i {
		return
	}
	if next := slices.Index(r.C.Kept[i+1:], true); next >= 0 {
		r.C.First = i + 1 + next
	}
}

// isHeadLabel says whether block i is a byline or a labelled date.
func (r *Reader) isHeadLabel(i int) bool {
	b := &r.P.Blocks[i]
	if b.End-b.Start > byline.LineMost/2 || isElsewhere(b.Region) || b.Region&(page.InList|page.InHidden) != 0 {
		return false
	}
	text := r.BlockText(i)
	if _, label, ok := date.Find(text, date.Context{Lang: r.C.Lang}); ok && (label == date.LabelPublished || label == date.LabelModified) {
		return true
	}
	return byline.LineNames(text, false) != nil
}

// isLabelLine says whether a line is a byline, an agency's line or a date line.
func (r *Reader) isLabelLine(text string) bool {
	if len(text) > byline.LineMost {
		return false
	}
	return date.HasDate(text, date.Context{Lang: r.C.Lang}) || byline.LineNames(text, false) != nil
}

// isCrumbs says whether a line is a path through the outlet's sections.
func isCrumbs(s string) bool {
	n := 0
	for _, sep := range [...]string{" > ", " / ", " » ", " › ", " | ", " ＞ "} {
		n += strings.Count(s, sep)
	}
	return n > 1 || strings.Contains(s, " >") && strings.IndexByte(s, '<') < 0 || strings.Contains(s, " » ")
}

// firstLine is what a text page has for a <title>: its first line, where the
// outlet's name is set apart in it.
func (r *Reader) firstLine() string {
	if r.P.Form != page.FormText || len(r.P.Blocks) == 0 {
		return ""
	}
	if s := r.BlockText(0); len(splitTitle(s)) > 1 && r.P.Blocks[0].Words > 4 {
		return s
	}
	return ""
}

// masthead returns the outlet's name as a text page prints it: on one of its
// first lines and again further down, or in the brackets of a picture.
func (r *Reader) masthead() string {
	if r.P.Form != page.FormText {
		return ""
	}
	if parts := splitTitle(r.firstLine()); len(parts) > 1 && r.printsBelow(clean.Key(parts[0].text)) {
		return parts[len(parts)-1].text
	}
	claims := r.copyrights()
	for i := 0; i < min(4, len(r.P.Blocks)); i++ {
		text := r.BlockText(i)
		name := strings.Trim(text, "[]")
		if len(strings.Fields(name)) > 6 || len(name) > 60 || strings.ContainsAny(name, ":»>@") {
			continue
		}
		if i == 0 && name != text && !strings.EqualFold(name, "logo") || namedBelow(claims, i, clean.Key(name)) {
			return name
		}
	}
	return ""
}

// printsBelow says whether a line below the first is the folded text key.
func (r *Reader) printsBelow(key string) bool {
	for i := 1; i < len(r.P.Blocks); i++ {
		if r.prints(i, key) {
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
func (r *Reader) copyrights() []claim {
	var all []claim
	for i := range r.P.Blocks {
		if b := &r.P.Blocks[i]; b.End-b.Start < byline.LineMost {
			if text := r.BlockText(i); isCopyright(text) {
				all = append(all, claim{i, clean.Key(text)})
			}
		}
	}
	return all
}

// namedBelow says whether a line of copyright below block i has the folded
// name.
func namedBelow(claims []claim, i int, name string) bool {
	for _, c := range claims {
		if c.block > i && len(name) >= 4 && strings.Contains(c.text, name) {
			return true
		}
	}
	return false
}

// isCopyright says whether a line claims the rights in the page.
func isCopyright(s string) bool {
	if strings.ContainsAny(s, "©ⓒ") {
		return true
	}
	s = strings.ToLower(s)
	return strings.Contains(s, "copyright") || strings.Contains(s, "(c)")
}
