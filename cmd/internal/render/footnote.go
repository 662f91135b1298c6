package render

import "winnow/extract"

// footnotes are the footnotes of an article that marks lead to, in the order of the marks.
type footnotes struct {
	names   map[string]int // the number of a footnote by the name of its place
	numbers map[int]int    // and by its part
}

func footnotesOf(a *extract.Article) footnotes {
	f := footnotes{map[string]int{}, map[int]int{}}
	byName := map[string]int{}
	for i := range a.Parts {
		for _, name := range a.Parts[i].Anchors {
			byName[name] = i
		}
	}
	for i := range a.Parts {
		for _, k := range a.Parts[i].Marks {
			target, ok := byName[k.Address]
			if k.Kind != extract.MarkNote || !ok || target == i {
				continue
			}
			if f.numbers[target] == 0 {
				f.numbers[target] = len(f.numbers) + 1
			}
			f.names[k.Address] = f.numbers[target]
		}
	}
	return f
}
