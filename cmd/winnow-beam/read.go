package main

// Reading, as a splittable DoFn. A file is divided before it is read, into parts of --part-size,
// and also while it is read if the runner can. Package input finds what starts in a part.

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"winnow/cmd/internal/input"
)

func init() {
	register.DoFn6x1[context.Context, *sdf.LockRTracker, string, func(page), func(record),
		func(string, int), error](&readFn{})
}

// readFn reads the pages of parts of files.
type readFn struct{ settingsOf }

// CreateInitialRestriction returns a whole file.
func (f *readFn) CreateInitialRestriction(path string) (offsetrange.Restriction, error) {
	if err := f.Setup(); err != nil {
		return offsetrange.Restriction{}, err
	}
	whole, _ := f.settings.reader(nil).Whole(path)
	return offsetrange.Restriction(whole), nil
}

// SplitRestriction divides a file.
func (f *readFn) SplitRestriction(
	path string, r offsetrange.Restriction,
) ([]offsetrange.Restriction, error) {
	if err := f.Setup(); err != nil {
		return nil, err
	}
	size := int64(f.settings.partSize)
	if r.End-r.Start <= size {
		return []offsetrange.Restriction{r}, nil
	}
	if _, isDivisible := f.settings.reader(nil).Whole(path); !isDivisible {
		return []offsetrange.Restriction{r}, nil
	}
	return r.SizedSplits(size), nil
}

// RestrictionSize returns the bytes of a part.
func (f *readFn) RestrictionSize(_ string, r offsetrange.Restriction) float64 { return r.Size() }

// CreateTracker returns a tracker of the offsets of pages.
func (f *readFn) CreateTracker(r offsetrange.Restriction) *sdf.LockRTracker {
	return sdf.NewLockRTracker(offsetrange.NewTracker(r))
}

// ProcessElement reads a part. It counts the pages, so that a file without any is noticed.
func (f *readFn) ProcessElement(ctx context.Context, tracker *sdf.LockRTracker, path string,
	toExtract func(page), done func(record), counted func(string, int),
) error {
	count(ctx, "parts")
	part := input.Part(tracker.GetRestriction().(offsetrange.Restriction))
	ended := false
	claim := func(offset int64) bool {
		ended = ended || !tracker.TryClaim(offset)
		return !ended
	}
	n := 0
	for in := range f.settings.reader(nil).PagesIn(path, part, claim) {
		n++
		p, r := f.maker.Read(in)
		if r == nil {
			toExtract(page{in.Name, p.Raw, p.ID, p.Input, p.URL, p.Crawled, p.Charset})
			continue
		}
		if err := f.finish(ctx, in.Name, *r, done); err != nil {
			return err
		}
	}
	counted(path, n)
	if !ended { // the file ends in the part
		tracker.TryClaim(tracker.GetRestriction().(offsetrange.Restriction).End)
	}
	return tracker.GetError()
}
