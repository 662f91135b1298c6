package input

// Shards. The hash of a page's path below the folder that was named decides on its shard, so each
// machine finds its own pages, wherever the folder is mounted.

import (
	"fmt"
	"hash/fnv"
	"iter"
	"path/filepath"
	"strconv"
	"strings"
)

// Shard is one of several parts of all pages, from 1. The zero value is all of them.
type Shard struct{ Index, Count int }

// Set reads a shard such as 3/16.
func (s *Shard) Set(text string) error {
	first, second, _ := strings.Cut(text, "/")
	index, err1 := strconv.Atoi(first)
	count, err2 := strconv.Atoi(second)
	if err1 != nil || err2 != nil || index < 1 || index > count {
		return fmt.Errorf("unknown value %.200q: want a shard such as 1/16 or 16/16", text)
	}
	*s = Shard{index, count}
	return nil
}

func (s *Shard) String() string {
	if s.Count == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Index, s.Count)
}

// Type names the kind of value, as pflag asks for it.
func (s *Shard) Type() string { return "shard" }

// Of yields the pages that are in the shard.
func (s *Shard) Of(pages iter.Seq[Source], below func(path string) string) iter.Seq[Source] {
	if s.Count == 0 {
		return pages
	}
	return func(yield func(Source) bool) {
		for in := range pages {
			h := fnv.New64a()
			fmt.Fprintf(h, "%s#%d", below(in.Path), in.Number)
			if h.Sum64()%uint64(s.Count) == uint64(s.Index-1) && !yield(in) {
				return
			}
		}
	}
}

// Below returns the path of a file below the argument that it was found by.
func (rd *Reader) Below(path string) string {
	for _, dir := range rd.folders {
		if inside := below(dir, path); filepath.IsLocal(inside) {
			return filepath.ToSlash(inside)
		}
	}
	return filepath.Base(path)
}
