package measure

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Lines about the author and captions say little by themselves. The page's head names the author,
// and the alternative text of an image says what a caption says.

// compareAuthor finds what each block shares with the names of the authors.
func (v *View) compareAuthor() {
	n := len(v.Blocks)
	v.Author, v.AuthorCover = page.Zeroed(v.Author, n), page.Zeroed(v.AuthorCover, n)
	v.names = v.names[:0]
	for _, m := range v.Head.Metas {
		if byline.NamesAuthor(m.Name) {
			v.addName(m.Content)
		}
	}
	for _, p := range v.Head.Props {
		if (p.Name == "author" || p.Name == "creator") && p.End-p.Start <= nameMost {
			v.addName(string(v.Text[p.Start:p.End]))
		}
	}
	for _, s := range v.Head.Scripts {
		if s.IsLinkedData() {
			jsonld.AuthorNames(s.Text, v.addName)
		}
	}
	if len(v.names) > 0 {
		v.share(string(v.names), v.Author, v.AuthorCover)
	}
}

// Bounds on the name of an author, in bytes. What is longer is a text, and what looks like an
// address is none.
const (
	nameLeast = 4
	nameMost  = 60
	namesMost = 4000 // of all names together
)

func (v *View) addName(name string) {
	if len(name) < nameLeast || len(name) > nameMost || len(v.names) > namesMost {
		return
	}
	for i := range len(name) {
		if name[i] == '/' || name[i] == '@' {
			return
		}
	}
	v.names = append(append(v.names, name...), ' ')
}

const (
	altReach  = 3  // blocks on either side of an image in which its caption may be
	altWords  = 4  // least words of an alternative text
	altMost   = 60 // most words of it that are compared
	altShared = 3  // least words of it that a caption has
)

// compareAlts finds what each block shares with the alternative text of an image beside it.
func (v *View) compareAlts() {
	v.Alt = page.Zeroed(v.Alt, len(v.Blocks))
	for _, a := range v.Alts {
		words := v.AltWords[a.WordStart:a.WordEnd]
		if len(words) < altWords {
			continue
		}
		words = words[:min(len(words), altMost)]
		v.openSet(words)
		for i := max(0, a.Block-altReach); i < min(int32(len(v.Blocks)), a.Block+altReach); i++ {
			if n := len(v.BlockWords(int(i))); n <= 2*altMost {
				if in, distinct := v.countSet(int(i)); distinct >= altShared {
					share := word.Ratio(float32(in), float32(n))
					v.Alt[i] = max(v.Alt[i], share*float32(distinct)/float32(len(words)))
				}
			}
		}
	}
}
