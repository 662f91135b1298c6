package htmlpage

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Tokens are the names that a page gives an element: the words of its class, id and hint
// attributes, alone and in pairs, and its tag path. They are stored as hashes; the points decide
// which of them mean anything.
//
// Seeds distinguish a tag path and a role from a class word with the same letters.
const (
	pathSeed uint32 = word.HashSeed ^ 0x50a7
	roleSeed uint32 = word.HashSeed ^ 0x401e
)

// maxTokens limits the tokens of one element: utility classes come by the dozen and say little.
const maxTokens = 24

type tokenizer struct {
	p     *page.Page
	end   int
	names func(hash uint32, name string) // called with each token; for fitting
}

// tokens adds those of the element that opened container c.
func (a *attributes) tokens(p *page.Page, c int32, name uint32, names func(uint32, string)) {
	t := tokenizer{p: p, end: len(p.Tokens) + maxTokens, names: names}
	t.path(c, name)
	t.words(a.class)
	t.words(a.id)
	t.words(a.itemprop)
	for i := range a.hintCount {
		t.words(a.hints[i])
	}
	if a.role != nil {
		t.add(page.HashBytes(roleSeed, a.role), "role=", a.role)
	}
	p.Containers[c].TokenEnd = int32(len(p.Tokens))
}

func (t *tokenizer) add(hash uint32, prefix string, name []byte) {
	if len(t.p.Tokens) >= t.end {
		return
	}
	t.p.Tokens = append(t.p.Tokens, hash)
	if t.names != nil {
		t.names(hash, prefix+string(name))
	}
}

// path adds the element's tag, and with it those of its parent and of the one
// above.
func (t *tokenizer) path(c int32, name uint32) {
	h := pathSeed
	path := ""
	for d := 0; d < 3 && c > 0; d++ {
		k := &t.p.Containers[c]
		tag := uint32(k.Tag)
		if tag == 0 {
			tag = 1
			if d == 0 {
				tag = name
			}
		}
		h = (h ^ tag) * word.HashPrime
		if t.names != nil {
			path += ">" + tagName(k.Tag)
			t.add(h, "", []byte(path))
		} else {
			t.add(h, "", nil)
		}
		c = k.Parent
	}
}

func tagName(tag atom.Atom) string {
	if tag == 0 {
		return "?"
	}
	return tag.String()
}

// words adds the words of an attribute value. A word ends where letters end, or where a capital
// follows a small letter. Two words in a row make a pair, unless white space separates them.
func (t *tokenizer) words(s []byte) {
	var last []byte
	var lastHash uint32
	checked := 0 // no program made up the words before this place
	for i := 0; i < len(s); {
		if nameClasses[s[i]]&inName == 0 {
			if s[i] <= ' ' {
				last = nil
			}
			i++
			continue
		}
		if i >= checked {
			end, ok := madeUp(s, i)
			if ok {
				last, i = nil, end
				continue
			}
			checked = end
		}
		hash, end := nameHash(s, i)
		word := s[i:end]
		t.add(hash, "", lowerBytes(t.names, word))
		if last != nil {
			t.add(page.NamePairHash(lastHash, hash), "", t.pairName(last, word))
		}
		last, lastHash = word, hash
		i = end
	}
}

// nameClass is a set of what a byte is in a name.
type nameClass uint8

const (
	smallLetter nameClass = 1 << iota
	capital
	digit
	beyondASCII

	inName = smallLetter | capital | beyondASCII
)

// nameClasses are the classes of all bytes.
var nameClasses = func() (classes [256]nameClass) {
	for c := range classes {
		switch b := byte(c); {
		case b >= utf8.RuneSelf:
			classes[c] = beyondASCII
		case word.IsASCIIDigit(b):
			classes[c] = digit
		case b >= 'a' && word.IsASCIILetter(b):
			classes[c] = smallLetter
		case word.IsASCIILetter(b):
			classes[c] = capital
		}
	}
	return classes
}()

// madeUp returns where the run of letters and digits that starts at i ends, and whether a program
// made it up. In names that people choose, such as col2 or h1, no letter follows a digit; in
// css-3fb0ae2 one does.
func madeUp(s []byte, i int) (end int, ok bool) {
	before := nameClass(0)
	if i > 0 {
		before = nameClasses[s[i-1]]
	}
	for end = i; end < len(s); end++ {
		class := nameClasses[s[end]]
		if class&(smallLetter|capital|digit) == 0 {
			break
		}
		ok = ok || before == digit && class != digit
		before = class
	}
	return end, ok
}

// nameHash returns the hash of the word that starts at i, and where it ends.
func nameHash(s []byte, i int) (hash uint32, end int) {
	hash = word.HashSeed
	before := nameClass(0)
	for ; i < len(s); i++ {
		class := nameClasses[s[i]]
		if class&inName == 0 || class == capital && before == smallLetter {
			break
		}
		c := s[i]
		if class == capital {
			c |= 0x20
		}
		hash = (hash ^ uint32(c)) * word.HashPrime
		before = class
	}
	return hash, i
}

// lowerBytes returns a token's name, if names are wanted.
func lowerBytes(names func(uint32, string), s []byte) []byte {
	if names == nil {
		return nil
	}
	return bytes.ToLower(s)
}

// pairName returns the name of a pair, if names are wanted.
func (t *tokenizer) pairName(a, b []byte) []byte {
	if t.names == nil {
		return nil
	}
	return bytes.ToLower(bytes.Join([][]byte{a, b}, []byte("-")))
}
