package fit

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"winnow/extract/internal/word"
)

// A veto keeps tokens out of the tables that a reader knows to be noise. A token that enough sites
// use can still be there by chance: no count distinguishes a city in the news from a word of every
// menu. Because the token is left out before the fit, the tokens beside it get its share.

//go:embed veto.txt
var vetoText string

// veto has the tokens that the tables leave out: class words by name, and words of the text by
// hash.
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

// parseVeto reads lines "token NAME # why" and "word NAME # why"; it skips empty lines and those
// that start with #.
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
