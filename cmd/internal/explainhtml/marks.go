package explainhtml

// Marks say which field a block went to. Title, dek and captions are roles of a block. A byline
// or a printed date is a dropped block that names an author or the day.

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// markedMost is the largest number of words of a byline or a line with a date.
const markedMost = 25

// findMarks returns the mark of each block, "" for none.
func (r *Report) findMarks() []string {
	out := make([]string, len(r.Verdicts))
	for i := range r.Verdicts {
		switch v := &r.Verdicts[i]; {
		case v.Role == "body":
		case v.Role != "":
			out[i] = v.Role
		case v.Words <= markedMost:
			out[i] = r.printed(v.Text)
		}
	}
	return out
}

// printed returns the mark of a short dropped block that prints a byline or a date.
func (r *Report) printed(text string) string {
	var marks []string
	if r.namesAuthor(text) {
		marks = append(marks, "byline")
	}
	if !r.Article.Date.Time().IsZero() && saysDay(text, r.Article.Date.Time()) {
		marks = append(marks, "date")
	}
	return strings.Join(marks, ", ")
}

func (r *Report) namesAuthor(text string) bool {
	for _, name := range r.Article.Authors {
		if strings.Contains(strings.ToLower(text), strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// saysDay reports whether the numbers of a text have the year and the day of the month.
func saysDay(text string, day time.Time) bool {
	hasYear, hasDay := false, false
	for _, n := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsDigit(c) }) {
		hasYear = hasYear || n == strconv.Itoa(day.Year())
		hasDay = hasDay || strings.TrimPrefix(n, "0") == strconv.Itoa(day.Day())
	}
	return hasYear && hasDay
}
