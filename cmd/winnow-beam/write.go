package main

// The output: articles in shards, failed records in a file of their own. The name of a page decides
// on its shard, so that a run that is repeated writes the same sets of records to the same files.
// The order inside a file is the runner's.

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn2x2[context.Context, record, int, []byte](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&writeFn{})
	register.Iter1[[]byte]()
}

const (
	articlesName = "articles"
	failedName   = "failed"
	unfinished   = ".winnow-beam-" // how names of files start that are being written
	failedShard  = -1
)

// write adds the steps that write records.
func write(scope beam.Scope, s *settings, records beam.PCollection) {
	keyed := beam.ParDo(scope, &shardFn{Shards: s.shards}, records)
	columns := columns{Images: s.images, Provenance: s.origins, Input: s.keepInput}
	beam.ParDo0(scope, &writeFn{Folder: s.output, Format: s.format, Shards: s.shards,
		Columns: columns}, beam.GroupByKey(scope, keyed))
}

// shardFn gives each record its shard.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(_ context.Context, r record) (int, []byte) {
	if r.Failed {
		return failedShard, r.Line
	}
	h := fnv.New32a()
	io.WriteString(h, r.Name)
	return int(h.Sum32() % uint32(f.Shards)), r.Line
}

// writeFn writes a shard. A shard without records has no file.
type writeFn struct {
	Folder, Format string
	Shards         int
	Columns        columns
}

// fileName returns the name of a shard's file.
func (f *writeFn) fileName(shard int) string {
	if shard == failedShard {
		return failedName + "." + formatJSONL
	}
	return fmt.Sprintf("%s-%05d-of-%05d.%s", articlesName, shard, f.Shards, f.Format)
}

func (f *writeFn) ProcessElement(
	ctx context.Context, shard int, lines func(*[]byte) bool,
) error {
	files, err := filesystem.New(ctx, f.Folder)
	if err != nil {
		return err
	}
	defer files.Close()
	name := f.fileName(shard)
	part := joined(f.Folder, fmt.Sprintf("%s%016x-%s", unfinished, rand.Uint64(), name))
	out, err := files.OpenWrite(ctx, part)
	if err != nil {
		return err
	}
	var written error
	if strings.HasSuffix(name, formatParquet) {
		written = writeParquet(out, f.Columns, lines)
	} else {
		written = writeLines(out, lines)
	}
	if err := errors.Join(written, out.Close()); err != nil {
		return err
	}
	return filesystem.Rename(ctx, files, part, joined(f.Folder, name))
}

func writeLines(w io.Writer, lines func(*[]byte) bool) error {
	for line := []byte(nil); lines(&line); {
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// joined returns the path of a file in a folder. The folder may have a scheme, such as gs://.
func joined(folder, name string) string { return strings.TrimSuffix(folder, "/") + "/" + name }

// prepare looks for the files of an earlier run. It is an error if there are some, unless they may
// be removed: with another number of shards they would be read as part of this run.
func (s *settings) prepare(ctx context.Context) error {
	files, err := filesystem.New(ctx, s.output)
	if err != nil {
		return err
	}
	defer files.Close()
	for _, pattern := range []string{articlesName + "-*-of-*", failedName + ".*", unfinished + "*"} {
		old, err := files.List(ctx, joined(s.output, pattern))
		if err != nil {
			return err
		}
		for _, path := range old {
			if err := s.remove(ctx, files, path); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *settings) remove(ctx context.Context, files filesystem.Interface, path string) error {
	remover, ok := files.(filesystem.Remover)
	isPart := strings.HasPrefix(filepath.Base(path), unfinished)
	switch {
	case !s.overwrite && isPart:
		return nil
	case !s.overwrite:
		return fmt.Errorf("%s exists; --overwrite replaces it", path)
	case !ok:
		return fmt.Errorf("%s: this file system removes no files", path)
	}
	return remover.Remove(ctx, path)
}
