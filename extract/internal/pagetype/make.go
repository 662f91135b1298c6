package pagetype

import (
	"fmt"
	"strings"

	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/table"
	"winnow/extract/internal/word"
)

// MakeNames returns the table of the names of a text such as pagenames.txt.
func MakeNames(txt string) ([]byte, error) {
	lists := map[uint32]names{}
	for line := range strings.Lines(txt) {
		list, all, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' {
			continue
		}
		if nameLists[list] == 0 {
			return nil, fmt.Errorf("unknown list %q", list)
		}
		for name := range strings.SplitSeq(all, "; ") {
			lists[lexicon.SequenceHash(word.Hashes(name))] |= nameLists[list]
		}
	}
	var rows [][]uint32
	for hash, l := range lists {
		rows = append(rows, []uint32{hash, uint32(l)})
	}
	var w table.Writer
	w.Map(rows)
	return w.Bytes(), nil
}
