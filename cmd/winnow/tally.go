package main

// The counts of a run: one line at its end, and --stats for programs.

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"winnow/cmd/internal/outfile"
	"winnow/cmd/internal/work"
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
		t.Errors[work.Kind(err)]++
	}
}

// String returns the counts as one line.
func (t *tally) String() string {
	line := counted(t.Pages, "page")
	if counts := t.counts(); counts != "" {
		line += ": " + counts
	}
	if t.Passed > 0 {
		line += fmt.Sprintf("; %s passed over", counted(t.Passed, "file"))
	}
	return line
}

// counts returns the counts that are not 0.
func (t *tally) counts() string {
	var parts []string
	if t.Articles > 0 {
		parts = append(parts, counted(t.Articles, "article"))
	}
	for _, c := range []struct {
		n    int
		what string
	}{
		{t.None, "without an article"}, {t.Failed, "failed"},
		{t.LeftOut, "left out"}, {t.Done, "done before"},
	} {
		if c.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	return strings.Join(parts, ", ")
}

// counted returns a number and its noun.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// write writes the counts to a file as JSON.
func (t *tally) write(path string) error {
	object, err := json.MarshalIndent(t, "", "  ")
	if err != nil {
		return err
	}
	return outfile.Replace(path, append(object, '\n'))
}
