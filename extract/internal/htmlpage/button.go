package htmlpage

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/markup"
	"winnow/extract/internal/word"
)

// A button in a sentence is a word of it that opens a definition. Other buttons are tools.

const (
	termMost  = 300 // bytes of such a button's content
	afterMost = 300 // bytes after it in which the sentence goes on
	// bytes before it that are examined: a paragraph may have many buttons
	beforeMost = 100
)

// isTerm reports whether the button that starts here is a word of the paragraph around it: the
// sentence goes on after it, and its text is no phrase of furniture.
func (r *Reader) isTerm() bool {
	switch r.P.Containers[r.Current()].Tag {
	case atom.P, atom.Li, atom.Dd:
	default:
		return false
	}
	rest := r.z.Rest()
	end := markup.RawEnd(rest[:min(len(rest), termMost)], "button")
	if r.skip > 0 || r.Block < 0 || end < 0 {
		return false
	}
	label := plainText(rest[:end])
	after := textAhead(rest[end+len("</button"):])
	before := r.P.Text[max(int(r.Block), len(r.P.Text)-beforeMost):]
	return len(label) > 0 && goesOn(before, after) && !isFurniture(label)
}

// termApart separates a button from a word directly before it, as the page shows it. What is
// directly behind it may be the ending of its word.
func (r *Reader) termApart() {
	last, _ := utf8.DecodeLastRune(r.P.Text)
	if (unicode.IsLetter(last) || unicode.IsDigit(last)) && !word.WideRune(last) {
		r.apart = int32(len(r.P.Text))
	}
}

// plainText returns the text of some markup.
func plainText(markup []byte) []byte {
	var all []byte
	for text := range texts(markup) {
		all = append(all, text...)
	}
	return []byte(strings.TrimSpace(html.UnescapeString(string(all))))
}

// textAhead returns the first text after the tag whose end is in s, without white space around
// it. It is empty if the paragraph or another button comes first.
func textAhead(s []byte) []byte {
	s = s[:min(len(s), afterMost)]
	for {
		i := bytes.IndexByte(s, '>')
		if i < 0 {
			return nil
		}
		s = s[i+1:]
		end := bytes.IndexByte(s, '<')
		if end < 0 {
			end = len(s)
		}
		text := strings.TrimSpace(html.UnescapeString(string(s[:end])))
		if text != "" || end == len(s) {
			return []byte(text)
		}
		s = s[end:]
		name := bytes.TrimPrefix(s[1:], []byte("/"))
		if n := bytes.IndexAny(name, " \t\r\n/>"); n < 0 ||
			shapeOf(atom.Lookup(bytes.ToLower(name[:n]))) != inlineShape {
			return nil
		}
	}
}

// goesOn reports whether the sentence at the end of a text goes on after a button: neither it nor
// a label ends before the button, and a word or the end of the sentence follows.
func goesOn(before, after []byte) bool {
	first, _ := utf8.DecodeRune(after)
	last, _ := utf8.DecodeLastRune(before)
	switch {
	case len(after) == 0 || word.CountWords(before) == 0:
		return false
	case unicode.IsLower(first):
		return last != ':'
	case word.EndsSentence(before):
		return false
	}
	begins := unicode.In(last, unicode.Ps, unicode.Pi) || last == '"' || last == ','
	return (begins || unicode.IsLetter(last) || unicode.IsMark(last) || unicode.IsDigit(last)) &&
		(unicode.IsLetter(first) || unicode.IsDigit(first) || unicode.IsPunct(first) &&
			!isSeparator(first))
}

// isSeparator reports whether rows of buttons have this sign between the buttons.
func isSeparator(r rune) bool { return strings.ContainsRune("·•/\\&*#@-–—_", r) }

// isFurniture reports whether a label has a phrase of furniture.
func isFurniture(label []byte) bool {
	var s lexicon.MatchState
	lex := lexicon.Load()
	words := word.Scanner{Text: label}
	for hash, ok := words.Next(); ok; hash, ok = words.Next() {
		lex.Step(&s, hash)
	}
	lex.Finish(&s)
	return len(s.Matches) > 0
}
