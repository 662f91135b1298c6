package eval

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func words(s string) []string {
	list := []string{}
	eachToken(s, func(w string) { list = append(list, w) })
	return list
}

func TestWordsAgreeWithReference(t *testing.T) {
	n := 0
	err := eachLine(bytes.NewReader(readFile(t, testdata+"/words.jsonl")), func(line []byte) error {
		var c struct {
			In, Normal, Squashed string
			Words                []string
		}
		if err := json.Unmarshal(line, &c); err != nil {
			return err
		}
		n++
		if got := words(c.In); !slices.Equal(got, c.Words) {
			t.Errorf("words of %q: got %q, want %q", c.In, got, c.Words)
		}
		if got := normalise(c.In); got != c.Normal {
			t.Errorf("normal form of %q: got %q, want %q", c.In, got, c.Normal)
		}
		if got := squash(c.In); got != c.Squashed {
			t.Errorf("squashed %q: got %q, want %q", c.In, got, c.Squashed)
		}
		return nil
	})
	if err != nil || n < 15 {
		t.Fatalf("%d cases, error %v", n, err)
	}
}

func FuzzWords(f *testing.F) {
	f.Add("The ferry, 2 decks")
	f.Add("橋は三百メートル ตลาดน้ำ")
	f.Add("a\xffb")
	f.Fuzz(func(t *testing.T, s string) {
		rest := s
		for _, w := range words(s) {
			i := strings.Index(rest, w)
			if w == "" || i < 0 {
				t.Fatalf("word %q is not next in %q", w, rest)
			}
			rest = rest[i+len(w):]
		}
		if twice := normalise(normalise(s)); twice != normalise(s) {
			t.Errorf("normalise twice: got %q, want %q", twice, normalise(s))
		}
	})
}
