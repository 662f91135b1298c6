package htmlpage

import (
	"strings"
	"unicode/utf8"

	"winnow/extract/internal/markup"
)

// The text of MathML (https://www.w3.org/TR/mathml-core/) in one line: x², a/b, √(a+b).

// mathDepth limits the nesting of a formula. Deeper elements are not read.
const mathDepth = 64

// mathNode is an element of a formula, or text.
type mathNode struct {
	name string // empty for text
	text string
	kids []mathNode
}

// mathText returns the text of a <math> element without its end tag.
func mathText(s []byte) string {
	var z markup.Scanner
	z.Reset(s)
	root := mathNode{name: "math"}
	if z.Next() != markup.StartTag {
		return ""
	}
	root.read(&z, 0)
	return strings.TrimSpace(root.String())
}

// read adds what is inside the node up to its end tag.
func (n *mathNode) read(z *markup.Scanner, depth int) {
	for depth < mathDepth {
		switch z.Next() {
		case markup.End:
			return
		case markup.Text:
			if text := strings.Join(strings.Fields(string(z.Text())), " "); text != "" {
				n.kids = append(n.kids, mathNode{text: text})
			}
		case markup.StartTag:
			kid := mathNode{name: string(z.Name())}
			kid.read(z, depth+1)
			n.kids = append(n.kids, kid)
		case markup.SelfClosingTag:
			n.kids = append(n.kids, mathNode{name: string(z.Name())})
		case markup.EndTag:
			return
		}
	}
}

func (n *mathNode) String() string {
	switch n.name {
	case "":
		return n.text
	case "annotation", "annotation-xml", "mphantom", "none", "mprescripts":
		return ""
	case "msup", "mover":
		return n.kid(0) + power(n.kid(1))
	case "msub", "munder":
		return n.kid(0) + index(n.kid(1))
	case "msubsup", "munderover":
		return n.kid(0) + index(n.kid(1)) + power(n.kid(2))
	case "mfrac":
		return enclosed(n.kid(0)) + "/" + enclosed(n.kid(1))
	case "msqrt":
		return "√" + enclosed(n.inside(""))
	case "mroot":
		return power(n.kid(1)) + "√" + enclosed(n.kid(0))
	case "mtable":
		return n.inside("; ")
	case "mtr":
		return n.inside(", ")
	case "mspace":
		return " "
	}
	return n.inside("")
}

// kid returns the text of a child, "" if there is none.
func (n *mathNode) kid(i int) string {
	if i >= len(n.kids) {
		return ""
	}
	return n.kids[i].String()
}

// inside returns the text of all children.
func (n *mathNode) inside(separator string) string {
	var parts []string
	for i := range n.kids {
		if s := n.kids[i].String(); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, separator)
}

// power and index return raised and lowered text.
func power(s string) string { return scripted(s, superscripts, "^") }

func index(s string) string { return scripted(s, subscripts, "_") }

func scripted(s, pairs, sign string) string {
	if m, ok := mapped([]byte(s), pairs); ok || s == "" {
		return m
	}
	if utf8.RuneCountInString(s) == 1 {
		return sign + s
	}
	return sign + "(" + s + ")"
}

// enclosed returns s in brackets unless it is a name or a number.
func enclosed(s string) string {
	if strings.ContainsAny(s, "+-−–/= ·×*") {
		return "(" + s + ")"
	}
	return s
}
