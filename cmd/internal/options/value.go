package options

// Values that a flag can have beside those that pflag knows.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
	"golang.org/x/text/encoding/htmlindex"

	"winnow/extract"
)

// word is one of several.
type word struct {
	value *string
	words []string
}

// OneOf returns a flag that sets value to one of words.
func OneOf(value *string, words ...string) pflag.Value { return word{value, words} }

func (w word) Set(s string) error {
	if !slices.Contains(w.words, s) {
		return fmt.Errorf("unknown value %q: want %s", s, strings.Join(w.words, ", "))
	}
	*w.value = s
	return nil
}

func (w word) String() string {
	if w.value == nil { // pflag asks the zero value for the zero value
		return ""
	}
	return *w.value
}

func (w word) Type() string { return "word" }

// typesFlag is a list of block types; a flag that is given twice adds up.
type typesFlag struct{ set *extract.Kind }

func (t typesFlag) Set(list string) error {
	types, err := extract.ParseKinds(list)
	*t.set |= types
	return err
}

func (t typesFlag) String() string {
	if t.set == nil {
		return ""
	}
	return t.set.String()
}

func (t typesFlag) Type() string { return "kinds" }

// encodingFlag is the label of an encoding in the WHATWG's list.
type encodingFlag string

func (e *encodingFlag) Set(label string) error {
	if _, err := htmlindex.Get(label); err != nil {
		return fmt.Errorf("unknown encoding %q", label)
	}
	*e = encodingFlag(label)
	return nil
}

func (e *encodingFlag) String() string { return string(*e) }
func (e *encodingFlag) Type() string   { return "label" }

// AtLeast returns a flag that sets value to a whole number from least on.
func AtLeast(value *int, least int) pflag.Value { return atLeast{value, least} }

// atLeast is a whole number with a bound.
type atLeast struct {
	value *int
	least int
}

func (a atLeast) Set(word string) error {
	n, err := strconv.Atoi(word)
	if err != nil || n < a.least {
		return fmt.Errorf("%q: want a number from %d on", word, a.least)
	}
	*a.value = n
	return nil
}

func (a atLeast) String() string {
	if a.value == nil {
		return "0"
	}
	return strconv.Itoa(*a.value)
}

func (a atLeast) Type() string { return "number" }
