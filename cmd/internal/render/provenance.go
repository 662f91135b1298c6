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

// MarshalJSON returns the record as one object. If it has origins, the last key is provenance.
// Its keys are those of the record, in their order.
func (r Record) MarshalJSON() ([]byte, error) {
	record, err := r.plainJSON()
	if err != nil || r.Origins == nil {
		return record, err
	}
	b := bytes.NewBuffer(bytes.TrimSuffix(record, []byte("}")))
	b.WriteString(`,"provenance":{`)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for i, o := range r.Origins {
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
