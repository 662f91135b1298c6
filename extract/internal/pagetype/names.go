package pagetype

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/table"
	"winnow/extract/internal/word"
)

// Pages of a service have names that are much the same everywhere: "Log in", "Privacy policy",
// "Search results". Shops and forums have buttons of their own. A name counts only if it is all of
// a heading, of the first part of the page's title, or of a button, because articles have these
// words in their headlines too.

//go:embed pagenames.bin
var compiledIn string

// names is a set of lists of pagenames.txt.
type names uint16

const (
	nameAccount names = 1 << iota
	namePlans
	nameLegal
	nameContact
	nameLetter
	nameList
	labelCart
	labelReply
	labelBoard
	labelManual
	labelAdvert
	labelHelpful
	nameSite
	labelMember
)

var nameLists = map[string]names{
	"account": nameAccount, "plans": namePlans, "legal": nameLegal, "contact": nameContact,
	"letter": nameLetter, "list": nameList, "cart": labelCart, "reply": labelReply,
	"board": labelBoard, "manual": labelManual, "advert": labelAdvert,
	"helpful": labelHelpful, "site": nameSite, "member": labelMember,
}

// nameTable has the lists by the hash of a name's words. MakeNames writes it.
var nameTable = sync.OnceValue(func() table.Map { return table.NewReader(compiledIn).Map() })

// nameWords is the most words of a name. In scripts without spaces each character is a word.
const nameWords = 24

// namesOf returns the lists that have exactly these words.
func namesOf(words []uint32) names {
	if len(words) == 0 || len(words) > nameWords {
		return 0
	}
	t := nameTable()
	row := t.Find(lexicon.SequenceHash(words))
	if row == "" {
		return 0
	}
	return names(row.Uint32(0))
}

// titleParts are what separates the parts of a page's title.
var titleParts = strings.NewReplacer(" | ", "\n", " - ", "\n", " – ", "\n", " — ", "\n",
	" · ", "\n", " • ", "\n", ": ", "\n", "：", "\n", " » ", "\n", " « ", "\n", "_", "\n",
	"|", "\n")

// headingWords is the most words of a heading that may be beside a title that names the page.
const headingWords = 6

// nameOf returns the lists that the page's heading or the first part of its title is in.
func (f *Facts) nameOf() names {
	found, h := names(0), f.heading()
	if h >= 0 {
		found = namesOf(f.View.BlockWords(h))
	}
	if h >= 0 && f.View.Blocks[h].Words > headingWords {
		return found
	}
	first, _, _ := strings.Cut(titleParts.Replace(f.View.Head.Title), "\n")
	named := namesOf(word.Hashes(first))
	if h >= 0 && f.View.Blocks[h].Words > menuWords {
		named &^= nameList // it may be the section of an article
	}
	return found | named
}

// titleHas reports whether a part of the page's title is in a list.
func (f *Facts) titleHas(list names) bool {
	for part := range strings.SplitSeq(titleParts.Replace(f.View.Head.Title), "\n") {
		if namesOf(word.Hashes(part))&list != 0 {
			return true
		}
	}
	return false
}

// siteIs reports whether the last part of the page's title starts or ends with a name of a list.
func (f *Facts) siteIs(list names) bool {
	title := titleParts.Replace(f.View.Head.Title)
	words := word.Hashes(title[strings.LastIndexByte(title, '\n')+1:])
	for n := 1; n <= min(4, len(words)); n++ {
		if (namesOf(words[:n])|namesOf(words[len(words)-n:]))&list != 0 {
			return true
		}
	}
	return false
}

// heading returns the block of the page's heading, -1 if it has none.
func (f *Facts) heading() int {
	if f.Meta.TitleBlock >= 0 {
		return f.Meta.TitleBlock
	}
	if f.View.Form == page.FormText {
		return f.textHeading()
	}
	for level := uint8(1); level <= 2; level++ {
		for i := range f.View.Blocks {
			if b := &f.View.Blocks[i]; b.Kind == page.Heading && b.Level == level {
				return i
			}
		}
	}
	return -1
}

// textHeading returns the headline of a text page or, if none is found, the line at the top of the
// kept text, -1 if there is none.
func (f *Facts) textHeading() int {
	if f.View.Headline >= 0 {
		return int(f.View.Headline)
	}
	first := slices.Index(f.Kept, true)
	if first >= 0 && f.prose(first) {
		first--
	}
	return first
}

// menuWords is the most words of an entry of a menu.
const menuWords = 4

// inMenu reports whether the page's heading is an entry of a menu on the page: that of a section,
// or of a page of the service.
func (f *Facts) inMenu() bool {
	h := f.heading()
	if h < 0 || f.View.Blocks[h].Words > menuWords {
		return false
	}
	name := f.View.BlockWords(h)
	for i := range f.View.Blocks {
		b := &f.View.Blocks[i]
		menu := i != h && b.Links > 0 && 4*b.LinkWords >= 3*b.Words
		if menu && hasSequence(f.View.BlockWords(i), name) {
			return true
		}
	}
	return false
}

func hasSequence(words, part []uint32) bool {
	for i := 0; i+len(part) <= len(words); i++ {
		k := 0
		for k < len(part) && words[i+k] == part[k] {
			k++
		}
		if k == len(part) {
			return len(part) > 0
		}
	}
	return false
}
