package headline

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/hashtable"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The headline of a text page is the line above the body that gets the most points from the
// reasons. Before the choice of blocks, the caller passes running text as the body. After it, the
// caller passes the kept blocks.

const (
	runReach = 150 // lines above the body that are searched
	runMost  = 32  // most words of a headline
	runLeast = 2
	runLead  = 150 // words of the body directly below the line
	runText  = 9   // least words of a block that counts as body
	runPara  = 12  // least words of the body's first paragraph
	runNear  = 8   // lines below the headline that may be its byline
	runFloor = 1.5 // least points: below, the line is more often not a headline
	runWhole = 64  // most words of a line that may contain the headline
)

// bodyMost is how many words of the body are read. Few books have more, and text so far down says
// nothing about the headline.
const bodyMost = 1 << 17

// Finder finds headlines. It reuses its memory from page to page.
type Finder struct {
	*page.Page
	stops []bool // by word: a function word of the page's language
	lines *byline.Lines
	input Input

	from, to int // the lines that are searched
	last     int // the last block of the body
	// by line: the body's first paragraph at it or below; by line - from, as the next slice
	next    []int
	before  []float32                 // share of the body's words above the line
	stems   []uint32                  // by word of the first blocks; the words below are stems
	stemmed int                       // how many blocks these are
	body    hashtable.Table[bodyWord] // by stem
	leadAt  int                       // the paragraph that the lead was last read from
	likely  []float32                 // by line: how much it looks like a headline, -1 if not known
	telling []uint32                  // topic words of the line
	above   []uint32                  // those of a line above it
	sets    []wordSet                 // of the lines
	most    []float32                 // by line: the points that it may have at most
}

// wordSet is what a line's words are compared by before they are compared one by one. Nearly all
// lines differ.
type wordSet struct {
	hash uint32 // of the words in their order
	bits uint64 // one for each word
}

// holds reports whether a line may have all words of another.
func (s *wordSet) holds(o *wordSet) bool { return s.bits&o.bits == o.bits }

// readSets reads the sets of the lines.
func (f *Finder) readSets() {
	f.sets = page.Resized(f.sets, f.to-f.from)
	for i := f.from; i < f.to; i++ {
		s := wordSet{hash: word.HashSeed}
		for _, w := range f.wordsOf(i) {
			s.hash = (s.hash ^ w) * word.HashPrime
			s.bits |= 1 << (w * word.HashPrime >> 26) // the high bits are the best mixed
		}
		f.sets[i-f.from] = s
	}
}

// bodyWord says where a word of the body is.
type bodyWord struct {
	blocks int32 // number of blocks that have it
	last   int32 // 1 + the last of these
	lead   int32 // 1 + leadAt if it is in the lead from there
}

// Reset sets the page, its function words, and its lines.
func (f *Finder) Reset(p *page.Page, stops []bool, lines *byline.Lines) {
	f.Page, f.stops, f.lines = p, stops, lines
	f.stems, f.stemmed = f.stems[:0], 0
}

// Input is what Find needs to know about the page.
type Input struct {
	Body   []bool  // by block: text of the article, or what is likely such
	Notice []bool  // by block: part of a consent notice; may be nil
	Late   float32 // share of the body's words that may be above the headline
}

// Find returns the block that is the headline of a text page, or -1 if no line looks like one.
func (f *Finder) Find(in Input) int {
	if f.Folded || !f.measure(in) {
		return -1
	}
	best, at := float32(runFloor), -1
	read := func(i int) {
		if f.most[i-f.from] < best || !f.hasPlace(i) {
			return
		}
		if s := f.points(i); s > best || s == best && i < at {
			best, at = s, i
		}
	}
	// Once the likeliest line is known, few others can have more points.
	read(f.likeliest())
	for i := f.from; i < f.to; i++ {
		read(i)
	}
	return f.lastCopy(at)
}

// likeliest finds out how many points each line may have and returns the line with the most.
func (f *Finder) likeliest() int {
	f.most = page.Resized(f.most, f.to-f.from)
	best := 0
	for k := range f.most {
		f.most[k] = f.mostPoints(f.from + k)
		if f.most[k] > f.most[best] {
			best = k
		}
	}
	return f.from + best
}

// mostPoints returns the points that line i may have at most, by the quick reasons.
func (f *Finder) mostPoints(i int) float32 {
	if !f.hasForm(i) {
		return float32(math.Inf(-1))
	}
	const slack = .01 // for the order in which points sums them
	f.telling = f.topicWords(f.telling[:0], i)
	most := float32(slack)
	for k := range reasons {
		if r := &reasons[k]; r.pace == quick {
			most += r.points * r.value(f, i)
		} else {
			most += max(0, r.points)
		}
	}
	return most
}

