package main

// Values that a flag can have beside those that pflag knows.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"winnow/extract"
)

// choice is one word of several.
type choice struct {
	value *string
	words []string
}

func oneOf(value *string, words ...string) choice { return choice{value, words} }

func (c choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return fmt.Errorf("unknown value %q: want %s", word, strings.Join(c.words, ", "))
	}
	*c.value = word
	return nil
}

func (c choice) String() string {
	if c.value == nil { // pflag asks the zero value for the zero value
		return ""
	}
	return *c.value
}

func (c choice) Type() string { return "word" }

// typesFlag is a list of block types; a flag that is given twice adds up.
type typesFlag struct{ set *extract.BlockType }

func (t typesFlag) Set(list string) error {
	types, err := extract.ParseTypes(list)
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
