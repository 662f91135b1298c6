package page

import (
	"fmt"
	"strings"
)

// BlockType is what a block is to a reader, so that some types can be kept and others dropped: no
// text suits all, and golds differ most in this.
type BlockType uint16

const (
	Paragraphs BlockType = 1 << iota
	Headings
	Lists
	Quotes
	Tables
	CodeBlocks
	Captions
	Embeds
	Boxes
	KeyPoints
	Comments
)

// NotDefault are the types that are dropped unless asked for.
const NotDefault = Captions | Boxes | Comments

// typeNames are the names of the types, by the number of their bit.
var typeNames = [...]string{
	"paragraphs", "headings", "lists", "quotes", "tables", "code", "captions", "embeds", "boxes",
	"keypoints", "comments",
}

// ParseTypes reads a comma-separated list of block types.
func ParseTypes(list string) (BlockType, error) {
	var set BlockType
	for name := range strings.SplitSeq(list, ",") {
		t := typeByName(strings.TrimSpace(name))
		if t == 0 {
			return 0, fmt.Errorf("unknown block type %q: want %s", name, strings.Join(typeNames[:], ", "))
		}
		set |= t
	}
	return set, nil
}

// typeByName accepts singular and plural.
func typeByName(name string) BlockType {
	for i, n := range typeNames {
		if name != "" && (name == n || name+"s" == n || name+"es" == n) {
			return 1 << i
		}
	}
	return 0
}

// String returns the names of the types in the set.
func (t BlockType) String() string {
	var names []string
	for i, n := range typeNames {
		if t&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return strings.Join(names, ",")
}

// Type returns the type of a block by its own element only.
func (k Kind) Type() BlockType {
	switch k {
	case Heading:
		return Headings
	case Item:
		return Lists
	case Quote:
		return Quotes
	case Cell:
		return Tables
	case Code:
		return CodeBlocks
	case Caption:
		return Captions
	}
	return Paragraphs
}
