package main

// The counts of a run are metrics of Beam.

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/work"
)

const namespace = "winnow"

func count(ctx context.Context, name string) { beam.NewCounter(namespace, name).Inc(ctx, 1) }

// countPage counts a page under what it is.
func countPage(ctx context.Context, r render.Record) {
	count(ctx, "pages")
	if pageType := r.Article.PageType; pageType != "" {
		count(ctx, "page_type_"+string(pageType))
	}
	switch {
	case r.Err == nil:
		count(ctx, "articles")
	case r.Failed():
		count(ctx, "failed")
		count(ctx, "error_"+work.Kind(r.Err))
	default:
		count(ctx, "none")
	}
}

// writeCounts prints the counts, one a line, in the order of their names.
func writeCounts(w io.Writer, result beam.PipelineResult) error {
	if result == nil {
		return nil // the job goes on elsewhere
	}
	sums := map[string]int64{}
	found := result.Metrics().Query(func(r metrics.SingleResult) bool {
		return r.Namespace() == namespace
	})
	for _, c := range found.Counters() {
		sums[c.Name()] += c.Result()
	}
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		if _, err := fmt.Fprintf(w, "winnow-beam: %s %d\n", name, sums[name]); err != nil {
			return err
		}
	}
	return nil
}
