package extract

import (
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

func TestParseTypes(t *testing.T) {
	for _, tt := range []struct {
		list string
		want page.BlockType // 0 for an error
	}{
		{"paragraphs", page.Paragraphs},
		{"paragraph", page.Paragraphs},
		{"captions,comments", page.Captions | page.Comments},
		{" tables , table ", page.Tables},
		{"code", page.CodeBlocks},
		{"keypoints,keypoint", page.KeyPoints},
		{"box,boxes", page.Boxes},
		{strings.Join(page.TypeNames[:], ","), 1<<len(page.TypeNames) - 1},
		{"", 0},
		{"captions,", 0},
		{"Captions", 0},
		{"s", 0},
		{"es", 0},
		{"captions,adverts", 0},
	} {
		got, err := page.ParseTypes(tt.list)
		if got != tt.want || (err == nil) != (tt.want != 0) {
			t.Errorf("%q: got %v, %v, want %v", tt.list, got, err, tt.want)
		}
	}
}

// TestParseTypesError names what was wrong and what there is.
func TestParseTypesError(t *testing.T) {
	_, err := page.ParseTypes("captions,adverts")
	if err == nil || !strings.Contains(err.Error(), `"adverts"`) || !strings.Contains(err.Error(), "keypoints") {
		t.Errorf("got %v, want one that names adverts and all types", err)
	}
}

func TestBlockTypeString(t *testing.T) {
	for i, name := range page.TypeNames {
		if got := page.BlockType(1 << i).String(); got != name {
			t.Errorf("type %d: got %q, want %q", i, got, name)
		}
	}
	if got := (page.Lists | page.Captions).String(); got != "lists,captions" {
		t.Errorf("got %q, want lists,captions", got)
	}
	if got := page.BlockType(0).String(); got != "" {
		t.Errorf("no type: got %q", got)
	}
}
