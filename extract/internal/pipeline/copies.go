package pipeline

import "winnow/extract/internal/page"

// Pages hold their article twice: for screens and for telephones, for reading and for print.
// The text has it once.

// copyWords is how many words a block has at least that is looked for a second time.
const copyWords = 8

// copies drops the kept blocks that are in a run of copies of earlier ones. One sentence twice is
// a refrain or a quotation.
func copies(p *page.Page, kept []bool) (changes []change) {
	first := map[string]int{} // place among the kept blocks by text
	order := 0
	run, runAt := []change{}, -1
	flush := func() {
		if len(run) > 1 {
			changes = append(changes, run...)
		}
		run, runAt = run[:0], -1
	}
	for i := range kept {
		if b := &p.Blocks[i]; !kept[i] || b.Words < copyWords {
			continue
		}
		text := string(p.BlockText(i))
		at, seen := first[text]
		switch {
		case !seen:
			flush()
			first[text] = order
			order++
		case runAt >= 0 && at == runAt+1:
			run, runAt = append(run, change{i, false}), at
		default:
			flush()
			run, runAt = append(run, change{i, false}), at
		}
	}
	flush()
	return changes
}
