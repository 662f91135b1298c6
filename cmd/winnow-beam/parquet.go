package main

import (
	"encoding/json"
	"io"
	"reflect"
	"slices"

	"github.com/parquet-go/parquet-go"
)

// row has the keys of winnow's JSON as columns, in their order. A test compares the two.
type row struct {
	ID           json.RawMessage `json:"id" parquet:"id,optional,json"`
	Path         *string         `json:"path" parquet:"path,optional"`
	URL          *string         `json:"url" parquet:"url,optional"`
	Crawled      *string         `json:"crawled" parquet:"crawled,optional"`
	CanonicalURL *string         `json:"canonical_url" parquet:"canonical_url,optional"`
	Hostname     *string         `json:"hostname" parquet:"hostname,optional"`
	Site         *string         `json:"site" parquet:"site,optional"`
	Title        *string         `json:"title" parquet:"title,optional"`
	Dek          *string         `json:"dek" parquet:"dek,optional"`
	Authors      []string        `json:"authors" parquet:"authors,list"`
	Dateline     *string         `json:"dateline" parquet:"dateline,optional"`
	Date         *string         `json:"date" parquet:"date,optional"`
	DateModified *string         `json:"date_modified" parquet:"date_modified,optional"`
	Language     *string         `json:"language" parquet:"language,optional"`
	Section      *string         `json:"section" parquet:"section,optional"`
	Tags         []string        `json:"tags" parquet:"tags,list"`
	Description  *string         `json:"description" parquet:"description,optional"`
	Image        *string         `json:"image" parquet:"image,optional"`
	Captions     []string        `json:"captions" parquet:"captions,list"`
	Free         *bool           `json:"accessible_for_free" parquet:"accessible_for_free,optional"`
	PageType     *string         `json:"page_type" parquet:"page_type,optional"`
	Confidence   float64         `json:"confidence" parquet:"confidence"`
	WordCount    int             `json:"word_count" parquet:"word_count"`
	Text         string          `json:"text" parquet:"text"`
	Error        *string         `json:"error" parquet:"error,optional"`
}

// image is an element of the key images.
type image struct {
	URL     string  `json:"url" parquet:"url"`
	Alt     *string `json:"alt" parquet:"alt,optional"`
	Caption *string `json:"caption" parquet:"caption,optional"`
}

// extraColumns are the keys that records have if they are asked for, in their order.
type extraColumns struct {
	Images     []image         `json:"images" parquet:"images,list"`
	Provenance json.RawMessage `json:"provenance" parquet:"provenance,optional,json"`
	Input      json.RawMessage `json:"input" parquet:"input,optional,json"`
}

// columns are the extra columns that are asked for.
type columns struct{ Images, Provenance, Input bool }

// rowType returns the type of rows with these columns.
func (c columns) rowType() reflect.Type {
	wanted := reflect.ValueOf(c)
	fields := slices.Collect(reflect.TypeFor[row]().Fields())
	for f := range reflect.TypeFor[extraColumns]().Fields() {
		if wanted.FieldByName(f.Name).Bool() {
			fields = append(fields, f)
		}
	}
	return reflect.StructOf(fields)
}

// rowsMost is the size of a row group, which a writer has in memory.
const rowsMost = 5000

// writeParquet writes lines of JSON as a Parquet file.
func writeParquet(w io.Writer, c columns, lines func(*[]byte) bool) error {
	rowType := c.rowType()
	schema := parquet.NewSchema("row", parquet.SchemaOf(reflect.New(rowType).Interface()))
	out := parquet.NewWriter(w, schema, parquet.Compression(&parquet.Zstd),
		parquet.MaxRowsPerRowGroup(rowsMost))
	for line := []byte(nil); lines(&line); {
		r := reflect.New(rowType).Interface()
		if err := json.Unmarshal(line, r); err != nil {
			return err
		}
		if err := out.Write(r); err != nil {
			return err
		}
	}
	return out.Close()
}
