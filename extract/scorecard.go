package extract

import (
	"io"
	"sync"

	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// ReadPoints reads points as `winnow fit` writes them. A form without lines has the
// points compiled in. An error names the line.
func ReadPoints(r io.Reader) (*points.Points, error) { return points.Read(r, pointsRows()) }

// pointsRows are the rows of Features, as points name them.
func pointsRows() []points.Row {
	rows := make([]points.Row, len(Features))
	for i := range Features {
		rows[i] = points.Row{Name: Features[i].Name, Near: Features[i].Near}
	}
	return rows
}

// defaultPoints are the ones compiled in. A page needs those of its form alone.
func defaultPoints(form page.Form) *points.FormPoints { return defaultForms[form]() }

var defaultForms = [2]func() *points.FormPoints{
	page.FormHTML: sync.OnceValue(func() *points.FormPoints { return points.CompiledIn(page.FormHTML, pointsRows()) }),
	page.FormText: sync.OnceValue(func() *points.FormPoints { return points.CompiledIn(page.FormText, pointsRows()) }),
}
