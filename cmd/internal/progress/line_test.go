package progress

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// onScreen returns the lines that a terminal shows of what was written.
func onScreen(written string) string {
	var lines []string
	for line := range strings.SplitSeq(written, "\n") {
		var cells []byte
		column := 0
		for _, c := range []byte(line) {
			if c == '\r' {
				column = 0
				continue
			}
			cells = append(cells[:column], append([]byte{c}, cells[min(column+1, len(cells)):]...)...)
			column++
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}

// TestMessagesStay checks that no message is lost, whenever it comes, and that nothing is left of
// the line.
func TestMessagesStay(t *testing.T) {
	var out bytes.Buffer
	l := Start(&out, 2, time.Nanosecond)
	want := ""
	for i := range 100 {
		l.Set(float64(i)/50, i, "1 article")
		if i == 50 {
			l.refresh()
		}
		if _, err := l.Write([]byte("winnow: message\n")); err != nil {
			t.Fatal(err)
		}
		want += "winnow: message\n"
	}
	if got := onScreen(out.String()); !strings.HasPrefix(got, want+"99 pages") {
		t.Errorf("before the end: got\n%s", got)
	}
	l.Stop()
	l.refresh() // a timer that had fired
	if _, err := l.Write([]byte("winnow: end\n")); err != nil {
		t.Fatal(err)
	}
	if got := onScreen(out.String()); got != want+"winnow: end\n" {
		t.Errorf("got %d bytes, want %d:\n%s", len(got), len(want), got)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		place  float64
		counts string
		want   string
	}{
		{0, "", "100 pages, 10/s: "},
		{2.5, "90 articles, 10 failed", "100 pages, 10/s: 90 articles, 10 failed, 30s left"},
		{10, "100 articles", "100 pages, 10/s: 100 articles, 0s left"},
		{0, strings.Repeat("9", 100), "100 pages, 10/s: " + strings.Repeat("9", columns-17)},
	} {
		l := Line{inputs: 10, place: c.place, pages: 100, counts: c.counts}
		if got := l.text(10 * time.Second); got != c.want {
			t.Errorf("at %v: got %q, want %q", c.place, got, c.want)
		}
	}
}
