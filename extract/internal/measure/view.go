package measure

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/hashtable"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// View is a page with the sums over its blocks and containers that the features read. A few passes
// compute them, so that every feature is a look-up. Each page uses the memory of the one before.
//
// Two terms are used throughout. A block is good if it reads like running text, whatever the
// markup says: enough words, few of them links, and a sentence end or two commas. A block's holder
// is the container that has the block and its siblings: the parent of a paragraph's element, or
// the element itself if its blocks are only separated by <br>.
type View struct {
	*page.Page
	Lex    *lexicon.Lexicon
	Points *points.FormPoints
	Lang   string

	// by block
	Hits     []lexicon.Hits
	Stops    []bool  // by word of Page.Words: a function word of the page's language
	Stop     []int32 // stop words of the page's language
	good     []bool
	match    lexicon.MatchState
	Notice   []bool  // in a consent notice
	Rival    []uint8 // under an h1 far from the headline: how many of these the page has
	Holder   []int32
	Copies   []int32 // blocks with the same words on the page
	Heading  []int32 // the heading above the block, -1 if none
	headings []openHeading
	shape    []uint32  // of a line with a date or clock, 0 for others
	Stamp    []uint8   // below a line with a date: how many such lines the page has
	Thread   []uint8   // stamps of its thread above it
	Restart  []uint8   // dates above it that may lead another story
	Title    []float32 // share of the block's words that are in the page's title
	Cover    []float32 // share of the title's words that are in the block
	running  []bool    // of text pages: running text
	Blurb    []float32 // share of the block's words that are in the description
	Alt      []float32 // the block against the text for an image beside it
	// share of the block's words that are names of the authors, and of these that are in the block
	Author, AuthorCover []float32

	names    []byte    // of the authors
	Phrase   []float32 // learned points of the block's words
	Said     []float32 // share of its shingles that are in blocks before
	Resaid   []float32 // and in blocks after
	grams    hashtable.Table[gramBlocks]
	gramOf   []int32   // by shingle, in page order: its number in grams
	Length   []uint8   // column of the points for its length
	Near     []float32 // the block's own score: what its surroundings see
	prob     []float32 // the same as a probability
	runOf    []int32   // run that the block is in, from 1 on; 0: none
	waste    []float32 // running sum of words likely dropped
	runs     []textRun
	mainRun  int        // index into runs
	Topic    []float32  // share of its telling words that likely kept blocks have too
	TopicRun []float32  // the same of the best run's blocks
	terms    page.Tally // words of likely kept blocks

	// running sums over blocks: a sum's [i] is that of all blocks before i
	WordSum, LinkSum, GoodSum, CommaSum, EndSum []int32
	// phrases of offers and pitches, of consent notices
	OfferSum, ConsentSum []int32
	PriceSum, StampSum   []int32   // amounts of money, lines with a date or clock
	TopicSum             []float32 // words of the blocks, each times its TopicRun
	MassSum, KeepSum     []float32 // words counted, and of these likely kept

	// likely kept words of sentences without quotation marks, and of those that address the reader
	proseKeep, readerKeep float32

	// by container
	past        []int32 // the first container after it
	list        []int32 // outermost container of its list
	ClassTokens []tokenSum
	// mean number of good words in the elements of the outermost row that contains it; -1 if none
	row       []float32
	counts    []counted // the rows of like elements
	inCounted []bool    // by container: in a row that counts
	Article   []int32   // the innermost article element around it, itself or 0
	Alike     []int32   // containers of the same parent and signature
	Direct    []int32   // good words of blocks whose holder it is
	Held      []float32 // words of those blocks
	HeldKeep  []float32 // and of these likely kept
	Sign      []int32   // index into Signs: first by siblings, then as sumSigns has them
	Signs     page.Tally

	Best      int32           // most good words that one container holds directly
	Densest   int32           // that container
	Half      int32           // the smallest container with half of the page's good words
	Lines     byline.Lines    // what the lines say
	Headlines headline.Finder // of text pages
	Headline  int32           // the block that is the page's headline, -1 if none is seen
	MeanTok   float32
	Main      int32    // the smallest container with most of what is likely kept
	Rich      int32    // the container that holds most of it directly
	order     []uint64 // blocks by score, the best first: for rank
	Ahead     []int32  // words of the page with a better near score
	Top       float32  // the near score that the page's best words reach
	Offset    float32  // of the page's bar
	First     First    // the first choice, once there is one
	set       []uint32
	inSet     wordFilter // of set
}

// Measure computes the view of a page, except what depends on scores.
func (v *View) Measure(p *page.Page) {
	v.Page = p
	for _, pass := range [...]func(){
		v.Nest,
		v.matchPhrases,
		v.sumWords,
		v.compareTitle,
		v.compareAuthor,
		v.compareAlts,
		v.findNotices,
		v.sumBlocks,
		v.findRivals,
		v.findHolders,
		v.sumContainers,
		v.scoreTokens,
		v.scoreWords,
		v.countCopies,
		v.findShapes,
		v.findStamps,
		v.findThreads,
		v.findRestarts,
		v.findRepeats,
		v.countSiblings,
		v.findCounted,
		v.findHeadings,
	} {
		if pass(); v.Until.Now() {
			return
		}
	}
}

// Settled releases the memory that large pages need most of, if later stages do not use it.
func (v *View) Settled() {
	v.Stops, v.Headlines, v.order = nil, headline.Finder{}, nil
	v.grams, v.gramOf, v.terms = hashtable.Table[gramBlocks]{}, nil, page.Tally{}
}

