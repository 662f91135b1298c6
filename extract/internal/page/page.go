package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/deadline"
	"winnow/extract/internal/word"
)

// Form is the form of a page.
type Form uint8

const (
	FormHTML Form = iota // markup, read by package htmlpage
	FormText             // text whose tags are gone, read by package textpage
)

// Page is the result of both readers and the input of all later stages. Everything is in flat
// arrays that refer to each other by index or byte offset.
type Page struct {
	Form       Form
	Folded     bool               // a text page on one line, where headline and labels run together
	size       int                // bytes of its source
	Most       int                // how many blocks, containers or lines it may have
	Overfull   bool               // not all of it was read, because it has more of them
	Text       []byte             // the visible text of all blocks, in page order
	Blocks     []Block            // in page order; Text[b.Start:b.End] is a block's text
	Containers []Container        // in order of their start; Containers[0] is the root
	Words      []uint32           // hashes of all words, lower case, in page order; see Block
	Tokens     []uint32           // hashes of class, id, role and tag-path words; see Container
	Until      *deadline.Deadline // time limit of the work on it; nil for none
	// links, bold words and the like, in the order of their ends; if wanted
	Marks      []Mark
	Anchors    []Anchor // places inside the footnotes, in page order; if marks are wanted
	Seams      []int32  // offsets in Text where two links or spans meet, in page order
	Traits     []Trait  // of containers; if marks are wanted
	Alts       []Alt    // alternative texts of images, in page order
	AltWords   []uint32 // hashes of their words
	Images     []Image  // in page order; if wanted
	Head       Head     // the page's metadata outside its visible text
	Data       int32    // the container of an article that the page has as data, 0 if none
	DataSource string   // where that article is from
}

// Kind is what a block is in the page's own markup or layout.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Item
	Quote
	Cell
	Caption
	Code
	Line // text outside any paragraph-like element; in text pages, a line of its own
)

// Follow is how a block follows the one before it.
type Follow uint8

const (
	Apart  Follow = iota // on a line of its own
	Spaced               // on the same line, after a space
	Glued                // on the same line, without one
)

// Region is a set of facts about the place of a block or container.
type Region uint32

const (
	InNav Region = 1 << iota
	InAside
	InHeader
	InFooter
	InForm
	InArticle // inside an <article> element or one with that role or type
	InMain
	InFigure
	InList
	InTable
	InQuote
	InLink     // inside <a>
	InButton   // inside <button> or role=button
	InHidden   // hidden, aria-hidden=true, or style display:none
	InDialog   // <dialog> or role=dialog, alertdialog
	InComments // a comment thread by its class or id words
	InEmbed    // a quoted post, video or gallery from elsewhere
	InBox      // a fact box or info box
	InTeaser   // an <article> or card inside a list of such
	InHeading
	InBody    // itemprop=articleBody
	InSummary // <summary>, <details>
	InNotes   // footnotes by their role or class words
	InCard    // a card or tip that opens under the pointer, by its class words; it has no blocks
)

// Block is a stretch of visible text of its own: a paragraph, a heading, an item. It has facts
// only and no pointers.
type Block struct {
	// Page.Text[Start:End]; no white space at either end, apart from the indent of preformatted text
	Start, End int32
	Container  int32 // innermost container
	WordStart  int32 // Page.Words[WordStart:WordEnd] are the block's words; in
	WordEnd    int32 // scripts without spaces, its characters
	Words      int32 // words; scripts without spaces count two characters a word
	LinkWords  int32 // words inside links
	Links      int32 // number of links that start in the block
	BoldWords  int32 // words in <b>, <strong>
	SlantWords int32 // words in <i>, <em>
	Sentences  int32 // sentence ends, of all scripts
	Commas     int32
	Digits     int32 // digit characters
	Capitals   int32 // words that start with a capital letter
	Quotes     int32 // quotation marks
	Newlines   int32 // line ends inside the block: <br>, or lines of preformatted text
	Kind       Kind
	Level      uint8  // of a heading: 1 to 6; in text pages the indent, 0 to 15
	Gap        uint8  // of text pages: blank lines before the block, 0 to 3
	Follow     Follow // of text pages: how the block follows the one before
	Signs      word.Signs
	// the last character, without closing quotes, ends a sentence; see count.go for Thai and Lao
	Ends   bool
	Region Region
}

// Alt is the alternative text of an image.
type Alt struct {
	Block              int32 // the block after the image
	WordStart, WordEnd int32 // Page.AltWords[WordStart:WordEnd] are its words
}

// Container is an element, or in text pages a run of lines, that holds blocks.
type Container struct {
	Parent               int32 // index into Page.Containers; -1 for the root
	First, Last          int32 // Page.Blocks[First:Last] are inside
	TokenStart, TokenEnd int32 // Page.Tokens[TokenStart:TokenEnd] are its names
	Depth                int32
	Tag                  atom.Atom // 0 for an element that x/net/html/atom does not know
	Region               Region    // own and inherited
}

// Head is what the page says about itself outside its visible text, in page order. Package
// htmlpage fills it. Text pages have none.
type Head struct {
	Title   string   // <title>, white space collapsed
	Lang    string   // <html lang>
	Base    string   // <base href>
	Metas   []Meta   // <meta>
	Links   []Rel    // <link rel> and <a rel=author|canonical|license|tag>
	Scripts []Script // <script> bodies that may contain data
	// itemprop, property (RDFa), <time>, rel=author and links to pages of authors in the body
	Props []Prop
}

// Meta is a <meta> element: its name, property, itemprop or http-equiv in lower case, and its
// content with entities decoded.
type Meta struct{ Name, Content string }

// Rel is a link of the page to another, by its relation (lower case).
type Rel struct{ Rel, Href, Type, Text string }

// Script is the raw text of a <script> that may contain data: JSON-LD, or the state of a
// script-made page. The text is a part of the source, because few scripts are ever read.
type Script struct {
	Type string // the type attribute in lower case
	ID   string
	Text []byte
}

// IsLinkedData reports whether the script is JSON-LD.
func (s *Script) IsLinkedData() bool { return strings.Contains(s.Type, "ld+json") }

// Prop is a marked-up value in the body of the page.
type Prop struct {
	Name       string // itemprop or property value; "time" for a plain <time>
	Value      string // content or datetime attribute, otherwise ""
	Href       string // href of the element, if any
	Block      int32  // the block in which its text starts; the number of blocks if none follows
	Start, End int32  // Page.Text[Start:End]: the element's visible text
	Scope      string // the enclosing itemtype's last path part, "" outside any
}
