package extract

import (
	"slices"
	"strings"
)

// A text page has no headings. Its headline is the line the body is about: it
// stands in the run of lines before the body, shares words with it, is often
// repeated on the page (in the bread crumbs, in a list of contents, as the first
// line with the outlet behind it), and has the dek, byline and date behind it.
// Of the lines that qualify the first is the headline, for what is alike and
// comes later is the dek.

const (
	runReach     = 40  // lines before the body that are looked at
	runMostWords = 32  // of a headline
	runSlack     = 0.4 // how far below the best the headline may score
	leadWords    = 45  // words of a paragraph that is the body's without doubt
)

// headLine returns the block that is the headline of a text page, or -1.
func (r *metaReader) headLine() int {
	if r.p.Form != FormText || r.c.First < 0 {
		return -1
	}
	body := r.bodyWords()
	from := max(0, r.c.First-runReach)
	scores := make([]float64, r.c.First+1-from)
	best := 0.0
	for i := range scores {
		scores[i] = r.lineScore(from+i, body)
		best = max(best, scores[i])
	}
	for i, s := range scores {
		if s > 0.9 && s >= best-runSlack {
			return r.lastPrinting(r.lineAbove(from+i, body))
		}
	}
	if h := int(r.c.Headline); h >= 0 && h <= r.c.First && r.mayHead(h) {
		return r.lastPrinting(h)
	}
	return -1
}

// lineAbove returns the line right above line i if that may be a headline too:
// in languages that bend their words a headline shares few with the body, and
// the dek below it more.
func (r *metaReader) lineAbove(i int, body []uint32) int {
	if i == 0 {
		return i
	}
	b := &r.p.Blocks[i-1]
	if b.Words < 4 || b.Digits > 4 || !r.mayHead(i-1) || r.sharedWords(b, body) < 0.1 {
		return i
	}
	return i - 1
}

// mayHead says whether line i can be a headline by its form.
func (r *metaReader) mayHead(i int) bool {
	b := &r.p.Blocks[i]
	if b.Kind == Item || b.Kind == Cell || b.Words < 3 || b.Words > runMostWords || b.LinkWords > 0 {
		return false
	}
	text := r.blockText(i)
	return !isCrumbs(text) && !isCredit(text) && !strings.HasSuffix(text, ":") && !r.isLabelLine(text) && !r.outlet.isOutlet(text)
}

// lastPrinting returns the last block before the body that has the words of
// block i: what comes before it are bread crumbs and lists of contents.
func (r *metaReader) lastPrinting(i int) int {
	b := &r.p.Blocks[i]
	words := r.p.Words[b.WordStart:b.WordEnd]
	for j := r.c.First; j > i; j-- {
		o := &r.p.Blocks[j]
		if same := r.p.Words[o.WordStart:o.WordEnd]; len(same)+2 > len(words) && hasSuffix(words, same) {
			return j
		}
	}
	return i
}

// settleFirst moves the start of the body behind the byline or the labelled date
// where the choice of blocks took a dek or a caption before it along.
func (r *metaReader) settleFirst() {
	for j := r.c.First + 1; r.c.First >= 0 && j < min(r.c.First+7, r.last); j++ {
		if r.c.Kept[j] && r.p.Blocks[j].Words > leadWords || r.p.Blocks[r.c.First].Words > leadLeast {
			return
		}
		if r.isHeadLabel(j) {
			for next := j + 1; next <= r.last; next++ {
				if r.c.Kept[next] && r.p.Blocks[next].Words > 9 && !isCredit(r.blockText(next)) {
					r.c.First = next
					break
				}
			}
		}
	}
}

// isHeadLabel says whether block i is a byline or a labelled date.
func (r *metaReader) isHeadLabel(i int) bool {
	b := &r.p.Blocks[i]
	if b.End-b.Start > lineMost/2 || isElsewhere(b.Region) || b.Region&(InList|InHidden) != 0 {
		return false
	}
	text := r.blockText(i)
	if _, label, ok := findDate(text, dateContext{Lang: r.c.Lang}); ok && (label == labelPublished || label == labelModified) {
		return true
	}
	return lineNames(text, false) != nil
}

