package extract

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// countdown is a context that ends after some looks at it.
type countdown struct {
	context.Context
	looks int
}

func (c *countdown) Err() error {
	if c.looks--; c.looks < 0 {
		return context.Canceled
	}
	return nil
}

// TestContext stops the work on a page at each look at the context, and so in each stage.
// The next page must come out as if nothing had been.
func TestContext(t *testing.T) {
	const page = "<!DOCTYPE html><title>The Ferry Sails Again</title><article><h1>The Ferry Sails " +
		"Again</h1>" +
		"<p>The evening ferry did not sail on Tuesday after a crane dropped its load into the berth, " +
		"the board said.</p>" +
		"<p>Nobody was hurt, but the block of concrete cannot be moved before divers have looked at " +
		"it, it said.</p></article>"
	want, err := Extract([]byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var x Extractor
	var stages []string
	stage := regexp.MustCompile("stopped while ([a-z ]+): ")
	for looks := 0; ; looks++ {
		_, err := x.Explain([]byte(page), Options{Context: &countdown{t.Context(), looks}})
		if err == nil {
			break
		}
		if looks > 10_000 {
			t.Fatal("never ends")
		}
		m := stage.FindStringSubmatch(err.Error())
		if !errors.Is(err, context.Canceled) || m == nil {
			t.Fatalf("after %d looks: got %v, want context.Canceled", looks, err)
		}
		stages = append(stages, m[1])
		if got, err := x.Extract([]byte(page), Options{}); err != nil || got.Text != want.Text {
			t.Fatalf("after %d looks: the next page is %q, %v", looks, got.Text, err)
		}
	}
	for looks := 0; ; looks++ {
		_, err := x.Extract([]byte(page), Options{Context: &countdown{t.Context(), looks}})
		if err == nil {
			break
		}
		stages = append(stages, stage.FindStringSubmatch(err.Error())[1])
	}
	slices.Sort(stages)
	got := strings.Join(slices.Compact(stages), ", ")
	if want := "assembling, choosing, decoding, explaining, measuring, reading, reading " +
		"metadata"; got != want {
		t.Errorf("stopped in %s, want %s", got, want)
	}
}

// TestContextInLoops checks that the readers look at the context inside their loops.
func TestContextInLoops(t *testing.T) {
	for name, page := range map[string]string{
		"markup":   "<!DOCTYPE html>" + strings.Repeat("<p>Ferry", 20_000),
		"text":     strings.Repeat("The ferry sails.\n", 20_000),
		"one line": strings.Repeat("The ferry sails. ", 20_000),
		"one text": "<!DOCTYPE html><p>" + strings.Repeat("The ferry sails. ", 20_000),
	} {
		c := countdown{t.Context(), 2} // decoding and the first look of reading
		if _, err := Extract([]byte(page), Options{Context: &c}); !errors.Is(err, context.Canceled) ||
			!strings.Contains(err.Error(), "reading") {
			t.Errorf("%s: got %v, want it to stop while reading", name, err)
		}
	}
}

func TestContextDeadline(t *testing.T) {
	ctx, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	if _, err := Extract([]byte("The ferry sails."), Options{Context: ctx}); !errors.Is(err,
		context.DeadlineExceeded) {
		t.Errorf("got %v, want context.DeadlineExceeded", err)
	}
}
