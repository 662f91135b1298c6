package htmlpage

import (
	"iter"
	"strconv"
	"strings"
)

// Pages have a picture in several sizes. The widths of some are known: from a srcset, from the
// address, from the screens that they are for.

const (
	wideEnough = 1200 // pixels: of several sizes, the smallest that has these is used
	fullWidth  = 600  // pixels from which a picture is preferred to one of unknown width
	smallWidth = 300  // pixels below which one of unknown width is preferred
)

// source is an address of a picture.
type source struct {
	address string
	width   float64 // pixels, 0 if it is not known
}

// better returns the better of two sources of the same picture, s if they are alike.
func (s source) better(other source) source {
	isBetter := false
	switch {
	case s.address == "" || other.address == "":
		isBetter = s.address == ""
	case s.width > 0 && other.width > 0:
		isBetter = isBetterWidth(other.width, s.width)
	case other.width > 0:
		isBetter = other.width >= fullWidth
	default:
		isBetter = s.width > 0 && s.width < smallWidth
	}
	if isBetter {
		return other
	}
	return s
}

// isBetterWidth reports whether a picture of width n is better than one of another width.
func isBetterWidth(n, than float64) bool {
	if than >= wideEnough {
		return n >= wideEnough && n < than
	}
	return n > than
}

// bestSource returns the best of the addresses that the attributes of a tag give. A script reads
// the lazy ones.
func bestSource(lazy, lazySet, src, set string) source {
	var best source
	for _, from := range [...]struct{ address, set string }{{address: lazy}, {set: lazySet},
		{address: src}, {set: set}} {
		next := source{strings.TrimSpace(from.address), widthIn(from.address)}
		if from.set != "" {
			next = bestOfSet(from.set, best)
		} else if next.width == 0 {
			next.width = max(widthInSet(lazySet, next.address), widthInSet(set, next.address))
		}
		if !isPlaceholder(next.address) {
			best = best.better(next)
		}
	}
	return best
}

// bestOfSet returns an address of a srcset: the smallest that is wide enough, or the widest. With
// densities it is the densest, which is wider than the picture that all are sizes of.
func bestOfSet(set string, of source) source {
	var best source
	for s := range sourcesOf(set) {
		if best.address == "" || isBetterWidth(s.width, best.width) {
			best = s
		}
	}
	switch {
	case best.width > mostDense:
	case best.width > 1 && of.width > 0:
		best.width *= of.width
	case best.width > 1:
		best.width = fullWidth // more than the unknown one
	default:
		best.width = widthIn(best.address)
	}
	return best
}

// mostDense is above all densities and below all widths.
const mostDense = 10

// widthInSet returns the width of an address in a srcset, 0 if it is not there.
func widthInSet(set, address string) float64 {
	if address == "" || !strings.Contains(set, address) {
		return 0
	}
	for s := range sourcesOf(set) {
		if s.address == address && s.width > mostDense {
			return s.width
		}
	}
	return 0
}

// sourcesOf yields the addresses of a srcset, with widths or densities.
func sourcesOf(set string) iter.Seq[source] {
	return func(yield func(source) bool) {
		for set != "" {
			set = strings.TrimLeft(set, " \t\n\f\r,")
			end := strings.IndexAny(set, " \t\n\f\r")
			if end < 0 {
				end = len(set)
			}
			s := source{set[:end], 1}
			set = set[end:]
			if plain := strings.TrimRight(s.address, ","); plain != s.address {
				s.address = plain
			} else {
				var descriptor string
				descriptor, set, _ = strings.Cut(set, ",")
				s.width = sizeOf(descriptor)
			}
			if s.address != "" && !yield(s) {
				return
			}
		}
	}
}

// sizeOf returns the width or the density that a descriptor of a srcset states.
func sizeOf(descriptor string) float64 {
	for part := range strings.FieldsSeq(descriptor) {
		if n, err := strconv.ParseFloat(strings.TrimRight(part, "wx"), 64); err == nil &&
			!strings.HasSuffix(part, "h") {
			return n
		}
	}
	return 1
}

// mediaWidth returns the least width in pixels of the screens that a media query is for, 0 if it
// has none, and whether it is only for narrower ones.
func mediaWidth(media string) (least float64, isNarrow bool) {
	if _, rest, ok := strings.Cut(media, "min-width:"); ok {
		value, _, _ := strings.Cut(rest, ")")
		least, _ = strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(value), "px"), 64)
		return least, false
	}
	return 0, strings.Contains(media, "max-width:")
}

// widthIn returns the width that an address states, 0 if there is none: ?w=300, -300x200.jpg,
// /w_300/, -300px.jpg.
func widthIn(address string) float64 {
	path, query, _ := strings.Cut(address, "?")
	for pair := range strings.SplitSeq(query, "&") {
		switch name, value, _ := strings.Cut(pair, "="); name {
		case "w", "width", "imwidth", "wid", "maxwidth":
			if n := widthOf(value); n > 0 {
				return n
			}
		}
	}
	for part := range strings.FieldsFuncSeq(path, func(c rune) bool {
		return strings.ContainsRune("/-.,:", c)
	}) {
		if width, height, ok := strings.Cut(part, "x"); ok && widthOf(height) > 0 {
			if n := widthOf(width[strings.LastIndexByte(width, '_')+1:]); n > 0 {
				return n
			}
		}
		if value, ok := strings.CutPrefix(part, "w_"); ok && widthOf(value) > 0 {
			return widthOf(value)
		}
		if value, ok := strings.CutSuffix(part, "px"); ok && widthOf(value) > 0 {
			return widthOf(value)
		}
	}
	return 0
}

// widthOf returns a number of two to four digits, 0 for anything else.
func widthOf(s string) float64 {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) < 2 || len(s) > 4 || n < 0 {
		return 0
	}
	return float64(n)
}
