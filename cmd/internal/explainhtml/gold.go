package explainhtml

// The known article of a page, compared with the extracted one.

import (
	"fmt"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/cmd/internal/worddiff"
)

// Gold is the known article of a page.
type Gold struct {
	Text string // the known article
	Got  string // the part of the output that is compared with it
}

// comparedMost is how many words of each text are compared. The time grows with the words and
// with the differences.
const comparedMost = 10_000

// paragraphEnd represents a blank line among the words.
const paragraphEnd = "\n\n"

func (g *Gold) write(b *strings.Builder) {
	gold, got := wordsOf(g.Text), wordsOf(g.Got)
	b.WriteString("<p class=\"note\"><del>Underlined words</del> are missing: they are in the gold " +
		"alone. " +
		"<ins>Words struck through</ins> are too many: they are in the output alone.</p>\n")
	if len(gold) == comparedMost || len(got) == comparedMost {
		fmt.Fprintf(b, "<p class=\"note\">The first %d words are compared.</p>\n", comparedMost)
	}
	b.WriteString("<div class=\"diff\" dir=\"auto\">")
	for _, run := range worddiff.Diff(gold, got) {
		text := htmldoc.Text(joinedWords(run.Words))
		switch run.Op {
		case worddiff.Old:
			text = "<del>" + text + "</del>"
		case worddiff.New:
			text = "<ins>" + text + "</ins>"
		}
		b.WriteString(text)
	}
	b.WriteString("</div>\n")
}

// wordsOf returns the words of a text, and paragraphEnd as a word between paragraphs.
func wordsOf(text string) []string {
	var words []string
	for i, paragraph := range strings.Split(text, paragraphEnd) {
		if i > 0 {
			words = append(words, paragraphEnd)
		}
		words = append(words, strings.Fields(paragraph)...)
		if len(words) >= comparedMost {
			return words[:comparedMost]
		}
	}
	return words
}

// joinedWords returns words as text.
func joinedWords(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w)
		if w != paragraphEnd {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