// points sums the rows for line i.
func (f *Finder) points(i int) float32 {
	f.telling = f.topicWords(f.telling[:0], i)
	sum := float32(0)
	for k := range reasons {
		sum += reasons[k].points * reasons[k].value(f, i)
	}
	return sum
}

// isLabel reports whether line i is a byline or a date line. The line that names who posted the
// text above it is neither: that text is no headline.
func (f *Finder) isLabel(i int) bool {
	b := &f.Blocks[i]
	return b.Words <= byline.LabelWords && f.lines.IsLabel(i) &&
		!byline.NamesPoster(f.Text[b.Start:b.End])
}

// lastCopy returns the last line above the body with the words of line i. Earlier ones are bread
// crumbs and the browser's title.
func (f *Finder) lastCopy(i int) int {
	if i < 0 {
		return i
	}
	words := f.wordsOf(i)
	for j := min(f.to-1, f.next[i+1-f.from]); j > i; j-- {
		same := f.wordsOf(j)
		if len(same)+2 > len(words) && word.HasSuffix(words, same) || f.endsWith(i, j) {
			return j
		}
	}
	return i
}

// endsWith reports whether line i is line j with the bread crumbs joined to its front: "HomeNewsOld
// mole to close".
func (f *Finder) endsWith(i, j int) bool {
	end := f.lines.Text(j)
	crumbs, ok := strings.CutSuffix(f.lines.Text(i), end)
	last, _ := utf8.DecodeLastRuneInString(crumbs)
	return ok && unicode.IsLetter(last) && len(end) > len(crumbs) && f.mayHead(j)
}

// measure reads the lines down to the place where so much of the body is above that no headline can
// follow. It reports whether there is a body.
func (f *Finder) measure(in Input) bool {
	f.input = in
	total, first := f.readBody()
	if first < 0 {
		return false
	}
	f.from = max(0, first-runReach)
	f.before = f.before[:0]
	seen := int32(0)
	for f.to = f.from; f.to <= f.last && float32(seen) <= f.input.Late*float32(total); f.to++ {
		b := &f.Blocks[f.to]
		f.before = append(f.before, word.Ratio(float32(seen), float32(total)))
		if f.input.Body[f.to] && b.Words >= runText {
			seen += b.Words
		}
	}
	f.findNext()
	f.readSets()
	f.likely = page.Resized(f.likely, f.to-f.from)
	for i := range f.likely {
		f.likely[i] = -1
	}
	return true
}

// readBody collects the words of the body. It returns how many words its longer blocks have and the
// first of these. Without a longer block it returns the first of the body, or -1.
func (f *Finder) readBody() (total int32, first int) {
	f.leadAt, f.last = -1, -1
	words := int32(0)
	for i, isBody := range f.input.Body {
		if isBody {
			words += f.Blocks[i].Words
		}
	}
	f.body.Reset(int(words) / 2)
	first = -1
	for i, isBody := range f.input.Body {
		if !isBody {
			continue
		}
		if total > bodyMost {
			break
		}
		f.last = i
		if b := &f.Blocks[i]; b.Words >= runText {
			if total += b.Words; first < 0 {
				first = i
			}
			f.addDistinct(i)
		}
	}
	if first < 0 {
		first = slices.Index(f.input.Body, true)
	}
	f.stem(f.last)
	return total, first
}

// stem reads the stems of all blocks up to block last.
func (f *Finder) stem(last int) {
	if last < f.stemmed {
		return
	}
	from := f.stemmed
	f.stemmed = last + 1
	f.stems = f.Stems(f.stems, from, f.stemmed)
}

// addDistinct adds the words of a block to those of the body, each once.
func (f *Finder) addDistinct(i int) {
	f.stem(i)
	for _, stem := range f.stemsOf(i) {
		if w := f.body.Value(stemKey(stem)); w.last != int32(i+1) {
			w.blocks, w.last = w.blocks+1, int32(i+1)
		}
	}
}

func (f *Finder) stemsOf(i int) []uint32 {
	b := &f.Blocks[i]
	return f.stems[b.WordStart:b.WordEnd]
}

// stemKey returns the key of a stem. No key is 0.
func stemKey(stem uint32) uint32 { return max(stem, 1) }

// findNext finds for each line the paragraph of the body at it or below.
func (f *Finder) findNext() {
	f.next = page.Zeroed(f.next, f.to-f.from+1)
	next := f.last + 1
	for i := f.last; i >= f.from; i-- {
		if f.input.Body[i] && f.Blocks[i].Words >= runPara {
			next = i
		}
		if i <= f.to {
			f.next[i-f.from] = next
		}
	}
	if f.to > f.last {
		f.next[f.to-f.from] = f.last + 1
	}
}

