package word

import "testing"

func TestEndsSignedOff(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Nobody was hurt. (mar)", true},
		{"„Das war es.“(nl)", true},
		{"Nobody was hurt (mar)", false},
		{"Nobody was hurt. (AFP)", false},
		{"The old quay. (Photo: Ada Bligh)", false},
		{"Nobody was hurt. (see below)", false},
		{"(mar)", false},
		{"", false},
	} {
		if got := EndsSignedOff([]byte(c.text)); got != c.want {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}
