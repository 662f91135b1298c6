package extract

// What the lexicon finds on the page, and the language that its words are in.

// proseWords is how many words a block needs for the page's language to be read
// from it.
const proseWords = 8

// matchPhrases runs the lexicon over the page's words.
func (v *view) matchPhrases() {
	v.hits = fit(v.hits, len(v.Blocks))
	v.stops = fit(v.stops, len(v.Words))
	v.stop = fit(v.stop, len(v.Blocks))
	var langs langCounts
	var s matchState
	for i := range v.Blocks {
		b := &v.Blocks[i]
		s.reset()
		for j := b.WordStart; j < b.WordEnd; j++ {
			set := v.lex.step(&s, v.Words[j])
			v.stops[j] = set
			if set != 0 && b.Words >= proseWords {
				langs.add(set)
			}
		}
		v.lex.finish(&s)
		v.hits[i] = s.hits
	}
	v.lang = v.language(&langs)
	lang := langSetOf(v.lang)
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
func (v *view) language(langs *langCounts) string {
	var scripts scriptCounts
	words, left := 0, sampled
	for i := range v.Blocks {
		b := &v.Blocks[i]
		if b.Words < proseWords {
			continue
		}
		words += int(b.WordEnd - b.WordStart)
		if left > 0 {
			text := v.text(i)
			text = text[:min(left, len(text))]
			left -= len(text)
			for _, r := range string(text) {
				scripts[scriptOf(r)]++
			}
		}
	}
	return detectLanguage(langs, &scripts, words)
}
