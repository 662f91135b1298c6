package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// A text page has no headings. Its headline is the line that the body is about:
// of the lines above the body the one that the rows of lineRows speak for most.

const (
	runReach = 150 // lines above the body that are looked at
	runMost  = 32  // words of a headline
	runLeast = 2
	runLead  = 150 // words of the body right below the line
	runLate  = .3  // share of the body's words that may stand before the headline
	runText  = 9   // words of a block whose words are the body's
	runPara  = 12  // words of the body's first paragraph
	runLabel = 20  // words of a byline or a date line
	runNear  = 8   // lines below the headline in which its byline stands
	runFloor = 1.5 // points below which a line is more often none
	runWhole = 64  // words of a line that may hold the headline
)

// headRun is what the rows read: the run of lines in which the headline stands.
type headRun struct {
	*reader
	from, to int
	next     []int     // by line: the body's first paragraph at it or below; by line - from, as all that follow
	label    []bool    // a byline or a date line
	before   []float32 // share of the body's words above the line
	stems    []uint32  // by word of Page.Words; what is said of words below is said of these
	body     []uint32  // words of the body, each once for each block that has it, sorted
	lead     []uint32  // words of the paragraphs from leadAt on, sorted
	leadAt   int
	likely   []float32 // how much a line above another looks like a headline
	telling  []uint32  // words of the line that tell
}

// headLine returns the block that is the headline of a text page, or -1 if no
// line has the look.
func (r *reader) headLine() int {
	if r.p.Form != page.FormText || r.last < 0 {
		return -1
	}
	h := r.headRun()
	best, at := float32(runFloor), -1
	for i := h.from; i < h.to; i++ {
		if !h.mayHead(i) {
			continue
		}
		if s := h.points(i); s > best {
			best, at = s, i
		}
	}
	return h.lastCopy(at)
}

// lastCopy returns the last line above the body that has the words of line i:
// what comes before it are bread crumbs and the browser's title.
func (h *headRun) lastCopy(i int) int {
	if i < 0 {
		return i
	}
	words := h.wordsOf(i)
	for j := min(h.to-1, h.next[i+1-h.from]); j > i; j-- {
		same := h.wordsOf(j)
		if len(same)+2 > len(words) && word.HasSuffix(words, same) || h.endsWith(i, j) {
			return j
		}
	}
	return i
}

// endsWith says whether line i is line j with the bread crumbs glued to it:
// "HomeNewsOld mole to close".
func (h *headRun) endsWith(i, j int) bool {
	end := h.blockText(j)
	crumbs, ok := strings.CutSuffix(h.blockText(i), end)
	last, _ := utf8.DecodeLastRuneInString(crumbs)
	return ok && unicode.IsLetter(last) && len(end) > len(crumbs) && h.mayHead(j)
}

// headRun measures the lines down to the place where too much of the body has
// gone by for the headline to come yet.
func (r *reader) headRun() *headRun {
	h := &headRun{reader: r, leadAt: -1, stems: r.p.Stems()}
	total := int32(0)
	first := -1
	for i, kept := range r.known.Kept {
		if b := &r.p.Blocks[i]; kept && b.Words >= runText {
			if total += b.Words; first < 0 {
				first = i
			}
			h.body = append(h.body, h.distinct(i)...)
		}
	}
	if first < 0 {
		first = slices.Index(r.known.Kept, true)
	}
	slices.Sort(h.body)
	h.from = max(0, first-runReach)
	seen := int32(0)
	for h.to = h.from; h.to <= r.last && float32(seen) <= runLate*float32(total); h.to++ {
		b := &r.p.Blocks[h.to]
		h.before = append(h.before, word.Ratio(float32(seen), float32(total)))
		h.label = append(h.label, b.Words <= runLabel && r.isLabelLine(r.blockText(h.to)))
		if r.known.Kept[h.to] && b.Words >= runText {
			seen += b.Words
		}
	}
	h.findNext()
	h.findLikely()
	return h
}

// distinct returns the words of a block, each once.
func (h *headRun) distinct(i int) []uint32 {
	b := &h.p.Blocks[i]
	words := slices.Clone(h.stems[b.WordStart:b.WordEnd])
	slices.Sort(words)
	return slices.Compact(words)
}

// findNext finds for each line the paragraph of the body at it or below.
func (h *headRun) findNext() {
	h.next = make([]int, h.to-h.from+1)
	next := h.last + 1
	for i := h.last; i >= h.from; i-- {
		if h.known.Kept[i] && h.p.Blocks[i].Words >= runPara {
			next = i
		}
		if i <= h.to {
			h.next[i-h.from] = next
		}
	}
	if h.to > h.last {
		h.next[h.to-h.from] = h.last + 1
	}
}

