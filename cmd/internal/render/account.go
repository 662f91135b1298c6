package render

import (
	"fmt"

	"winnow/extract"
)

// account counts the kept and dropped visible text of a page.
type account struct{ kept, dropped tally }

type tally struct{ blocks, words int }

func (a *account) add(v *extract.Verdict) {
	t := &a.kept
	if v.Role == "" {
		t = &a.dropped
	}
	t.blocks++
	t.words += v.Words
}

// KeptBlocks returns how many blocks were kept, in the body or as another field.
func KeptBlocks(verdicts []extract.Verdict) int {
	var a account
	for i := range verdicts {
		a.add(&verdicts[i])
	}
	return a.kept.blocks
}

func (a account) String() string {
	all := tally{a.kept.blocks + a.dropped.blocks, a.kept.words + a.dropped.words}
	return fmt.Sprintf("kept %d blocks of %d words, dropped %d of %d, all %d of %d",
		a.kept.blocks, a.kept.words, a.dropped.blocks, a.dropped.words, all.blocks, all.words)
}
