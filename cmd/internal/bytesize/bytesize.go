package bytesize

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Size is a number of bytes above 0.
type Size int64

// unit is a suffix of a size. As for head -c and dd, M is the binary unit.
type unit struct {
	suffix string
	bytes  Size
}

func units() []unit {
	return []unit{
		{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30},
		{"KB", 1e3}, {"MB", 1e6}, {"GB", 1e9},
		{"K", 1 << 10}, {"M", 1 << 20}, {"G", 1 << 30}, {"B", 1}, {"", 1},
	}
}

// Set reads a number with a unit or none, in either case. It refuses 0 and sizes that an
// int64 does not hold.
func (b *Size) Set(size string) error {
	for _, u := range units() {
		digits, ok := cutSuffixFold(size, u.suffix)
		if !ok {
			continue
		}
		n, err := strconv.ParseUint(digits, 10, 63)
		if err != nil || n == 0 || n >= math.MaxInt64/uint64(u.bytes) {
			break
		}
		*b = Size(n) * u.bytes
		return nil
	}
	return fmt.Errorf("unknown value %.200q: want a size above 0, such as 500000, 10M or 64MiB", size)
}

func cutSuffixFold(s, suffix string) (string, bool) {
	at := len(s) - len(suffix)
	if at < 0 || !strings.EqualFold(s[at:], suffix) {
		return s, false
	}
	return s[:at], true
}

// String prints the size in the largest binary unit that leaves no rest.
func (b *Size) String() string {
	for _, u := range []unit{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if *b > 0 && *b%u.bytes == 0 {
			return strconv.FormatInt(int64(*b/u.bytes), 10) + u.suffix
		}
	}
	return strconv.FormatInt(int64(*b), 10)
}

// Type names the kind of value, as pflag asks for it.
func (b *Size) Type() string { return "size" }
