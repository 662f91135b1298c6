package textpage

import (
	"testing"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/pagetest"
)

func FuzzText(f *testing.F) {
	pagetest.AddSeeds(f, "../../../testdata/pages")
	f.Add([]byte("[1]a [2]b [3]c [4]d\n* e\r\n\ffern-\nwärme\n　全角\n-----\n\t\tg   h   i"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, _, err := charset.Decode(raw, "", nil) // as every page is decoded
		if err != nil {
			return
		}
		pagetest.Check(t, readPage(string(text)))
	})
}
