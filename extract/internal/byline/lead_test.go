package byline

import "testing"

func TestTailName(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"港は月曜に再開した。（山野海子）", "山野海子"},
		{"港は月曜に再開した。【山野　海子】", "山野 海子"},
		{"港は月曜に再開した。（敬称略）", ""},
		{"港は月曜に再開した。（共同）", ""},
		{"港は月曜に再開した。（写真は昨年の港）", ""},
		{"港は月曜（三月四日）", ""},
		{"港は月曜に再開した。（東京都）", ""},
	} {
		if got := TailName(c.in); got != c.want {
			t.Errorf("TailName(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
