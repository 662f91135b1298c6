package progress

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// steps is how many parts of an input the line can tell apart: one input may be a whole crawl.
const steps = 1000

// Line is a line at the end of a terminal. It is a Writer of messages, which stay above it.
type Line struct {
	out    io.Writer
	inputs int
	start  time.Time
	timer  *time.Timer

	mu   sync.Mutex
	bars *mpb.Progress // nil while there is no line
	bar  *mpb.Bar

	stopped bool

	now sync.Mutex // the line asks for these at any time, also while mu is locked
	state
}

// state is what the line shows.
type state struct {
	place  float64
	pages  int
	counts string
}

// Start returns a line that is shown after delay, so that a short run shows none.
func Start(out io.Writer, inputs int, delay time.Duration) *Line {
	l := &Line{out: out, inputs: inputs, start: time.Now()}
	l.timer = time.AfterFunc(delay, l.show)
	return l
}

func (l *Line) show() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped {
		return
	}
	left := decor.Meta(decor.NewAverageETA(decor.ET_STYLE_GO, l.start, nil),
		func(time string) string { return ", " + time + " left" })
	l.bars = mpb.New(mpb.WithOutput(l.out))
	l.bar = l.bars.New(int64(l.inputs)*steps, mpb.NopStyle(), mpb.BarFillerTrim(),
		mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return l.text() })),
		mpb.AppendDecorators(decor.Predicative(l.hasPlace, left, decor.Name(""))))
}

// hasPlace reports whether it is known how far the run is: of standard input it is not.
func (l *Line) hasPlace() bool {
	l.now.Lock()
	defer l.now.Unlock()
	return l.place > 0
}

// text returns what was counted.
func (l *Line) text() string {
	l.now.Lock()
	defer l.now.Unlock()
	rate := float64(l.pages) / max(time.Since(l.start).Seconds(), 1e-3)
	return fmt.Sprintf("%d pages, %.0f/s: %s", l.pages, rate, l.counts)
}

// Set says how many inputs are done, which may be a part of one, and how many pages, and what
// came of these.
func (l *Line) Set(place float64, pages int, counts string) {
	l.now.Lock()
	l.state = state{place, pages, counts}
	l.now.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.bar != nil { // its last step stays open until Stop
		l.bar.SetCurrent(min(int64(place*steps), int64(l.inputs)*steps-1))
	}
}

// Write prints a message.
func (l *Line) Write(message []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.bars != nil {
		return l.bars.Write(message)
	}
	return l.out.Write(message)
}

// Stop removes the line.
func (l *Line) Stop() {
	l.timer.Stop()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stopped = true
	if l.bars != nil {
		l.bar.Abort(true)
		l.bars.Wait()
		l.bars, l.bar = nil, nil
	}
}
