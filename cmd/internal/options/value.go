package options

// Values that a flag can have.

import (
	"fmt"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/text/encoding/htmlindex"

	"winnow/cmd/internal/report"
	"winnow/extract"
)

// Type of a flag that takes no value.
const switchType = "bool"

// Switch returns a flag that sets value to true.
func Switch(value *bool) pflag.Value { return (*switchFlag)(value) }

type switchFlag bool

func (s *switchFlag) Set(word string) error {
	on, err := strconv.ParseBool(word)
	if err != nil {
		return fmt.Errorf("unknown value %.200q: want true or false", word)
	}
	*s = switchFlag(on)
	return nil
}

func (s *switchFlag) String() string { return strconv.FormatBool(bool(*s)) }
func (s *switchFlag) Type() string   { return switchType }

// String returns a flag that sets value to any text.
func String(value *string) pflag.Value { return (*stringFlag)(value) }

type stringFlag string

func (s *stringFlag) Set(text string) error {
	*s = stringFlag(text)
	return nil
}

func (s *stringFlag) String() string { return string(*s) }
func (s *stringFlag) Type() string   { return "string" }

// Patterns returns a flag that adds a pattern of names to value each time it is given, as
// path.Match reads it.
func Patterns(value *[]string) pflag.Value { return patterns{value} }

type patterns struct{ value *[]string }

func (p patterns) Set(text string) error {
	if _, err := path.Match(text, ""); err != nil {
		return fmt.Errorf("%.200q is no pattern", text)
	}
	*p.value = append(*p.value, text)
	return nil
}

func (p patterns) String() string { return strings.Join(*p.value, " ") }
func (p patterns) Type() string   { return "string" }

// OneOf returns a flag that sets value to one of words. Case does not count.
func OneOf(value *string, words ...string) pflag.Value { return oneOf{value, words, nil} }

// OneOfOr is OneOf for words that also have other names.
func OneOfOr(value *string, others map[string]string, words ...string) pflag.Value {
	return oneOf{value, words, others}
}

type oneOf struct {
	value  *string
	words  []string
	others map[string]string // other names of words
}

func (o oneOf) Set(typed string) error {
	same := func(w string) bool { return strings.EqualFold(w, typed) }
	if i := slices.IndexFunc(o.words, same); i >= 0 {
		*o.value = o.words[i]
		return nil
	}
	if w := o.others[strings.ToLower(typed)]; w != "" {
		*o.value = w
		return nil
	}
	if near := Nearest(typed, o.words); near != "" {
		return fmt.Errorf("unknown value %.200q, did you mean %s?", typed, near)
	}
	return fmt.Errorf("unknown value %.200q: want %s", typed, strings.Join(o.words, ", "))
}

func (o oneOf) String() string { return *o.value }
func (o oneOf) Type() string   { return "word" }

// Words returns the values that a flag of OneOf can have, nil for other flags.
func Words(value pflag.Value) []string {
	o, _ := value.(oneOf)
	return o.words
}

// Several returns a flag that adds to value a list of words, separated by commas. Without
// words it takes all.
func Several(value *[]string, words ...string) pflag.Value { return several{value, words} }

type several struct {
	value *[]string
	words []string
}

func (s several) Set(list string) error {
	for word := range strings.SplitSeq(list, ",") {
		known := strings.ToLower(strings.TrimSpace(word))
		if s.words == nil {
			*s.value = append(*s.value, known)
			continue
		}
		if err := OneOf(&known, s.words...).Set(known); err != nil {
			return err
		}
		*s.value = append(*s.value, known)
	}
	return nil
}

func (s several) String() string { return strings.Join(*s.value, ",") }
func (s several) Type() string   { return "words" }

// typesFlag is a list of block types; a flag that is given twice adds up.
type typesFlag struct{ set *extract.Kind }

func (t typesFlag) Set(list string) error {
	types, err := extract.ParseKinds(list)
	*t.set |= types
	return err
}

func (t typesFlag) String() string { return t.set.String() }
func (t typesFlag) Type() string   { return "kinds" }

// encodingFlag is the label of an encoding in the WHATWG's list.
type encodingFlag string

func (e *encodingFlag) Set(label string) error {
	if _, err := htmlindex.Get(label); err != nil {
		return fmt.Errorf("unknown encoding %.200q", label)
	}
	*e = encodingFlag(label)
	return nil
}

func (e *encodingFlag) String() string { return string(*e) }
func (e *encodingFlag) Type() string   { return "label" }

// Duration returns a flag that sets value to a time above 0.
func Duration(value *time.Duration) pflag.Value { return (*durationFlag)(value) }

type durationFlag time.Duration

func (d *durationFlag) Set(word string) error {
	t, err := time.ParseDuration(word)
	if err != nil || t <= 0 {
		return fmt.Errorf("unknown value %.200q: want a time above 0, such as 30s or 2m", word)
	}
	*d = durationFlag(t)
	return nil
}

func (d *durationFlag) String() string { return report.Duration(time.Duration(*d)) }
func (d *durationFlag) Type() string   { return "time" }

// Between returns a flag that sets value to a whole number from least to most.
func Between(value *int, least, most int) pflag.Value { return between{value, least, most} }

// Fraction returns a flag that sets value to a number from 0 to 1.
func Fraction(value *float64) pflag.Value { return (*fraction)(value) }

type fraction float64

func (f *fraction) Set(word string) error {
	x, err := strconv.ParseFloat(word, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return fmt.Errorf("unknown value %.200q: want a number from 0 to 1", word)
	}
	*f = fraction(x)
	return nil
}

func (f *fraction) String() string { return strconv.FormatFloat(float64(*f), 'g', -1, 64) }
func (f *fraction) Type() string   { return "number" }

// AtLeast returns a flag that sets value to a whole number from least on. A
// value below that is one that is not set.
func AtLeast(value *int, least int) pflag.Value { return between{value, least, math.MaxInt} }

// MostJobs is the highest number of pages that are worked on at a time.
const MostJobs = 256

// between is a whole number with bounds.
type between struct {
	value       *int
	least, most int
}

func (b between) Set(word string) error {
	n, err := strconv.Atoi(word)
	switch {
	case err == nil && n >= b.least && n <= b.most:
		*b.value = n
		return nil
	case b.most == math.MaxInt:
		return fmt.Errorf("unknown value %.200q: want a whole number, at least %d", word, b.least)
	}
	return fmt.Errorf("unknown value %.200q: want a whole number from %d to %d", word, b.least, b.most)
}

func (b between) String() string { return strconv.Itoa(*b.value) }

func (b between) Type() string { return "number" }
