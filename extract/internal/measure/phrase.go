package measure

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// This file detects the page's language and matches the lexicon with the page.

// matchPhrases runs the lexicon over the page's words. It finds the language first, in a pass of
// its own, so that nothing must be kept for each word but one bit of knowledge.
func (v *View) matchPhrases() {
	v.Hits = page.Resized(v.Hits, len(v.Blocks))
	v.Stops = page.Resized(v.Stops, len(v.Words))
	v.Stop = page.Resized(v.Stop, len(v.Blocks))
	v.Lang = v.language()
	v.Lines.Reset(v.Page, len(v.Blocks), v.Lang)
	lang := lexicon.LangSetOf(v.Lang)
	s := &v.match
	for i := range v.Blocks {
		b := &v.Blocks[i]
		s.Reset()
		v.Stop[i] = 0
		for j := b.WordStart; j < b.WordEnd; j++ {
			isStop := v.Lex.Step(s, v.Words[j])&lang != 0
			if v.Stops[j] = isStop; isStop {
				v.Stop[i]++
			}
		}
		v.Lex.Finish(s)
		v.Hits[i] = lexicon.HitsIn(s.Matches, lang)
	}
}

// countLanguages counts the stop words of the page's prose by language.
func (v *View) countLanguages(langs *lexicon.LangCounts) {
	for i := range v.Blocks {
		if v.Blocks[i].Words < page.ProseWords {
			continue
		}
		for _, w := range v.BlockWords(i) {
			langs.Add(v.Lex.Stop(w))
		}
	}
}

// sampled is how many bytes of prose are used to find the page's scripts.
const sampled = 4096

// language returns the page's language by the stop words and the letters of its prose, "" if they
// do not decide.
func (v *View) language() string {
	var langs lexicon.LangCounts
	v.countLanguages(&langs)
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
			scripts.Add(text)
		}
	}
	return lexicon.DetectLanguage(&langs, &scripts, words)
}
