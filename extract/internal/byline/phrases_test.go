package byline

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/casefile"
	"winnow/extract/internal/clean"
)

func TestPhrases(t *testing.T) {
	p := besideWords{newPhrases("ab", "abc", "ba", "é:"), []uint8{1, 1, 2, 4}}
	for _, c := range []struct {
		s    string
		i    int
		want []string
		in   uint8
	}{
		{"abc", 0, []string{"ab", "abc"}, 1},
		{"xba", 0, nil, 2},
		{"xba", 1, []string{"ba"}, 2},
		{"cé:", 1, []string{"é:"}, 4},
		{"a", 0, nil, 0},
		{"aXb", 0, nil, 0},
		{"", 0, nil, 0},
		{"abé:ba", 0, []string{"ab"}, 7},
	} {
		var got []string
		for k := range p.startingAt([]byte(c.s), c.i) {
			got = append(got, p.list[k])
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) || p.in(c.s) != c.in {
			t.Errorf("%q at %d: %q, in %v; want %q, %v", c.s, c.i, got, p.in(c.s), c.want, c.in)
		}
	}
}

// slowIsCredit is IsCredit without the table.
func slowIsCredit(s string) bool {
	tail := strings.ToLower(s[max(0, len(s)-creditTail):])
	for _, mark := range photos().list {
		if i := strings.LastIndex(tail, mark); i > 0 && startsWord([]byte(tail), i) ||
			i >= 0 && strings.HasSuffix(tail, mark) {
			return true
		}
	}
	return strings.Contains(tail, "©")
}

// slowOpensCredit is OpensCredit without the table.
func slowOpensCredit(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s, " ([/"))
	return slices.ContainsFunc(photos().list, func(mark string) bool {
		return strings.HasPrefix(s, mark)
	})
}

// FuzzPhrases compares the functions that use tables with those that do not.
func FuzzPhrases(f *testing.F) {
	for _, c := range casefile.Read(f, bylineCases) {
		f.Add(c.In)
	}
	for _, s := range []string{"The mole. Photo: Ada Bligh", "photo: photo: x", "(AFP)", "© 2024",
		"Ferry (Reuters) left", "FOTO: dpa", "Follow us", "Nora Ashdown Follow", "the AP", "A P",
		"N\u0130HA", "\xff\xfe(ap)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := IsCredit(s), slowIsCredit(s); got != want {
			t.Errorf("IsCredit(%q) = %v, want %v", s, got, want)
		}
		if got, want := OpensCredit(s), slowOpensCredit(s); got != want {
			t.Errorf("OpensCredit(%q) = %v, want %v", s, got, want)
		}
		if got, ok := appendKey(make([]byte, 0, 4*len(s)+8), s); !ok || string(got) != clean.Key(s) {
			t.Errorf("appendKey(%q) = %q, %v, want %q", s, got, ok, clean.Key(s))
		}
		if got := appendLower(nil, s); !bytes.Equal(got, []byte(strings.ToLower(s))) {
			t.Errorf("appendLower(%q) = %q, want %q", s, got, strings.ToLower(s))
		}
	})
}

func TestHelperLeast(t *testing.T) {
	for _, w := range helperWords {
		if len(w) < helperLeast {
			t.Errorf("%q is shorter than %d bytes", w, helperLeast)
		}
	}
}

// FuzzHasLetters checks that hasLetters is true of each line that starts with an opening word.
func FuzzHasLetters(f *testing.F) {
	for _, c := range casefile.Read(f, bylineCases) {
		f.Add(c.In)
	}
	for _, s := range []string{"ByNora Ashdown", "BY NORA", "İnterview von Nora", "von\u00a0Nora",
		"de: X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		table := Table()
		for i := range s {
			if i > 0 && table.opens(s[:i], s[i:]) && !table.hasLetters(s) {
				t.Errorf("hasLetters(%q) is false, but %q opens it", s, s[:i])
			}
		}
	})
}

// TestOpenersStart checks startsLike of each opening word, in several cases.
func TestOpenersStart(t *testing.T) {
	table := Table()
	for word := range table.open.All() {
		for _, s := range []string{word + ": Nora", word + " Nora", strings.ToUpper(word) + " NORA",
			word} {
			isUpper := s != word && strings.HasPrefix(s, strings.ToUpper(word))
			if !table.startsLike(s) && !(isUpper && strings.ToLower(strings.ToUpper(word)) != word) {
				t.Errorf("startsLike(%q) is false", s)
			}
		}
	}
}
