package htmlpage

import (
	"bytes"
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/markup"
)

// Formulas. Programs that render TeX write a formula several times: for the eye, for screen
// readers as MathML, and as the TeX that it was made of. The page's text has it once: the TeX if
// the page has it, otherwise the text of its MathML, otherwise what the page shows.

const (
	formulaMost = 1 << 16 // most bytes of markup of a formula
	formulaSeek = 4       // most bytes that are searched for formulas, for each byte of the page
)

// isRenderedFormula reports whether a class is that of an element in which a program rendered a
// formula: KaTeX, MathJax 2 and 3, MediaWiki.
func isRenderedFormula(class []byte) bool {
	switch string(class) {
	case "katex", "MathJax", "MathJax_SVG", "MathJax_CHTML", "mjx-chtml", "mwe-math-element":
		return true
	}
	return false
}

// formulaAhead adds the formula that the element of the last tag renders, and reports whether the
// element has one, so that its content is not shown.
func (r *Reader) formulaAhead() bool {
	rest := r.formulaSource()
	if next := nextFormula(rest); next >= 0 {
		rest = rest[:next]
	}
	r.sought += len(rest)
	if bytes.Contains(rest, []byte(`type="math/tex`)) {
		return true // the script has it
	}
	text := formulaText(rest)
	if text == "" {
		return false
	}
	r.shown([]byte(text))
	return true
}

// formulaSource returns the source behind the last tag in which its formula must be.
func (r *Reader) formulaSource() []byte {
	rest := r.z.Rest()
	return rest[:min(len(rest), formulaMost, max(0, formulaSeek*len(r.whole)-r.sought))]
}

// nextFormula returns where the next rendered formula begins, -1 if there is none.
func nextFormula(s []byte) int {
	first := -1
	for _, start := range [...]string{`class="katex"`, `class="MathJax`, `class="mwe-math-element"`,
		`class="mjx-chtml`} {
		if i := bytes.Index(s, []byte(start)); i >= 0 && (first < 0 || i < first) {
			first, s = i, s[:i]
		}
	}
	return first
}

// formulaText returns the TeX or the text of the first <math> in some markup.
func formulaText(s []byte) string {
	start := bytes.Index(s, []byte("<math"))
	if start < 0 {
		return ""
	}
	s = s[start:]
	end := markup.RawEnd(s, "math")
	if end < 0 {
		return ""
	}
	return mathOrTeX(s[:end])
}

// mathOrTeX returns the TeX in a <math> element without its end tag, otherwise its text.
func mathOrTeX(s []byte) string {
	if i := bytes.Index(s, []byte(`encoding="application/x-tex"`)); i >= 0 {
		_, rest, _ := bytes.Cut(s[i:], []byte{'>'})
		if end := bytes.IndexByte(rest, '<'); end > 0 {
			return cleanTeX(html.UnescapeString(string(rest[:end])))
		}
	}
	if text := mathText(s); text != "" {
		return text
	}
	tag, _, _ := bytes.Cut(s, []byte{'>'})
	return cleanTeX(attributeOf(tag, "alttext"))
}

// attributeOf returns the value of an attribute of a tag, "" if it has none.
func attributeOf(tag []byte, name string) string {
	for key, value := range markup.Attributes(tag) {
		if key == name {
			return value
		}
	}
	return ""
}

// cleanTeX returns TeX without what programs put around all of it.
func cleanTeX(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "% <![CDATA["), "%]]>")
	for _, style := range [...]string{`\displaystyle`, `\textstyle`} {
		if inner, ok := strings.CutPrefix(s, "{"+style); ok && strings.HasSuffix(inner, "}") {
			s = strings.TrimSuffix(inner, "}")
		}
		s = strings.TrimPrefix(s, style+" ")
	}
	return strings.TrimSpace(s)
}

// mathElement adds the text of the <math> element of the last tag and goes on behind it. It
// reports whether the element has an end.
func (r *Reader) mathElement() bool {
	raw := bytes.Clone(r.z.Raw())
	rest := r.formulaSource()
	end := markup.RawEnd(rest, atom.Math.String())
	if end < 0 {
		r.sought += len(rest)
		return false
	}
	r.shown([]byte(mathOrTeX(append(raw, rest[:end]...))))
	r.z.Skip(end)
	return true
}

// isTeX reports whether a script contains a formula in TeX.
func isTeX(typ string) bool { return strings.HasPrefix(typ, "math/tex") }

// pictureOfFormula adds the TeX of a formula that is shown as a picture, and reports whether the
// last tag is one.
func (r *Reader) pictureOfFormula() bool {
	raw := r.z.Raw()
	if r.skip > 0 || !r.z.Has(markup.Class) ||
		!bytes.Contains(raw, []byte("latex")) && !bytes.Contains(raw, []byte("mwe-math")) {
		return false
	}
	for class := range strings.FieldsSeq(attributeOf(raw, "class")) {
		if class == "latex" || strings.HasPrefix(class, "mwe-math-fallback-image") {
			r.shown([]byte(cleanTeX(attributeOf(raw, "alt"))))
			return true
		}
	}
	return false
}
