package render

// The key that --provenance adds to JSON after all others.

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

// MarshalJSON returns the record as one object. Its keys are those of the record, in their
// order. The keys images, provenance and input follow if they were asked for.
func (r Record) MarshalJSON() ([]byte, error) {
	if r.Own != nil {
		return r.Own, nil
	}
	record, err := r.plainJSON()
	if err != nil {
		return nil, err
	}
	b := bytes.NewBuffer(bytes.TrimSuffix(record, []byte("}")))
	if err := r.writeImages(b); err != nil {
		return nil, err
	}
	if err := r.writeOrigins(b); err != nil {
		return nil, err
	}
	if r.Input != nil {
		b.WriteString(`,"` + inputKey + `":`)
		b.Write(r.Input)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (r Record) writeOrigins(b *bytes.Buffer) error {
	if r.Origins == nil {
		return nil
	}
	b.WriteString(`,"provenance":{`)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for i, o := range r.Origins {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + o.Field + `":`)
		if err := enc.Encode(jsonOriginOf(o)); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

func jsonOriginOf(o extract.Origin) jsonOrigin {
	out := jsonOrigin{o.Source, o.Value, o.Confidence, make([]jsonCandidate, len(o.Candidates))}
	for i, c := range o.Candidates {
		out.Candidates[i] = jsonCandidate(c)
	}
	return out
}
