package extract

import "winnow/extract/internal/page"

// Kind is a set of what blocks are to a reader. A block has the kind of its own element
// and that of the place around it: an item in a box is of both Lists and Boxes.
type Kind = page.BlockType

// The kinds. Captions, Boxes and Comments are dropped by default.
const (
	Paragraphs = page.Paragraphs
	Headings   = page.Headings
	Lists      = page.Lists
	Quotes     = page.Quotes
	Tables     = page.Tables
	CodeBlocks = page.CodeBlocks
	Captions   = page.Captions
	Embeds     = page.Embeds
	Boxes      = page.Boxes
	KeyPoints  = page.KeyPoints
	Comments   = page.Comments
)

// ParseKinds reads a comma-separated list of kinds. The error names an unknown kind.
func ParseKinds(list string) (Kind, error) { return page.ParseTypes(list) }
