package main

// What --provenance adds: with JSON a key after all others, with text a line a
// field on standard error.

import (
	"bytes"
	"encoding/json"

	"winnow/extract"
)

type jsonOrigin struct {
	Source     string          `json:"source"`
	Value      string          `json:"value"`
	Confidence float64         `json:"confidence"`
	Candidates []jsonCandidate `json:"candidates"`
}

type jsonCandidate struct {
	Source string        `json:"source"`
	Value  string        `json:"value"`
	Check  extract.Check `json:"check"`
}

// tracedRecord is a record with its origins. The keys of provenance are those of
// the record, in their order.
type tracedRecord struct {
	extract.Record
	origins []extract.Origin
}

// MarshalJSON puts the key provenance behind the record's own.
func (t tracedRecord) MarshalJSON() ([]byte, error) {
	record, err := t.Record.MarshalJSON()
	if err != nil {
		return nil, err
	}
	b := bytes.NewBuffer(bytes.TrimSuffix(record, []byte("}")))
	b.WriteString(`,"provenance":{`)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for i, o := range t.origins {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + o.Field + `":`)
		if err := enc.Encode(jsonOriginOf(o)); err != nil {
			return nil, err
		}
	}
	b.WriteString("}}")
	return b.Bytes(), nil
}

func jsonOriginOf(o extract.Origin) jsonOrigin {
	out := jsonOrigin{o.Source, o.Value, o.Confidence, make([]jsonCandidate, len(o.Candidates))}
	for i, c := range o.Candidates {
		out.Candidates[i] = jsonCandidate(c)
	}
	return out
}

// tellOrigins says on standard error where each field came from.
func (a *app) tellOrigins(path string, origins []extract.Origin) {
	for _, o := range origins {
		a.warn(path + ": " + o.Field + " from " + o.Source)
	}
}
