package extract

import (
	"io"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// Feature is one heuristic: a row of the scorecard.
type Feature struct {
	Name string // as Explain and points files have it
	Doc  string // why it tells article from boilerplate
	Near bool   // it needs only the block and its own containers
}

// FeatureList returns all heuristics, in the order in which a score is summed.
func FeatureList() []Feature {
	list := make([]Feature, len(feature.Features))
	for i, f := range feature.Features {
		list[i] = Feature{Name: f.Name, Doc: f.Doc, Near: f.Near}
	}
	return list
}

// Points are the fitted numbers of the scorecard, as ReadPoints returns them.
type Points = points.Points

// ReadPoints reads points as `winnow fit` writes them. A form of page without lines gets
// the points compiled in. An error names the line.
func ReadPoints(r io.Reader) (*Points, error) { return feature.ReadPoints(r) }

// PointsHash returns a short hash of the points compiled in, as `sha256sum points.txt`
// starts.
func PointsHash() string { return points.Hash() }