// likelyAt returns how much line i looks like a headline by itself, whatever is around it.
func (f *Finder) likelyAt(i int) float32 {
	known := &f.likely[i-f.from]
	if *known < 0 {
		*known = f.likelihood(i)
	}
	return *known
}

func (f *Finder) likelihood(i int) float32 {
	b := &f.Blocks[i]
	if words := f.words(i); words < 4 || words > 25 || b.Ends && b.Sentences > 0 ||
		b.Kind == page.Item || f.isLabel(i) {
		return 0
	}
	if f.lines.IsCrumbs(i) || f.lines.IsCredit(i) {
		return 0
	}
	f.above = f.topicWords(f.above[:0], i)
	return share(f.above, func(w uint32) float32 { return min(1, float32(f.spread(w))) })
}

// mayHead reports whether line i can be the headline by its form and place.
func (f *Finder) mayHead(i int) bool { return f.hasForm(i) && f.hasPlace(i) }

// hasForm reports whether line i has the form of a headline: it is not an item, part of a consent
// notice, a path through the outlet's sections, or an address.
func (f *Finder) hasForm(i int) bool {
	b := &f.Blocks[i]
	if words := f.words(i); b.Kind == page.Item || words < runLeast || words > runMost ||
		f.next[i-f.from] > f.last || i < len(f.input.Notice) && f.input.Notice[i] {
		return false
	}
	return !f.lines.IsCrumbs(i) && b.Signs&word.SignAt == 0 &&
		!bytes.Contains(f.Text[b.Start:b.End], []byte("://"))
}

// hasPlace reports whether line i may be the headline where it is: it is no subhead, and no
// sentence that opens the body.
func (f *Finder) hasPlace(i int) bool { return !f.isSubhead(i) && !f.opensBody(i) }

// opensBody reports whether line i is a sentence without a byline or date below it.
func (f *Finder) opensBody(i int) bool { return f.sentence(i) == 1 && f.labelBelow(i) == 0 }

// subheadReach is how many lines above a subhead the last paragraph of the body may be: other
// subheads, or a caption, may be between them.
const subheadReach = 8

// isSubhead reports whether line i is a heading within the body: a paragraph of the body is above
// it, and no byline or date is below it.
func (f *Finder) isSubhead(i int) bool {
	for j := i - 1; j >= max(f.from, i-subheadReach); j-- {
		if f.isParagraph(j) {
			return f.labelBelow(i) == 0
		}
	}
	return false
}

// isParagraph reports whether block i is a paragraph of the body.
func (f *Finder) isParagraph(i int) bool {
	b := &f.Blocks[i]
	return f.input.Body[i] && b.Ends && f.words(i) >= runPara
}

// words returns the number of words of line i. Scripts without spaces count two letters as a word;
// the words of Thai and similar scripts are longer.
func (f *Finder) words(i int) int32 {
	b := &f.Blocks[i]
	if first, _ := utf8.DecodeRune(f.Text[b.Start:]); word.RunsOn(first) {
		return (b.Words + 1) / 2
	}
	return b.Words
}

// topicWords appends the topic words of line i: those that are neither function words nor numbers.
func (f *Finder) topicWords(to []uint32, i int) []uint32 {
	b := &f.Blocks[i]
	for k := b.WordStart; k < b.WordEnd; k++ {
		w := f.Words[k]
		if w == word.NumberHash || int(k) < len(f.stops) && f.stops[k] {
			continue
		}
		to = append(to, f.stems[k])
	}
	return to
}

// share returns the mean of a value over topic words. A line with fewer than three counts as if it
// had three.
func share(words []uint32, value func(uint32) float32) float32 {
	sum := float32(0)
	for _, w := range words {
		sum += value(w)
	}
	return sum / float32(max(len(words), 3))
}

// spread returns the number of blocks of the body that have word w.
func (f *Finder) spread(w uint32) int {
	if w := f.body.Find(stemKey(w)); w != nil {
		return int(w.blocks)
	}
	return 0
}

// readLead marks the words of the first paragraphs of the body below line i.
func (f *Finder) readLead(i int) {
	at := f.next[i+1-f.from]
	if at == f.leadAt {
		return
	}
	f.leadAt = at
	words := int32(0)
	for j := at; j <= f.last && words < runLead; j++ {
		if b := &f.Blocks[j]; f.input.Body[j] && b.Words >= runText {
			words += b.Words
			for _, stem := range f.stemsOf(j) {
				f.body.Value(stemKey(stem)).lead = int32(at + 1)
			}
		}
	}
}

// inLead reports whether a word is among those that readLead marked.
func (f *Finder) inLead(stem uint32) bool {
	w := f.body.Find(stemKey(stem))
	return w != nil && w.lead == int32(f.leadAt+1)
}
