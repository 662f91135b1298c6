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
		"metadata, unwrapping"; got != want {
		t.Errorf("stopped in %s, want %s", got, want)
	}
}

// TestContextInLoops stops pages at each look at the context. A stage that is one long loop
// over a page looks at it more often than once after it.
func TestContextInLoops(t *testing.T) {
	const sentence, head = "The ferry sails. ", "<!DOCTYPE html>"
	mail := func(fields string) string {
		return "MIME-Version: 1.0\nContent-Type: text/html\n" + fields + "\n\n"
	}
	data := func(kind, value string) string {
		return head + "<script type='" + kind + "'>" + value + "</script><h1>Ferry</h1>"
	}
	quoted, base64 := mail("Content-Transfer-Encoding: quoted-printable"),
		mail("Content-Transfer-Encoding: base64")
	for name, c := range map[string]struct{ stage, page string }{
		"markup":           {"reading", head + strings.Repeat("<p>Ferry", 5_000)},
		"text":             {"reading", strings.Repeat("The ferry sails.\n", 10_000)},
		"one line":         {"reading", strings.Repeat(sentence, 10_000)},
		"one text":         {"reading", head + "<p>" + strings.Repeat(sentence, 10_000)},
		"letters":          {"decoding", head + strings.Repeat("F\xe4hre ", 40_000)},
		"UTF-16":           {"decoding", "\xff\xfe" + strings.Repeat("F\x00e\x00r\x00 \x00", 40_000)},
		"mojibake":         {"decoding", head + strings.Repeat("FÃ¤hre ", 40_000)},
		"controls":         {"decoding", head + strings.Repeat("F\u0093 ", 40_000)},
		"head of a mail":   {"unwrapping", mail("A: b" + strings.Repeat("\n a", 10_000))},
		"parts of a mail":  {"unwrapping", mailParts(10_000)},
		"quoted-printable": {"unwrapping", quoted + strings.Repeat("=C3=A4 ", 10_000)},
		"base64":           {"unwrapping", base64 + strings.Repeat("PHA+RmVy", 80_000)},
		"JSON-LD":          {"reading metadata", data("ld+json", "["+strings.Repeat("1,", 40_000))},
		"state":            {"reading metadata", data("json", "["+strings.Repeat("{\"a\":1},", 10_000))},
	} {
		if !looksTwice(t, c.page, c.stage) {
			t.Errorf("%s: it looks at the context once while %s", name, c.stage)
		}
	}
}

// mailParts returns a message of n parts.
func mailParts(n int) string {
	return "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" +
		strings.Repeat("--b\nContent-Type: image/png\n\na\n", n) + "--b--"
}

// looksTwice reports whether there are two looks at the context in a stage of the work on a page.
func looksTwice(t *testing.T, page, stage string) bool {
	t.Helper()
	found := 0
	for looks := 0; found < 2; looks++ {
		_, err := Extract([]byte(page), Options{Context: &countdown{t.Context(), looks}})
		if !errors.Is(err, context.Canceled) {
			return false
		}
		if strings.HasPrefix(err.Error(), "stopped while "+stage+": ") {
			found++
		}
	}
	return true
}

func TestContextDeadline(t *testing.T) {
	ctx, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	if _, err := Extract([]byte("The ferry sails."), Options{Context: ctx}); !errors.Is(err,
		context.DeadlineExceeded) {
		t.Errorf("got %v, want context.DeadlineExceeded", err)
	}
}
