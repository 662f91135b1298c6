package progress

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

const (
	refresh = 200 * time.Millisecond
	columns = 79 // of the line at most: the last column of a terminal may start a new line
)

// Line is a line at the end of a terminal. It is a Writer of messages, which stay above it.
type Line struct {
	out    io.Writer
	inputs int
	start  time.Time

	mu      sync.Mutex
	timer   *time.Timer // of the next drawing
	stopped bool
	shown   int // columns of the line that is on the terminal
	place   float64
	pages   int
	counts  string
}

// Start returns a line that is shown after delay, so that a short run shows none.
func Start(out io.Writer, inputs int, delay time.Duration) *Line {
	l := &Line{out: out, inputs: inputs, start: time.Now()}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.timer = time.AfterFunc(delay, l.refresh)
	return l
}

// refresh draws the line, again and again until it is stopped.
func (l *Line) refresh() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped {
		return
	}
	l.print("", l.text(time.Since(l.start)))
	l.timer.Reset(refresh)
}

// print replaces the line by a message, which may be empty, and by a new line, which may be empty
// as well.
func (l *Line) print(message, line string) error {
	erase := ""
	if l.shown > 0 {
		erase = "\r" + strings.Repeat(" ", l.shown) + "\r"
	}
	l.shown = len(line)
	_, err := io.WriteString(l.out, erase+message+line)
	return err
}

// text returns what was counted in a time. The time that is left is not known as long as no input
// has a place, as standard input.
func (l *Line) text(taken time.Duration) string {
	rate := float64(l.pages) / max(taken.Seconds(), 1e-3)
	text := fmt.Sprintf("%d pages, %.0f/s: %s", l.pages, rate, l.counts)
	if l.place > 0 {
		left := float64(taken) * (float64(l.inputs)/l.place - 1)
		text += fmt.Sprintf(", %v left", max(0, time.Duration(left)).Round(time.Second))
	}
	return text[:min(len(text), columns)]
}

// Set says how many inputs are done, which may be a part of one, and how many pages, and what
// came of these.
func (l *Line) Set(place float64, pages int, counts string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.place, l.pages, l.counts = place, pages, counts
}

// Write prints a message. It ends with a line feed.
func (l *Line) Write(message []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	line := ""
	if l.shown > 0 {
		line = l.text(time.Since(l.start))
	}
	if err := l.print(string(message), line); err != nil {
		return 0, err
	}
	return len(message), nil
}

// Stop removes the line.
func (l *Line) Stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stopped = true
	l.timer.Stop()
	l.print("", "")
}
