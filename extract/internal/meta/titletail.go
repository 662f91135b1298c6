package meta

import (
	"strings"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Titles come with tails: "Headline | Section - Outlet". A tail is cut only if
// something says that it is one: it names the outlet or, next to such a part,
// the section. A separator alone says nothing, for headlines have them too.

// titlePart is a stretch of a title between separators.
type titlePart struct {
	text       string
	start, end int
}

// splitTitle cuts s at the separators that set tails apart.
func splitTitle(s string) []titlePart {
	var parts []titlePart
	start := 0
	for i := 0; i < len(s); {
		n := separator(s, i)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if i > start {
			parts = append(parts, titlePart{strings.TrimSpace(s[start:i]), start, i})
		}
		i += n
		start = i
	}
	if start < len(s) {
		parts = append(parts, titlePart{strings.TrimSpace(s[start:]), start, len(s)})
	}
	return parts
}

// separator returns the length of the separator at s[i:], or 0. Most count only
// with a space on either side; bars count anywhere.
func separator(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '|', '｜', '‖', '¦':
		return n
	case '_', '－':
		if i > 0 && beyondASCII(s[:i]) {
			return n
		}
	case ' ':
		return spacedSeparator(s, i)
	}
	return 0
}

func beyondASCII(s string) bool { return s[len(s)-1] >= utf8.RuneSelf }

func spacedSeparator(s string, i int) int {
	rest := s[i+1:]
	end := strings.IndexByte(rest, ' ')
	if end < 0 {
		return 0
	}
	switch rest[:end] {
	case "-", "–", "—", "--", "::", ":", "»", "«", "›", "‹", ">", "<", "•", "·", "/", "~", "∙", "●",
		"◦", "|", "||", "⋆", "※", "←", "→", "@", "ー", "―":
		return end + 2
	}
	return 0
}

// cutTitle removes the parts of a title that are not the headline.
func (src *sources) cutTitle(s string) string {
	parts := splitTitle(s)
	from, to := 0, len(parts)
	cut := false
	for to-from > 1 {
		switch {
		case src.outlet.isOutlet(parts[to-1].text) || src.outlet.hostNamed(parts[to-1].text):
			to, cut = to-1, true
		case src.outlet.isOutlet(parts[from].text):
			from, cut = from+1, true
		case cut && src.isSection(parts[to-1].text):
			to--
		default:
			return src.cutColon(s[parts[from].start:parts[to-1].end])
		}
	}
	if to == from {
		return s
	}
	return src.cutColon(s[parts[from].start:parts[to-1].end])
}

// cutColon removes the outlet's name before a colon.
func (src *sources) cutColon(s string) string {
	s = strings.TrimSpace(s)
	if head, rest, ok := strings.Cut(s, ": "); ok && len(head) < 30 && src.outlet.isOutlet(head) {
		return strings.TrimSpace(rest)
	}
	return s
}

// isSection reports whether s is the article's section: as the page states it, or as a part of
// the address.
func (src *sources) isSection(s string) bool {
	key := clean.Key(s)
	for _, row := range sectionRows {
		if clean.Key(row.read(src)) == key {
			return true
		}
	}
	for part := range strings.SplitSeq(address.Path(src.base), "/") {
		if len(part) > 2 && clean.Key(part) == key {
			return true
		}
	}
	return false
}

// plainTitle finds the headline on a page that sets it in no heading, as old
// pages do: the block before the end of the body that prints a stated title, or
// the longest part of one. It returns the text and the block, or -1.
func (z *zone) plainTitle(all []stated) (text string, block int) {
	block = -1
	for _, s := range all {
		for _, part := range append(splitTitle(s.text), titlePart{text: s.text}) {
			if len(part.text) <= len(text) || len(word.Hashes(part.text)) < 3 {
				continue
			}
			if i := z.printedAt(clean.Key(part.text)); i >= 0 {
				text, block = part.text, i
			}
		}
	}
	return text, block
}

// printedAt returns the block up to the body's start that prints the folded
// text key, or -1. The last one counts: before it stand bread crumbs.
func (z *zone) printedAt(key string) int {
	for i := min(z.first, len(z.p.Blocks)-1); i >= 0; i-- {
		if b := &z.p.Blocks[i]; z.region(i)&(elsewhere|page.InHidden|page.InForm|page.InList) == 0 &&
			b.Kind != page.Heading && b.Kind != page.Item && z.prints(i, key) {
			return i
		}
	}
	return -1
}
