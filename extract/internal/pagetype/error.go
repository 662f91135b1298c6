package pagetype

import (
	_ "embed"
	"strings"
	"sync"
)

// Error pages: what stands in the place of an article that is not there, or that
// a robot may not see. They are told by what they say, and by holding little else.

//go:embed errorpages.txt
var errorFile string

// errorPhrases are the lists of errorpages.txt.
var errorPhrases = sync.OnceValue(func() map[string][]string {
	lists := map[string][]string{}
	for line := range strings.Lines(errorFile) {
		if list, phrases, ok := strings.Cut(line, ": "); ok && line[0] != '#' {
			lists[list] = append(lists[list], strings.Split(strings.TrimSpace(phrases), "; ")...)
		}
	}
	return lists
})

const (
	errorMost   = 150 // kept words that an error page has at most
	missingMost = 100 // if its title does not say so
	signedMost  = 40  // if it is signed or calls itself an article: "Hiker not found" is news
	deniedMost  = 250 // words of the whole page of a wall for robots
)

// isError says whether the page is an error page.
func (f *Facts) isError() bool {
	switch {
	case f.words >= errorMost, f.words >= signedMost && f.signed():
		return false
	case strings.Contains(f.text, " 404"), countPhrases(f.text, "title") > 0:
		return true
	}
	small := f.View.WordSum[len(f.View.Blocks)] < deniedMost
	if f.words >= missingMost && !small {
		return false
	}
	text := f.text + strings.ToLower(string(f.View.Text))
	return f.words < missingMost && countPhrases(text, "missing") > 0 || small && countPhrases(text, "denied") > 1
}

// countPhrases counts the phrases of a list that text has, each once.
func countPhrases(text, list string) int {
	n := 0
	for _, phrase := range errorPhrases()[list] {
		if strings.Contains(text, phrase) {
			n++
		}
	}
	return n
}
