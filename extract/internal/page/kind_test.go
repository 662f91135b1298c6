package page

import (
	"strings"
	"testing"
)

func TestParseTypes(t *testing.T) {
	for _, tt := range []struct {
		list string
		want BlockType // 0 for an error
	}{
		{"paragraphs", Paragraphs},
		{"paragraph", Paragraphs},
		{"captions,comments", Captions | Comments},
		{" tables , table ", Tables},
		{"code", CodeBlocks},
		{"keypoints,keypoint", KeyPoints},
		{"box,boxes", Boxes},
		{strings.Join(typeNames[:], ","), 1<<len(typeNames) - 1},
		{"", 0},
		{"captions,", 0},
		{"Captions", 0},
		{"s", 0},
		{"es", 0},
		{"captions,adverts", 0},
	} {
		got, err := ParseTypes(tt.list)
		if got != tt.want || (err == nil) != (tt.want != 0) {
			t.Errorf("%q: got %v, %v, want %v", tt.list, got, err, tt.want)
		}
	}
}

// TestParseTypesError checks that the error names the wrong type and all types.
func TestParseTypesError(t *testing.T) {
	_, err := ParseTypes("captions,adverts")
	if err == nil || !strings.Contains(err.Error(), `"adverts"`) ||
		!strings.Contains(err.Error(), "keypoints") {
		t.Errorf("got %v, want one that names adverts and all types", err)
	}
}

func TestBlockTypeString(t *testing.T) {
	for i, name := range typeNames {
		if got := BlockType(1 << i).String(); got != name {
			t.Errorf("type %d: got %q, want %q", i, got, name)
		}
	}
	if got := (Lists | Captions).String(); got != "lists,captions" {
		t.Errorf("got %q, want lists,captions", got)
	}
	if got := BlockType(0).String(); got != "" {
		t.Errorf("no type: got %q", got)
	}
}
