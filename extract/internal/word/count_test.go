package word

import "testing"

func TestEndsSignedOff(t *testing.T) {
	for _, c := range []struct {
		text string
		long bool
		want bool
	}{
		{"Nobody was hurt. (mar)", false, true},
		{"„Das war es.“(nl)", false, true},
		{"Nobody was hurt (mar)", false, false},
		{"Nobody was hurt. (AFP)", false, false},
		{"Nobody was hurt. (AFP)", true, true},
		{"Nobody was hurt. (Photo AFP)", true, false},
		{"The old quay. (Photo: Ada Bligh)", false, false},
		{"Nobody was hurt. (see below)", false, false},
		{"(mar)", false, false},
		{"", false, false},
	} {
		if got := EndsSignedOff([]byte(c.text), c.long); got != c.want {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}
