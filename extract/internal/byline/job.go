package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/table"
)

// Roles with a name and without one: "Senior Reporter A. Name", "A. Name Political Editor",
// "Leiterin Politik". Roles are too many for a list, so the nouns in them are listed.

// compoundLeast is how many letters the end of a compound has at least: Politik|redakteurin.
const compoundLeast = 6

// isJob reports whether a word is a noun for a person's work, or a compound of one.
func (t *bylineWords) isJob(w string) bool {
	var buf [64]byte
	if len(w) > len(buf)/2 {
		return false
	}
	lower := appendLower(buf[:0], w)
	for i := range lower {
		if i > 0 && (!utf8.RuneStart(lower[i]) || utf8.RuneCount(lower[i:]) < compoundLeast) {
			continue
		}
		if t.job.Has(string(lower[i:])) {
			return true
		}
	}
	return false
}

// hasWord reports whether a list has a word, whatever its case.
func hasWord(list *table.Words, w string) bool {
	var buf [64]byte
	return len(w) <= len(buf)/2 && list.Has(string(appendLower(buf[:0], w)))
}

// jobs returns the place of the last job among words, and whether there is one. A word that is also
// a name counts only at the start.
func (t *bylineWords) jobs(words []string) (last int, ok bool) {
	last = -1
	for i, w := range words {
		w = strings.Trim(w, ".,:;()|-–—")
		if t.isJob(w) || i == 0 && hasWord(&t.post, w) {
			last = i
		}
	}
	return last, last >= 0
}

// withoutJob removes the role before or behind a name. Of a role without a name it returns "".
func withoutJob(s string) string {
	t := Table()
	var buf [maxNameWords + 1]string
	words := firstFields(buf[:0], t.apartJobs(s))
	last, ok := t.jobs(words)
	if !ok && t.namesRank(words) {
		return ""
	}
	if !ok || isStaff(s) || isStaffWord(strings.ToLower(words[len(words)-1])) ||
		last == 0 && isStaffWord(strings.ToLower(words[0])) {
		return s // "Reporters Without Borders"
	}
	if name := strings.Join(words[last+1:], " "); !t.namedBefore(words[:last]) && IsBareName(name) {
		if !t.isJob(words[last]) {
			return s // "Chief Technology Officer" is no officer of that name
		}
		return name
	}
	for i, w := range words {
		if t.isJob(w) || i > 0 && (hasWord(&t.rank, w) || hasWord(&t.post, w)) {
			words = words[:i]
			break
		}
	}
	if name := strings.Join(words, " "); IsBareName(name) && !hasWord(&t.rank, words[0]) {
		return name
	}
	return ""
}

// namesRank reports whether words are nothing but words that precede jobs, and the first one is of
// a person: the job was cut off.
func (t *bylineWords) namesRank(words []string) bool {
	if len(words) < 2 {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "senior", "junior", "chief", "deputy", "assistant", "associate", "staff", "managing",
		"executive", "contributing", "guest", "our", "special":
	default:
		return false
	}
	for _, w := range words {
		if !hasWord(&t.rank, w) {
			return false
		}
	}
	return true
}

// apartJobs separates a job from the name that it lost its space to: "KleinRedakteur".
func (t *bylineWords) apartJobs(s string) string {
	for i := range capitalsInside(s) {
		if job, _, _ := strings.Cut(s[i:], " "); t.isJob(job) {
			return s[:i] + " " + s[i:]
		}
	}
	return s
}

// namedBefore reports whether two of the words before a job are neither jobs nor their ranks. They
// are a name then.
func (t *bylineWords) namedBefore(words []string) bool {
	n := 0
	for i, w := range words {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(first) && !hasWord(&t.rank, w) &&
			!t.isJob(w) && (i > 0 || !hasWord(&t.post, w)) {
			n++
		}
	}
	return n > 1
}

// afterJob removes the role between the word that opens a byline and the names.
func afterJob(s string) string {
	t := Table()
	var buf [jobMost]string
	words := firstFields(buf[:0], s)
	last, ok := t.jobs(words)
	if !ok || t.namedBefore(words[:last]) || !t.isJob(words[last]) {
		return s
	}
	end := strings.Index(s, words[last]) + len(words[last])
	names := strings.TrimSpace(s[end:])
	if names == "" || strings.ContainsAny(s[:end], ",|/•·:") {
		return s
	}
	list := SplitList(names)
	if !IsBareName(cutOutlet(strings.TrimSpace(list[0]))) ||
		len(list) == 1 && isStaffWord(strings.ToLower(words[0])) {
		return s
	}
	return names
}

// beforeJob removes the role after the only name of s, if it has words in lower case: "A. Name
// Redakteurin im Ressort Sport".
func beforeJob(s string) string {
	var buf [3]string
	words := firstFields(buf[:0], s)
	if len(words) < 3 || !Table().isJob(words[2]) || LooksLikeNames(s) || len(SplitList(s)) > 1 {
		return s
	}
	if name := strings.Join(words[:2], " "); IsBareName(name) && !saysJob(name) {
		return name
	}
	return s
}

func saysJob(s string) bool {
	_, ok := Table().jobs(strings.Fields(s))
	return ok
}

// jobMost is how many words a role before a name has at most.
const jobMost = 5

// withoutWires removes agencies that are not named, behind the authors: "A. Name and agencies".
func withoutWires(s string) string {
	for range 2 { // "and staff and agencies"
		rest, ok := cutWires(s)
		if !ok {
			break
		}
		s = rest
	}
	return s
}

func cutWires(s string) (rest string, ok bool) {
	t := Table()
	i := len(s)
	for range wiresMost {
		if i = strings.LastIndexByte(s[:i], ' '); i <= 0 {
			return s, false
		}
		tail := strings.TrimRight(s[i+1:], ".)")
		if !hasWord(&t.wires, strings.TrimPrefix(tail, "و")) && !hasWord(&t.wires, tail) {
			continue
		}
		before := strings.TrimRight(s[:i], " ,|/;،(–—-+")
		word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
		switch {
		case IsAnd(word), IsWeakAnd(word), isWith(word):
			return strings.TrimRight(before[:len(before)-len(word)], " ,|/;،("), true
		case len(before) < i, strings.HasPrefix(s[i+1:], "وو"):
			return before, true
		}
	}
	return s, false
}

// wiresMost is how many words such agencies have at most.
const wiresMost = 5

// isWith reports whether a word means "with" and is not in IsAnd.
func isWith(word string) bool {
	switch word {
	case "con", "com", "met", "med", "z", "ze", "s", "se", "с", "со", "з", "cu", "amb", "plus":
		return true
	}
	return false
}
