package main

// What explain says, for machines: an object a block.

import (
	"encoding/json"
	"io"

	"winnow/extract"
)

type jsonVerdict struct {
	Role          *string            `json:"role"` // null: dropped
	Kind          string             `json:"kind"`
	Words         int                `json:"words"`
	Score         float64            `json:"score"`
	Bias          float64            `json:"bias"`
	Contributions []jsonContribution `json:"contributions"`
	Text          string             `json:"text"`
}

type jsonContribution struct {
	Feature string  `json:"feature"`
	Value   float64 `json:"value"`
	Points  float64 `json:"points"`
}

func writeVerdictsJSON(w io.Writer, verdicts []extract.Verdict) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range verdicts {
		if err := enc.Encode(jsonOf(&verdicts[i])); err != nil {
			return err
		}
	}
	return nil
}

func jsonOf(v *extract.Verdict) jsonVerdict {
	out := jsonVerdict{
		Kind: v.Kind.String(), Words: words(v), Score: v.Score, Bias: v.Bias,
		Contributions: make([]jsonContribution, len(v.Contributions)), Text: v.Text,
	}
	if v.Role != "" {
		out.Role = &v.Role
	}
	for i, c := range v.Contributions {
		out.Contributions[i] = jsonContribution(c)
	}
	return out
}
