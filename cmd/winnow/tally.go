package main

// What a run came to: one line at its end, and --stats for programs.

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"winnow/extract"
)

// tally counts the pages of a run.
type tally struct {
	Pages    int            `json:"pages"` // all below but Passed
	Articles int            `json:"articles"`
	None     int            `json:"none"` // pages without an article
	Failed   int            `json:"failed"`
	LeftOut  int            `json:"left_out"`    // not chosen by --only and the like
	Done     int            `json:"done_before"` // by the run that is resumed
	Passed   int            `json:"passed_over"` // files of folders that are no pages
	Types    map[string]int `json:"page_types"`
	Errors   map[string]int `json:"errors"` // of those that failed, by kind
}

func newTally() tally { return tally{Types: map[string]int{}, Errors: map[string]int{}} }

// add counts one page.
func (t *tally) add(o outcome) {
	t.Pages++
	if pageType := o.record.Article.PageType; pageType != "" {
		t.Types[string(pageType)]++
	}
	err := o.record.Err
	switch {
	case o.done:
		t.Done++
	case o.leftOut:
		t.LeftOut++
	case err == nil:
		t.Articles++
	case errors.Is(err, extract.ErrNoArticle):
		t.None++
	default:
		t.Failed++
		t.Errors[kindOf(err)]++
	}
}

// kindOf returns the kind of an error, as --stats counts it.
func kindOf(err error) string {
	_, isPanic := errors.AsType[*panicError](err)
	_, isTimeout := errors.AsType[timeoutError](err)
	switch {
	case isPanic:
		return "internal"
	case isTimeout:
		return "timeout"
	case errors.Is(err, extract.ErrTooLarge):
		return "too-large"
	case errors.Is(err, extract.ErrNotText):
		return "not-text"
	}
	return "unreadable"
}

// String returns the counts that are not 0, as one line.
func (t *tally) String() string {
	counts := []struct {
		n    int
		what string
	}{
		{t.Articles, "articles"}, {t.None, "without an article"}, {t.Failed, "failed"},
		{t.LeftOut, "left out"}, {t.Done, "done before"},
	}
	var parts []string
	for _, c := range counts {
		if c.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	line := fmt.Sprintf("%d pages: %s", t.Pages, strings.Join(parts, ", "))
	if t.Passed > 0 {
		line += fmt.Sprintf("; %d files passed over", t.Passed)
	}
	return line
}

// write writes the counts to a file as JSON.
func (t *tally) write(path string) error {
	object, err := json.MarshalIndent(t, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(object, '\n'), 0o666)
}
