package pagetype

import (
	_ "embed"
	"strings"
	"sync"

	"winnow/extract/internal/word"
)

// Error pages are shown instead of an article that does not exist, or that a robot may not see.
// They are recognized by their phrases and by having little other text.

//go:embed errorpages.txt
var errorFile string

// errorPhrases are the lists of errorpages.txt by their names.
var errorPhrases = sync.OnceValue(func() map[string][]string {
	lists := map[string][]string{}
	for line := range strings.Lines(errorFile) {
		if list, phrases, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
			lists[list] = append(lists[list], strings.Split(phrases, "; ")...)
		}
	}
	return lists
})

const (
	errorMost   = 150 // most kept words of an error page
	missingMost = 100 // the same if its title does not say so
	// the same if it has an author or calls itself an article: "Hiker not found" is news
	signedMost = 40
	deniedMost = 250     // most words on the whole page of a wall for robots
	errorReach = 1 << 20 // bytes of text in which the phrases are looked for
)

// isError reports whether the page is an error page.
func (f *Facts) isError() bool {
	switch {
	case f.words >= errorMost, f.words >= signedMost && f.signed():
		return false
	case strings.Contains(f.text, " 404"), f.titleSaysError():
		return true
	}
	small := f.View.WordSum[len(f.View.Blocks)] < deniedMost
	if f.words >= missingMost && !small {
		return false
	}
	return f.words < missingMost && countPhrases(f.text+f.keptText(), "missing") > 0 ||
		small && countPhrases(f.text+f.pageText(), "denied") > 1
}

// errorTitle is the most words of the title or heading of an error page, if the page is dated or
// signed: "Not found" is part of longer headlines.
const errorTitle = 5

// titleSaysError reports whether the title or the heading is that of an error page.
func (f *Facts) titleSaysError() bool {
	if !f.signed() && !f.dated() {
		return countPhrases(f.text, "title") > 0
	}
	for part := range strings.SplitSeq(titleParts.Replace(f.text), "\n") {
		if len(word.Hashes(part)) <= errorTitle && countPhrases(part, "title") > 0 {
			return true
		}
	}
	return false
}

// pageText returns the text of the page in lower case.
func (f *Facts) pageText() string {
	return strings.ToLower(string(f.View.Text[:min(len(f.View.Text), errorReach)]))
}

// keptText returns the kept text in lower case, or that of the page if nothing is kept. Around a
// short article there may be a player that says that its video is missing.
func (f *Facts) keptText() string {
	if f.words == 0 {
		return f.pageText()
	}
	var text []byte
	for i, k := range f.Kept {
		if k {
			text = append(append(text, f.View.BlockText(i)...), '\n')
		}
	}
	return strings.ToLower(string(text))
}

// countPhrases returns how many phrases of a list text has. Each counts once.
func countPhrases(text, list string) int {
	n := 0
	for _, phrase := range errorPhrases()[list] {
		if strings.Contains(text, phrase) {
			n++
		}
	}
	return n
}