// findLikely finds which lines may be a headline to those that know nothing of
// what stands around them.
func (h *headRun) findLikely() {
	h.likely = make([]float32, h.to-h.from)
	for i := h.from; i < h.to; i++ {
		b := &h.p.Blocks[i]
		if words := h.words(i); words < 4 || words > 25 || h.label[i-h.from] || b.Ends && b.Sentences > 0 || b.Kind == page.Item {
			continue
		}
		if text := h.blockText(i); isCrumbs(text) || byline.IsCredit(text) {
			continue
		}
		h.tell(i)
		h.likely[i-h.from] = h.share(func(w uint32) float32 { return min(1, float32(h.spread(w))) })
	}
}

// mayHead says whether line i can be the headline by its form and place: no
// item, no part of a consent notice, no path through the outlet's sections, no
// address.
func (h *headRun) mayHead(i int) bool {
	b := &h.p.Blocks[i]
	if words := h.words(i); b.Kind == page.Item || words < runLeast || words > runMost || h.next[i-h.from] > h.last || i < len(h.known.Notice) && h.known.Notice[i] {
		return false
	}
	text := h.blockText(i)
	return !isCrumbs(text) && strings.IndexByte(text, '@') < 0 && !h.isSubhead(i) && !h.opensBody(i)
}

// opensBody reports whether line i is a sentence, with no byline or date below.
func (h *headRun) opensBody(i int) bool { return h.sentence(i) == 1 && h.labelBelow(i) == 0 }

// isSubhead reports whether line i is a head within the body: a paragraph of the body is
// right above it, and no byline or date below.
func (h *headRun) isSubhead(i int) bool {
	return i > 0 && h.isParagraph(i-1) && h.labelBelow(i) == 0
}

// isParagraph reports whether block i is a paragraph of the body.
func (h *headRun) isParagraph(i int) bool {
	b := &h.p.Blocks[i]
	return h.known.Kept[i] && b.Ends && h.words(i) >= runPara
}

// words is how many words line i has. Thai and its like have longer ones than the
// two letters for which all scripts without spaces count one.
func (h *headRun) words(i int) int32 {
	b := &h.p.Blocks[i]
	if first, _ := utf8.DecodeRune(h.p.Text[b.Start:]); word.RunsOn(first) {
		return (b.Words + 1) / 2
	}
	return b.Words
}

// points sums the rows for line i.
func (h *headRun) points(i int) float32 {
	h.tell(i)
	sum := float32(0)
	for k := range lineRows {
		if v := lineRows[k].value(h, i); v != 0 {
			sum += lineRows[k].points * v
		}
	}
	return sum
}

// tell finds the words of line i that tell what it is about: neither function
// words nor numbers, which are all alike.
func (h *headRun) tell(i int) {
	h.telling = h.telling[:0]
	lang := lexicon.LangSetOf(h.known.Lang)
	b := &h.p.Blocks[i]
	for k := b.WordStart; k < b.WordEnd; k++ {
		w := h.p.Words[k]
		if w == word.NumberHash || int(k) < len(h.known.Stops) && h.known.Stops[k]&lang != 0 {
			continue
		}
		h.telling = append(h.telling, h.stems[k])
	}
}

// share is the mean of f over the telling words, those of short lines held for
// three.
func (h *headRun) share(f func(uint32) float32) float32 {
	sum := float32(0)
	for _, w := range h.telling {
		sum += f(w)
	}
	return sum / float32(max(len(h.telling), 3))
}

// spread counts the blocks of the body that have word w.
func (h *headRun) spread(w uint32) int {
	at, found := slices.BinarySearch(h.body, w)
	if !found {
		return 0
	}
	n := 1
	for at+n < len(h.body) && h.body[at+n] == w {
		n++
	}
	return n
}

// leadBelow returns the words of the first paragraphs of the body below line i,
// sorted.
func (h *headRun) leadBelow(i int) []uint32 {
	at := h.next[i+1-h.from]
	if at == h.leadAt {
		return h.lead
	}
	h.lead, h.leadAt = h.lead[:0], at
	words := int32(0)
	for j := at; j <= h.last && words < runLead; j++ {
		if b := &h.p.Blocks[j]; h.known.Kept[j] && b.Words >= runText {
			words += b.Words
			h.lead = append(h.lead, h.stems[b.WordStart:b.WordEnd]...)
		}
	}
	slices.Sort(h.lead)
	return h.lead
}
