package meta

import (
	"strings"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Stated titles have tails: "Headline | Section - Outlet". A tail is removed only if something
// shows that it is one: it names the outlet, or it names the section and is next to such a part. A
// separator alone shows nothing, because headlines have separators too.

// titlePart is a part of a title between separators.
type titlePart struct {
	text       string
	start, end int
}

// splitTitle splits s at the separators of tails.
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

// separator returns the length of the separator at s[i:], or 0. Most need a space on each side;
// bars do not.
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

// isSection reports whether s is the section of the article, as the page states it or as a part of
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

// plainTitle finds the headline of a page that has it in no heading, as old pages do. It is the
// block above the end of the body that is a stated title or the longest part of one. It returns the
// text and the block, or -1.
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

// printedAt returns the last block above the body whose text is key, folded, or -1. Earlier ones
// are breadcrumbs.
func (z *zone) printedAt(key string) int {
	for i := min(z.first, len(z.p.Blocks)-1); i >= 0; i-- {
		if b := &z.p.Blocks[i]; z.region(i)&(elsewhere|page.InHidden|page.InForm|page.InList) == 0 &&
			b.Kind != page.Heading && b.Kind != page.Item && z.isText(i, key) {
			return i
		}
	}
	return -1
}
