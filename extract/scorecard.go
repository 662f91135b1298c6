package extract

import (
	"io"
	"sync"
)

// ReadPoints reads points as `winnow fit` writes them. A form without lines has the
// points compiled in. An error names the line.
func ReadPoints(r io.Reader) (*Points, error) { return readPointsFor(r, pointsRows()) }

// pointsRows are the rows of Features, as points name them.
func pointsRows() []pointsRow {
	rows := make([]pointsRow, len(Features))
	for i := range Features {
		rows[i] = pointsRow{Features[i].Name, Features[i].Near}
	}
	return rows
}

// defaultPoints are the ones compiled in. A page needs those of its form alone.
func defaultPoints(form Form) *formPoints { return defaultForms[form]() }

var defaultForms = [2]func() *formPoints{
	FormHTML: sync.OnceValue(func() *formPoints { return compiledIn(FormHTML, pointsRows()) }),
	FormText: sync.OnceValue(func() *formPoints { return compiledIn(FormText, pointsRows()) }),
}
