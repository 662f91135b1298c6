package extract

import (
	"winnow/extract/internal/headline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// view is a page with what the features read of it: sums over blocks and
// containers, made in a few passes so that every feature is a look-up. It is
// made anew for each page in the same memory.
//
// Two notions carry most of it. A block is good if it reads like running text
// whatever the markup says: words enough, few of them links, a sentence end or
// two commas. A block's holder is the container that holds it side by side with
// its siblings: the parent of a paragraph's element, or the element itself
// where blocks are only parted by <br>.
type view struct {
	*page.Page
	lex    *lexicon.Lexicon
	points *points.FormPoints
	lang   string

	// by block
	hits     []lexicon.Hits
	stops    []lexicon.LangSet // by word of Page.Words
	stop     []int32           // stop words of the page's language
	good     []bool
	notice   []bool  // in a consent notice
	rival    []uint8 // under an h1 apart from the headline: how many the page has
	holder   []int32
	copies   []int32 // blocks with the same words on the page
	heading  []int32 // the heading that the block stands under, -1 if none
	headings []openHeading
	shape    []uint32        // of a line with a date or clock, 0 for others
	stamp    []uint8         // below a line with a date: how many such lines the page has
	thread   []uint8         // stamps of its thread above it
	restart  []uint8         // dates above it that may lead another story
	title    []float32       // share of the block's words that stand in the page's title
	cover    []float32       // share of the title's words that stand in the block
	head     headline.Finder // of text pages: its headline
	blurb    []float32       // share of the block's words that stand in the description
	phrase   []float32       // learned points of the block's words
	said     []float32       // share of its shingles that stand in blocks before
	resaid   []float32       // and in blocks after
	grams    gramTable
	length   []uint8   // column of the points for its length
	near     []float32 // the block's own score: what its surroundings see
	prob     []float32 // the same as a probability
	runOf    []int32   // run that the block is in, from 1 on; 0: none
	waste    []float32 // running sum of words likely dropped
	runs     []textRun
	mainRun  int        // index into runs
	topic    []float32  // share of its telling words that likely kept blocks have too
	topicRun []float32  // the same of the best run's blocks
	terms    page.Tally // words of likely kept blocks

	// running sums over blocks: a sum's [i] is that of all blocks before i
	wordSum, linkSum, goodSum, commaSum, endSum []int32
	offerSum, consentSum                        []int32   // phrases of offers and pitches, of consent notices
	massSum, keepSum                            []float32 // words counted, and of these likely kept

	// by container
	past        []int32 // the first container behind it
	list        []int32 // outermost container of its list
	classTokens []tokenSum
	row         []float32 // mean good words an element of the outermost row that it lies in; -1 if none
	article     []int32   // the innermost article element around it, itself or 0
	alike       []int32   // containers of the same parent and signature
	direct      []int32   // good words of blocks whose holder it is
	held        []float32 // words of those blocks
	heldKeep    []float32 // and of these likely kept
	sign        []int32   // index into signs
	signs       page.Tally

	best     int32 // most good words that one container holds directly
	densest  int32 // that container
	half     int32 // the smallest container with half of the page's good words
	headline int32 // the block that is the page's headline, -1 if none is seen
	meanTok  float32
	main     int32    // the smallest container with most of what is likely kept
	rich     int32    // the container that holds most of it directly
	order    []uint64 // blocks by score, the best first: for rank
	ahead    []int32  // words of the page with a better near score
	top      float32  // the near score that the page's best words reach
	offset   float32  // of the page's bar
	set      []uint32
}

// measure makes the view of a page, all but what depends on scores.
func (v *view) measure(p *page.Page) {
	v.Page = p
	v.nest()
	v.matchPhrases()
	v.sumWords()
	v.compareTitle()
	v.findNotices()
	v.sumBlocks()
	v.findRivals()
	v.findHolders()
	v.sumContainers()
	v.scoreTokens()
	v.scoreWords()
	v.countCopies()
	v.findShapes()
	v.findStamps()
	v.findThreads()
	v.findRestarts()
	v.findRepeats()
	v.countSiblings()
	v.findHeadings()
}

// sumWords makes the running sums of words.
func (v *view) sumWords() {
	v.wordSum = page.Resized(v.wordSum, len(v.Blocks)+1)
	v.wordSum[0] = 0
	for i := range v.Blocks {
		v.wordSum[i+1] = v.wordSum[i] + v.Blocks[i].Words
	}
}

// sumBlocks makes the other running sums.
func (v *view) sumBlocks() {
	n := len(v.Blocks)
	v.good = page.Resized(v.good, n)
	v.linkSum, v.goodSum = page.Resized(v.linkSum, n+1), page.Resized(v.goodSum, n+1)
	v.commaSum, v.endSum = page.Resized(v.commaSum, n+1), page.Resized(v.endSum, n+1)
	v.offerSum, v.consentSum = page.Resized(v.offerSum, n+1), page.Resized(v.consentSum, n+1)
	v.offerSum[0], v.consentSum[0] = 0, 0
	v.linkSum[0], v.goodSum[0], v.commaSum[0], v.endSum[0] = 0, 0, 0, 0
	for i := range v.Blocks {
		b := &v.Blocks[i]
		v.good[i] = page.IsGood(b) && !v.notice[i]
		v.linkSum[i+1] = v.linkSum[i] + b.LinkWords
		v.commaSum[i+1] = v.commaSum[i] + b.Commas
		v.goodSum[i+1], v.endSum[i+1] = v.goodSum[i], v.endSum[i]
		if v.good[i] {
			v.goodSum[i+1] += b.Words
		}
		if b.Ends {
			v.endSum[i+1]++
		}
		h := &v.hits[i]
		v.offerSum[i+1] = v.offerSum[i] + int32(h[lexicon.PhraseOffer]) + int32(h[lexicon.PhrasePaywall]) + int32(h[lexicon.PhraseNewsletter])
		v.consentSum[i+1] = v.consentSum[i] + int32(h[lexicon.PhraseCookie])
	}
}

// findHolders finds each block's holder. A container with two blocks of its
// own is one; else the container is the block's own element.
func (v *view) findHolders() {
	v.holder = page.Resized(v.holder, len(v.Blocks))
	v.direct = page.Zeroed(v.direct, len(v.Containers))
	for i := range v.Blocks {
		v.direct[v.Blocks[i].Container]++
	}
	for i := range v.Blocks {
		c := v.Blocks[i].Container
		if v.direct[c] < 2 && v.Containers[c].Parent >= 0 {
			c = v.Containers[c].Parent
		}
		v.holder[i] = c
	}
}

// sumContainers finds where the good text lies.
func (v *view) sumContainers() {
	clear(v.direct)
	for i := range v.Blocks {
		if v.good[i] {
			v.direct[v.holder[i]] += v.Blocks[i].Words
		}
	}
	v.best, v.densest, v.half = 0, 0, 0
	total := v.goodSum[len(v.Blocks)]
	for c := range v.Containers {
		k := &v.Containers[c]
		if v.direct[c] > v.best {
			v.best, v.densest = v.direct[c], int32(c)
		}
		if total > 0 && 2*(v.goodSum[k.Last]-v.goodSum[k.First]) >= total {
			v.half = int32(c) // containers come parents first: the last is the smallest
		}
	}
}

// countCopies finds blocks that repeat others word by word.
func (v *view) countCopies() {
	n := len(v.Blocks)
	v.copies = page.Zeroed(v.copies, n)
	v.signs.Reset(n)
	for i := range v.Blocks {
		v.signs.Slot(v.blockHash(i)).Count++
	}
	for i := range v.Blocks {
		v.copies[i] = v.signs.Slot(v.blockHash(i)).Count - 1
	}
}

// countSiblings counts the containers that stand beside each one with the same
// tag and classes: teasers come in rows.
func (v *view) countSiblings() {
	v.alike = page.Resized(v.alike, len(v.Containers))
	v.row = page.Resized(v.row, len(v.Containers))
	v.signs.Reset(len(v.Containers))
	for c := range v.Containers {
		k := &v.Containers[c]
		s := v.signs.Slot(v.siblingHash(int32(c)))
		s.Count++
		s.Good += float32(v.goodSum[k.Last] - v.goodSum[k.First])
	}
	for c := range v.Containers {
		s := v.signs.Slot(v.siblingHash(int32(c)))
		v.alike[c] = s.Count
		v.row[c] = -1
		if k := &v.Containers[c]; c > 0 && v.row[k.Parent] >= 0 {
			v.row[c] = v.row[k.Parent]
		} else if c > 0 && s.Count >= rowLeast && k.Last-k.First > 1 {
			v.row[c] = s.Good / float32(s.Count)
		}
	}
}

// rowLeast is how many like elements side by side make a row.
const rowLeast = 3

// rowGood returns the mean good words of the row that block i lies in, by the
// outermost of the elements around it that stands in one; -1 if none does. A row
// of paragraphs is none.
func (v *view) rowGood(i int) float32 { return v.row[v.Blocks[i].Container] }

func (v *view) siblingHash(c int32) uint32 {
	return (v.signature(c)^uint32(v.Containers[c].Parent+1))*word.HashPrime | 1
}

func (v *view) blockHash(i int) uint32 {
	h := uint32(word.HashSeed)
	for _, w := range v.Words[v.Blocks[i].WordStart:v.Blocks[i].WordEnd] {
		h = (h ^ w) * word.HashPrime
	}
	return h | 1
}
