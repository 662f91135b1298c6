package render

// Rows of a table: CSV (RFC 4180), and lines whose values are separated by tabs.

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
)

// RecordKeys returns the keys of a record, in their order.
func RecordKeys() []string {
	var keys []string
	for f := range reflect.TypeFor[jsonRecord]().Fields() {
		keys = append(keys, f.Tag.Get("json"))
	}
	return keys
}

// Columns returns the keys that the style prints as values.
func (s Style) Columns() []string {
	if s.Fields != nil {
		return s.Fields
	}
	keys := RecordKeys()
	if s.KeepInput {
		keys = append(keys, inputKey)
	}
	return keys
}

// Header returns what is printed before all records: the names of the columns of CSV.
func (s Style) Header() []byte {
	if s.Format != CSV {
		return nil
	}
	return csvRow(s.Columns())
}

// row returns a record as one row.
func (s Style) row(r Record) ([]byte, error) {
	object, err := r.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(object, &values); err != nil {
		return nil, err
	}
	var row []string
	for _, key := range s.Columns() {
		row = append(row, Visible(plainValue(values[key])))
	}
	if s.Format == CSV {
		return csvRow(row), nil
	}
	for i := range row {
		row[i] = strings.Join(strings.Fields(row[i]), " ")
	}
	return []byte(strings.Join(row, "\t") + "\n"), nil
}

// plainValue returns a value without the marks of JSON. The items of a list are separated by
// " | ".
func plainValue(value json.RawMessage) string {
	var s string
	var list []string
	switch {
	case json.Unmarshal(value, &list) == nil:
		return strings.Join(list, " | ") // "" for null
	case json.Unmarshal(value, &s) == nil:
		return s
	}
	return string(value)
}

func csvRow(values []string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(values) // a Buffer takes everything
	w.Flush()
	return b.Bytes()
}
