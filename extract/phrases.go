package extract

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// What the lexicon finds on the page, and the language that its words are in.

// matchPhrases runs the lexicon over the page's words.
func (v *view) matchPhrases() {
	v.hits = page.Resized(v.hits, len(v.Blocks))
	v.stops = page.Resized(v.stops, len(v.Words))
	v.stop = page.Resized(v.stop, len(v.Blocks))
	var langs lexicon.LangCounts
	var s lexicon.MatchState
	for i := range v.Blocks {
		b := &v.Blocks[i]
		s.Reset()
		for j := b.WordStart; j < b.WordEnd; j++ {
			set := v.lex.Step(&s, v.Words[j])
			v.stops[j] = set
			if set != 0 && b.Words >= page.ProseWords {
				langs.Add(set)
			}
		}
		v.lex.Finish(&s)
		v.hits[i] = s.Hits
	}
	v.lang = v.language(&langs)
	lang := lexicon.LangSetOf(v.lang)
	for i := range v.Blocks {
		b := &v.Blocks[i]
		v.stop[i] = 0
		for _, set := range v.stops[b.WordStart:b.WordEnd] {
			if set&lang != 0 {
				v.stop[i]++
			}
		}
	}
}

// sampled is how many bytes of prose are looked at for the scripts of the page.
const sampled = 4096

// language is the page's language by the stop words and the letters of its
// prose, "" if they do not tell.
func (v *view) language(langs *lexicon.LangCounts) string {
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