// bodyWords returns the hashes of the body's words, sorted.
func (r *metaReader) bodyWords() []uint32 {
	var words []uint32
	for i, kept := range r.c.Kept {
		if b := &r.p.Blocks[i]; kept && b.Words > 8 {
			words = append(words, r.p.Words[b.WordStart:b.WordEnd]...)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// lineScore says how much line i looks like the headline; 0 is not at all.
func (r *metaReader) lineScore(i int, body []uint32) float64 {
	b := &r.p.Blocks[i]
	if !r.mayHead(i) {
		return 0
	}
	shared := r.sharedWords(b, body)
	if shared < 0.3 {
		return 0
	}
	score := 1.2*shared + float64(min(b.Words, 8))/10
	if r.repeats(i) {
		score += 0.5
	}
	if r.leadsOn(i) {
		score += 0.4
	}
	if i == int(r.c.Headline) {
		score += 0.5
	}
	if b.Ends && b.Sentences > 0 || b.Digits > 4 {
		score -= 0.4
	}
	return score
}

// sharedWords is the share of a block's words that the body has too. Numbers do
// not count, they are all alike.
func (r *metaReader) sharedWords(b *Block, body []uint32) float64 {
	shared, all := 0, 0
	for _, h := range r.p.Words[b.WordStart:b.WordEnd] {
		if h == numberHash {
			continue
		}
		all++
		if _, found := slices.BinarySearch(body, h); found {
			shared++
		}
	}
	return float64(shared) / float64(max(all, 1))
}

// repeats says whether the words of block i stand on the page once more.
func (r *metaReader) repeats(i int) bool {
	b := &r.p.Blocks[i]
	words := r.p.Words[b.WordStart:b.WordEnd]
	for j := range r.p.Blocks {
		if o := &r.p.Blocks[j]; j != i && o.Words < 2*runMostWords && holdsWords(r.p.Words[o.WordStart:o.WordEnd], words) {
			return true
		}
	}
	return false
}

// leadsOn says whether a byline or a date follows within a few lines.
func (r *metaReader) leadsOn(i int) bool {
	for j := i + 1; j < min(i+6, len(r.p.Blocks)) && j <= r.c.First; j++ {
		if r.isLabelLine(r.blockText(j)) {
			return true
		}
	}
	return false
}

// isLabelLine says whether a line is a byline, an agency's line or a date line.
func (r *metaReader) isLabelLine(text string) bool {
	if len(text) > lineMost {
		return false
	}
	if _, _, ok := findDate(text, dateContext{Lang: r.c.Lang}); ok {
		return true
	}
	return lineNames(text, false) != nil
}

// isCrumbs says whether a line is a path through the outlet's sections.
func isCrumbs(s string) bool {
	n := 0
	for _, sep := range [...]string{" > ", " / ", " » ", " › ", " | ", " ＞ "} {
		n += strings.Count(s, sep)
	}
	return n > 1 || strings.Contains(s, " > ") || strings.Contains(s, " » ")
}

// firstLine is what a text page has for a <title>: its first line, where the
// outlet's name is set apart in it.
func (r *metaReader) firstLine() string {
	if r.p.Form != FormText || len(r.p.Blocks) == 0 {
		return ""
	}
	if s := r.blockText(0); len(splitTitle(s)) > 1 && r.p.Blocks[0].Words > 4 {
		return s
	}
	return ""
}

// masthead returns the outlet's name as a text page prints it: on one of its
// first lines and again further down, or in the brackets of a picture.
func (r *metaReader) masthead() string {
	if r.p.Form != FormText {
		return ""
	}
	if parts := splitTitle(r.firstLine()); len(parts) > 1 && r.printsBelow(foldKey(parts[0].text)) {
		return parts[len(parts)-1].text
	}
	for i := 0; i < min(4, len(r.p.Blocks)); i++ {
		text := r.blockText(i)
		name := strings.Trim(text, "[]")
		if len(strings.Fields(name)) > 6 || len(name) > 60 || strings.ContainsAny(name, ":»>@") {
			continue
		}
		if i == 0 && name != text && !strings.EqualFold(name, "logo") || r.namedBelow(i, foldKey(name)) {
			return name
		}
	}
	return ""
}

// printsBelow says whether a line below the first is the folded text key.
func (r *metaReader) printsBelow(key string) bool {
	for i := 1; i < len(r.p.Blocks); i++ {
		if r.prints(i, key) {
			return true
		}
	}
	return false
}

// namedBelow says whether a line of copyright below block i has the folded
// name.
func (r *metaReader) namedBelow(i int, name string) bool {
	if len(name) < 4 {
		return false
	}
	for j := i + 1; j < len(r.p.Blocks); j++ {
		text := r.blockText(j)
		if len(text) < lineMost && isCopyright(text) && strings.Contains(foldKey(text), name) {
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
