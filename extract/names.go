package extract

import (
	"io"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetype"
	"winnow/extract/internal/pipeline"
	"winnow/extract/internal/points"
)

// Form says what a page came as.
type Form = page.Form

// The forms of a page.
const (
	FormHTML = page.FormHTML // markup
	FormText = page.FormText // text whose tags are gone
)

// Kind is what a block is in the page's own markup or layout.
type Kind = page.Kind

// The kinds of a block.
const (
	Paragraph = page.Paragraph
	Heading   = page.Heading
	Item      = page.Item
	Quote     = page.Quote
	Cell      = page.Cell
	Caption   = page.Caption
	Code      = page.Code
	Line      = page.Line
)

// BlockType is a set of what blocks are to a reader.
type BlockType = page.BlockType

// The types of a block. Captions, Boxes and Comments stay out of the text unless asked for.
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

// ParseTypes reads a comma-separated list of block types. The error names one that is
// unknown.
func ParseTypes(list string) (BlockType, error) { return page.ParseTypes(list) }

// Points are the fitted numbers of the scorecard.
type Points = points.Points

// Page is what a page's bytes are read into.
type Page = page.Page

// Origin tells where a field's value came from.
type Origin = meta.Origin

// Candidate is what one source says of a field.
type Candidate = meta.Candidate

// Check is what became of a candidate.
type Check = meta.Check

// The checks of a candidate.
const (
	Agrees  = meta.Agrees
	Differs = meta.Differs
	Refused = meta.Refused
)

// Input says how a page's bytes are to be taken.
type Input = pipeline.Input

// The ways to take a page.
const (
	Auto      = pipeline.Auto      // found by looking
	InputHTML = pipeline.InputHTML // markup
	InputText = pipeline.InputText // text whose tags are gone
)

// Part is one block of an Article's text.
type Part = pipeline.Part

// Page types, as in Article.PageType.
const (
	TypeArticle = pagetype.Article
	TypeIndex   = pagetype.Index
	TypePaywall = pagetype.Paywall
	TypeError   = pagetype.Error
	TypeOther   = pagetype.Other
)

// Contribution is what one feature adds to a block's score.
type Contribution = choose.Contribution

// Feature is one heuristic: one row of the scorecard.
type Feature = feature.Feature

// Features is the table of all heuristics. A score is summed in its order.
var Features = feature.Features

// ReadPoints reads points as `winnow fit` writes them. A form without lines has the
// points compiled in. An error names the line.
func ReadPoints(r io.Reader) (*Points, error) { return feature.ReadPoints(r) }
