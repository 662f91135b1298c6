package main

import "testing"

// TestTallyString: what did not happen is not in the line, not even its colon.
func TestTallyString(t *testing.T) {
	for _, c := range []struct {
		tally tally
		want  string
	}{
		{tally{}, "0 pages"},
		{tally{Passed: 16}, "0 pages; 16 files passed over"},
		{tally{Pages: 2, Articles: 1, Failed: 1}, "2 pages: 1 article, 1 failed"},
	} {
		if got := c.tally.String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
