package eval

// What a few lines of code reach on text without tags. An extractor must beat these to be worth
// running. Each rule gets the lines of the page that are not blank, in order, and returns those
// that it keeps.

import (
	"strings"
	"unicode/utf8"
)

// Baseline is a rule over the lines of a text page.
type Baseline struct {
	Name string
	Doc  string
	Keep func(lines []string) []string
}

// Baselines returns the rules, the simplest first.
func Baselines() []Baseline {
	return []Baseline{
		{"all", "keep everything", keepAll},
		{"c4", "C4's line rule: sentence end, at least 3 words, no script or policy notice", keepC4},
		{"run", "the densest run of long lines", keepRun},
	}
}

// Extract applies the baseline, in the form that Run needs.
func (b Baseline) Extract(_ Page, raw []byte) Result {
	return Result{Text: strings.Join(b.Keep(visibleLines(string(raw))), "\n")}
}

func visibleLines(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func keepAll(lines []string) []string { return lines }

// keepC4 is the filter of the C4 corpus (Raffel et al. 2020, section 2.2), as far as it concerns
// lines.
func keepC4(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if endsSentence(line) && len(strings.Fields(line)) >= 3 && !isNotice(line) {
			kept = append(kept, line)
		}
	}
	return kept
}

// endsSentence uses only the marks of C4: no curly quotes, no full-width stops, and an ellipsis
// is a teaser.
func endsSentence(line string) bool {
	return strings.ContainsRune(`.?!"`, rune(line[len(line)-1])) && !strings.HasSuffix(line, "...")
}

// isNotice reports whether a line is about scripts, cookies or terms.
func isNotice(line string) bool {
	line = strings.ToLower(line)
	for _, phrase := range []string{
		"javascript", "terms of use", "privacy policy", "cookie policy",
		"uses cookies", "use of cookies", "use cookies",
	} {
		if strings.Contains(line, phrase) {
			return true
		}
	}
	return false
}

// longLine is the length in characters from which a line is likely article: about one line of
// prose. A shorter line counts against it by the difference.
const longLine = 80

// keepRun keeps the run of lines with the largest sum of length minus longLine, a maximum
// subarray. The idea is the plateau of Finn, Kushmerick and Smyth, "Fact or fiction: content
// classification for digital libraries" (2001), with lines instead of tags.
func keepRun(lines []string) []string {
	best, sum := 0, 0
	from, bestFrom, bestTo := 0, 0, 0
	for i, line := range lines {
		if sum <= 0 {
			from, sum = i, 0
		}
		sum += utf8.RuneCountInString(line) - longLine
		if sum > best {
			best, bestFrom, bestTo = sum, from, i+1
		}
	}
	return lines[bestFrom:bestTo]
}