// sumWords computes the running sums of words.
func (v *View) sumWords() {
	v.WordSum = page.Resized(v.WordSum, len(v.Blocks)+1)
	v.WordSum[0] = 0
	for i := range v.Blocks {
		v.WordSum[i+1] = v.WordSum[i] + v.Blocks[i].Words
	}
}

// sumBlocks computes the other running sums.
func (v *View) sumBlocks() {
	n := len(v.Blocks)
	v.good = page.Resized(v.good, n)
	v.LinkSum, v.GoodSum = page.Resized(v.LinkSum, n+1), page.Resized(v.GoodSum, n+1)
	v.CommaSum, v.EndSum = page.Resized(v.CommaSum, n+1), page.Resized(v.EndSum, n+1)
	v.OfferSum, v.ConsentSum = page.Resized(v.OfferSum, n+1), page.Resized(v.ConsentSum, n+1)
	v.PriceSum = page.Resized(v.PriceSum, n+1)
	v.OfferSum[0], v.ConsentSum[0], v.PriceSum[0] = 0, 0, 0
	v.LinkSum[0], v.GoodSum[0], v.CommaSum[0], v.EndSum[0] = 0, 0, 0, 0
	for i := range v.Blocks {
		b := &v.Blocks[i]
		v.good[i] = page.IsGood(b) && !v.Notice[i] && !v.isNewsroomNotice(i)
		v.LinkSum[i+1] = v.LinkSum[i] + b.LinkWords
		v.CommaSum[i+1] = v.CommaSum[i] + b.Commas
		v.GoodSum[i+1], v.EndSum[i+1] = v.GoodSum[i], v.EndSum[i]
		if v.good[i] {
			v.GoodSum[i+1] += b.Words
		}
		if b.Ends {
			v.EndSum[i+1]++
		}
		h := &v.Hits[i]
		v.OfferSum[i+1] = v.OfferSum[i] + int32(h[lexicon.PhraseOffer]) +
			int32(h[lexicon.PhrasePaywall]) + int32(h[lexicon.PhraseNewsletter])
		v.ConsentSum[i+1] = v.ConsentSum[i] + int32(h[lexicon.PhraseCookie])
		v.PriceSum[i+1] = v.PriceSum[i]
		if b.Digits > 0 {
			v.PriceSum[i+1] += prices(v.BlockText(i))
		}
	}
}

// findHolders finds each block's holder: its container if that has two blocks of its own,
// otherwise the container's parent.
func (v *View) findHolders() {
	v.Holder = page.Resized(v.Holder, len(v.Blocks))
	v.Direct = page.Zeroed(v.Direct, len(v.Containers))
	for i := range v.Blocks {
		v.Direct[v.Blocks[i].Container]++
	}
	for i := range v.Blocks {
		c := v.Blocks[i].Container
		if v.Direct[c] < 2 && v.Containers[c].Parent >= 0 {
			c = v.Containers[c].Parent
		}
		v.Holder[i] = c
	}
}

// sumContainers finds the containers with most of the good text.
func (v *View) sumContainers() {
	clear(v.Direct)
	for i := range v.Blocks {
		if v.good[i] {
			v.Direct[v.Holder[i]] += v.Blocks[i].Words
		}
	}
	v.Best, v.Densest, v.Half = 0, 0, 0
	total := v.GoodSum[len(v.Blocks)]
	for c := range v.Containers {
		k := &v.Containers[c]
		if v.Direct[c] > v.Best {
			v.Best, v.Densest = v.Direct[c], int32(c)
		}
		if total > 0 && 2*(v.GoodSum[k.Last]-v.GoodSum[k.First]) >= total {
			v.Half = int32(c) // containers come parents first: the last is the smallest
		}
	}
}

// countCopies finds blocks that repeat others word by word.
func (v *View) countCopies() {
	n := len(v.Blocks)
	v.Copies = page.Zeroed(v.Copies, n)
	v.Signs.Reset(n)
	for i := range v.Blocks {
		v.Signs.Value(v.blockHash(i)).Count++
	}
	for i := range v.Blocks {
		v.Copies[i] = v.Signs.Value(v.blockHash(i)).Count - 1
	}
}

// countSiblings counts for each container its siblings with the same tag and classes. Teasers come
// in rows.
func (v *View) countSiblings() {
	v.Alike = page.Resized(v.Alike, len(v.Containers))
	v.row = page.Resized(v.row, len(v.Containers))
	v.Sign = page.Resized(v.Sign, len(v.Containers))
	v.Signs.Reset(len(v.Containers))
	for c := range v.Containers {
		k := &v.Containers[c]
		v.Sign[c] = v.Signs.Number(v.siblingHash(int32(c)))
		s := &v.Signs.Values[v.Sign[c]]
		s.Count++
		s.Good += float32(v.GoodSum[k.Last] - v.GoodSum[k.First])
	}
	for c := range v.Containers {
		s := &v.Signs.Values[v.Sign[c]]
		v.Alike[c] = s.Count
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

// RowGood returns the mean number of good words in the elements of the row that contains block i,
// -1 if there is no row. Of several rows the outermost counts. Paragraphs make no row.
func (v *View) RowGood(i int) float32 { return v.row[v.Blocks[i].Container] }

func (v *View) siblingHash(c int32) uint32 {
	return (v.Signature(c)^uint32(v.Containers[c].Parent+1))*word.HashPrime | 1
}

func (v *View) blockHash(i int) uint32 {
	h := uint32(word.HashSeed)
	for _, w := range v.Words[v.Blocks[i].WordStart:v.Blocks[i].WordEnd] {
		h = (h ^ w) * word.HashPrime
	}
	return h | 1
}
