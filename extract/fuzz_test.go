package extract

import (
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/word"
)

//
// Hostile pages must not cause a panic. By default the fuzzer shrinks each find for a minute.
// This command shrinks less:
//
//	go test ./extract -run xxx -fuzz FuzzExtract -fuzzminimizetime 10x

func FuzzExtract(f *testing.F) {
	pagetest.AddSeeds(f, "../testdata/pages")
	f.Fuzz(func(t *testing.T, raw []byte) {
		var x Extractor
		a, err := x.Extract(raw, Options{})
		if err != nil && !errors.Is(err, ErrNoArticle) && !errors.Is(err, charset.ErrNotText) {
			t.Fatalf("got error %v", err)
		}
		record, jsonErr := json.Marshal(a)
		if !utf8.Valid(record) || !utf8.ValidString(a.Text) || jsonErr != nil {
			t.Errorf("not UTF-8, or error %v: %.300q", jsonErr, record)
		}
		if errors.Is(err, charset.ErrNotText) {
			return
		}
		checkExplain(t, &x, raw)
	})
}

// checkExplain checks that the words of all verdicts, kept and dropped, are those of the page.
func checkExplain(t *testing.T, x *Extractor, raw []byte) {
	verdicts, err := x.Explain(raw, Options{})
	if err != nil {
		t.Fatalf("extracted, but not explained: %v", err)
	}
	words := 0
	for _, v := range verdicts {
		words += len(word.Hashes(v.Text))
		if v.Text == "" || v.Score != v.Score {
			t.Errorf("verdict %+v", v)
		}
	}
	if words != len(x.stages.Page.Words) {
		t.Errorf("kept and dropped: %d words, the page has %d", words, len(x.stages.Page.Words))
	}
}
