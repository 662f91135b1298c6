package fit

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"winnow/extract/internal/word"
)

// A veto keeps out of the tables what a reader of them knows to be noise. A
// token that enough sites use can still be one by chance, and no count tells a
// city that is in the news from a word that is in every menu. Left out before
// the fit, its part goes to the tokens beside it.

//go:embed veto.txt
var vetoText string

// veto is the class words, by name, and the words of the text, by hash, that
// the tables leave out.
type veto struct {
	tokens map[string]bool
	words  map[uint32]bool
}

// defaultVeto is the list in veto.txt.
var defaultVeto = sync.OnceValue(func() veto {
	v, err := parseVeto(vetoText)
	if err != nil {
		panic("fit: veto.txt: " + err.Error()) // a test reads it
	}
	return v
})

// parseVeto reads lines "token NAME # why" and "word NAME # why"; empty ones
// and those that start with # are passed over.
func parseVeto(text string) (veto, error) {
	v := veto{tokens: map[string]bool{}, words: map[uint32]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := v.add(line); err != nil {
			return veto{}, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return v, nil
}

func (v veto) add(line string) error {
	entry, why, _ := strings.Cut(line, " # ")
	f := strings.Fields(entry)
	if len(f) != 2 || strings.TrimSpace(why) == "" {
		return errors.New("want token or word, a name, and # why")
	}
	kind, name := f[0], f[1]
	switch hashes := word.Hashes(name); {
	case kind == "token" && !v.tokens[name]:
		v.tokens[name] = true
	case kind == "word" && len(hashes) != 1:
		return fmt.Errorf("%s is not one word", name)
	case kind == "word" && !v.words[hashes[0]]:
		v.words[hashes[0]] = true
	case kind == "token" || kind == "word":
		return fmt.Errorf("%s %s stands here twice", kind, name)
	default:
		return fmt.Errorf("unknown kind %q", kind)
	}
	return nil
}
