package measure

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// This file matches the lexicon with the page and detects the page's language.

// matchPhrases runs the lexicon over the page's words.
func (v *View) matchPhrases() {
	v.Hits = page.Resized(v.Hits, len(v.Blocks))
	v.Stops = page.Resized(v.Stops, len(v.Words))
	v.Stop = page.Resized(v.Stop, len(v.Blocks))
	v.matches, v.matchEnd = v.matches[:0], page.Resized(v.matchEnd, len(v.Blocks))
	var langs lexicon.LangCounts
	s := &v.match
	for i := range v.Blocks {
		b := &v.Blocks[i]
		s.Reset()
		for j := b.WordStart; j < b.WordEnd; j++ {
			set := v.Lex.Step(s, v.Words[j])
			v.Stops[j] = set
			if set != 0 && b.Words >= page.ProseWords {
				langs.Add(set)
			}
		}
		v.Lex.Finish(s)
		v.matches = append(v.matches, s.Matches...)
		v.matchEnd[i] = int32(len(v.matches))
	}
	v.Lang = v.language(&langs)
	lang := lexicon.LangSetOf(v.Lang)
	first := int32(0)
	for i := range v.Blocks {
		b := &v.Blocks[i]
		v.Hits[i] = lexicon.HitsIn(v.matches[first:v.matchEnd[i]], lang)
		first = v.matchEnd[i]
		v.Stop[i] = 0
		for _, set := range v.Stops[b.WordStart:b.WordEnd] {
			if set&lang != 0 {
				v.Stop[i]++
			}
		}
	}
}

// sampled is how many bytes of prose are used to find the page's scripts.
const sampled = 4096

// language returns the page's language by the stop words and the letters of its prose, "" if they
// do not decide.
func (v *View) language(langs *lexicon.LangCounts) string {
	var scripts word.ScriptCounts
	words, left := 0, sampled
	for i := range v.Blocks {
		b := &v.Blocks[i]
		if b.Words < page.ProseWords {
			continue
		}
		words += int(b.WordEnd - b.WordStart)
		if left > 0 {
			text := v.BlockText(i)
			text = text[:min(left, len(text))]
			left -= len(text)
			for _, r := range string(text) {
				scripts[word.ScriptOf(r)]++
			}
		}
	}
	return lexicon.DetectLanguage(langs, &scripts, words)
}
