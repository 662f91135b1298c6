package progress

import (
	"bytes"
	"testing"
	"time"
)

// TestMessagesStay checks that no message is lost, whenever it comes. Without a terminal no line
// is drawn.
func TestMessagesStay(t *testing.T) {
	var out bytes.Buffer
	l := Start(&out, 2, time.Nanosecond)
	want := ""
	for i := range 100 {
		l.Set(float64(i)/50, i, "1 article")
		if _, err := l.Write([]byte("winnow: message\n")); err != nil {
			t.Fatal(err)
		}
		want += "winnow: message\n"
	}
	l.Stop()
	if _, err := l.Write([]byte("winnow: end\n")); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != want+"winnow: end\n" {
		t.Errorf("got %d bytes, want %d:\n%s", len(got), len(want), got)
	}
}

func TestText(t *testing.T) {
	l := Start(nil, 10, time.Hour)
	defer l.Stop()
	if l.hasPlace() {
		t.Error("the place is known before the first page")
	}
	l.start = time.Now().Add(-10 * time.Second)
	l.Set(.5, 100, "90 articles, 10 failed")
	if got, want := l.text(), "100 pages, 10/s: 90 articles, 10 failed"; got != want || !l.hasPlace() {
		t.Errorf("got %q, want %q", got, want)
	}
}
