package feature

import (
	"io"
	"sync"

	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// ReadPoints reads points as `winnow fit` writes them. A form without lines has the points
// compiled in. An error includes the line number.
func ReadPoints(r io.Reader) (*points.Points, error) { return points.Read(r, Rows()) }

// Rows are the rows of Features and then those of Second, as points name them.
func Rows() []points.Row {
	var rows []points.Row
	for _, f := range Features {
		rows = append(rows, points.Row{Name: f.Name, Near: f.Near})
	}
	for _, f := range Second {
		rows = append(rows, points.Row{Name: f.Name, Second: true})
	}
	return rows
}

// DefaultPoints returns the points of a form that are compiled in. A page needs only those of its
// form.
func DefaultPoints(form page.Form) *points.FormPoints { return defaultForms[form]() }

var defaultForms = [2]func() *points.FormPoints{
	page.FormHTML: sync.OnceValue(func() *points.FormPoints {
		return points.CompiledIn(page.FormHTML, Rows())
	}),
	page.FormText: sync.OnceValue(func() *points.FormPoints {
		return points.CompiledIn(page.FormText, Rows())
	}),
}
