package htmlpage

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/markup"
	"winnow/extract/internal/page"
)

// Traits are attributes of lists, cells and code. They are recorded if marks are wanted.

// traits records the traits of the block element of the last tag, which opened container c.
func (r *Reader) traits(c int32, tag atom.Atom) {
	switch tag {
	case atom.Ol:
		r.listTraits(c)
	case atom.Li:
		if r.attrs.value != nil {
			r.numberTrait(c, page.ItemValue, string(r.attrs.value))
		}
	case atom.Td, atom.Th:
		r.cellTraits(c)
	case atom.Pre, atom.Div, atom.Figure:
		r.language(c, tag)
	}
}

// listTraits records how the items of a list are numbered.
func (r *Reader) listTraits(c int32) {
	for name, value := range markup.Attributes(r.z.Raw()) {
		switch name {
		case "start":
			r.numberTrait(c, page.ListStart, value)
		case "reversed":
			r.addTrait(page.Trait{Container: c, Kind: page.ListReversed})
		case "type":
			if len(value) == 1 && strings.Contains("aAiI", value) {
				r.addTrait(page.Trait{Container: c, Kind: page.ListType, Text: value})
			}
		}
	}
}

// cellTraits records how many columns and rows a cell has. Most tags of cells do not say so, and
// their attributes are not read.
func (r *Reader) cellTraits(c int32) {
	raw := r.z.Raw()
	if !bytes.Contains(raw, []byte("span")) && !bytes.Contains(raw, []byte("SPAN")) {
		return
	}
	for name, value := range markup.Attributes(raw) {
		switch name {
		case "colspan":
			r.numberTrait(c, page.ColumnSpan, value)
		case "rowspan":
			r.numberTrait(c, page.RowSpan, value)
		}
	}
}

func (r *Reader) addTrait(t page.Trait) { r.P.Traits = page.Noted(r.P, r.P.Traits, t) }

func (r *Reader) numberTrait(c int32, kind page.TraitKind, value string) {
	if n, err := strconv.ParseInt(strings.TrimSpace(value), 10, 32); err == nil {
		r.addTrait(page.Trait{Container: c, Kind: kind, Value: int32(n)})
	}
}

// language records the language of the code in the element of the last tag, an element of
// container c. Highlighters have it in a class, or in an attribute for data.
func (r *Reader) language(c int32, tag atom.Atom) {
	name := r.classLanguage(tag)
	if name == "" && bytes.Contains(r.z.Raw(), []byte("data-lang")) {
		for key, value := range markup.Attributes(r.z.Raw()) {
			if key == "data-lang" || key == "data-language" {
				name = value
			}
		}
	}
	name = strings.ToLower(name)
	if isLanguageName(name) {
		r.addTrait(page.Trait{Container: c, Kind: page.Language, Text: name})
	}
}

// classLanguage returns the language that the class names: language-go, lang-go,
// highlight-source-go, "brush: go" or "sourceCode go".
func (r *Reader) classLanguage(tag atom.Atom) string {
	class := r.attrs.class
	if !bytes.Contains(class, []byte("lang")) && !bytes.Contains(class, []byte("brush:")) &&
		!bytes.Contains(class, []byte("source")) {
		return ""
	}
	names := strings.Fields(string(class))
	for i, name := range names {
		for _, start := range [...]string{"language-", "lang-", "highlight-source-", "brush:"} {
			if rest, ok := strings.CutPrefix(name, start); ok && rest != "" {
				return strings.Trim(rest, ";")
			}
		}
		if i+1 < len(names) && (name == "brush:" || name == "sourceCode" && tag != atom.Div) {
			return strings.Trim(names[i+1], ";")
		}
	}
	return ""
}

// languageMost is how many letters the name of a language has at most.
const languageMost = 20

// isLanguageName reports whether a name can be that of a language.
func isLanguageName(name string) bool {
	switch name {
	case "", "none", "plain", "plaintext", "text", "nohighlight", "undefined":
		return false
	}
	return len(name) <= languageMost &&
		strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789+#-._") == ""
}
