package extract

import (
	"io"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// Feature is one heuristic: one row of the table of features.
type Feature struct {
	Name   string // as in Explain and in files of points
	Doc    string // why it helps to tell article from boilerplate
	Near   bool   // it needs only the block and its own containers
	Second bool   // it is of the second stage, which reads a first choice of blocks
}

// FeatureList returns all heuristics, in the order in which a score is summed.
func FeatureList() []Feature {
	var list []Feature
	for _, f := range feature.Features {
		list = append(list, Feature{Name: f.Name, Doc: f.Doc, Near: f.Near})
	}
	for _, f := range feature.Second {
		list = append(list, Feature{Name: f.Name, Doc: f.Doc, Second: true})
	}
	return list
}

// Points are the fitted numbers of all features, as ReadPoints returns them.
type Points = points.Points

// ReadPoints reads points as `winnow fit` writes them. A form of page without lines has the
// points compiled in. An error includes the line number.
func ReadPoints(r io.Reader) (*Points, error) { return feature.ReadPoints(r) }

// PointsHash returns a short hash of the points compiled in: the start of `sha256sum points.txt`.
func PointsHash() string { return points.Hash() }
