package render

// What explain says, for machines: an object a block.

import (
	"encoding/json"
	"io"

	"winnow/extract"
)

type jsonVerdict struct {
	Role          *string            `json:"role"` // null: dropped
	Kind          string             `json:"kind"`
	Source        string             `json:"source,omitempty"` // the page data that it is from
	Words         int                `json:"words"`
	Score         float64            `json:"score"`
	Joined        bool               `json:"joined"` // kept for the text around it, whatever its score
	Bias          float64            `json:"bias"`
	Contributions []jsonContribution `json:"contributions"`
	Near          *jsonNear          `json:"near,omitempty"` // only if asked for
	Text          string             `json:"text"`
}

// jsonNear is the near score and what it is made of.
type jsonNear struct {
	Score         float64            `json:"score"`
	Bias          float64            `json:"bias"`
	Contributions []jsonContribution `json:"contributions"`
}

type jsonContribution struct {
	Feature string  `json:"feature"`
	Value   float64 `json:"value"`
	Points  float64 `json:"points"`
}

func writeVerdictsJSON(w io.Writer, verdicts []extract.Verdict, near bool) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range verdicts {
		v := &verdicts[i]
		out := jsonOf(v)
		if near {
			out.Near = &jsonNear{nearScore(v), v.NearBias, jsonContributions(v.Near)}
		}
		if err := enc.Encode(out); err != nil {
			return err
		}
	}
	return nil
}

func jsonOf(v *extract.Verdict) jsonVerdict {
	out := jsonVerdict{
		Kind: v.Kind.String(), Source: v.Source, Words: words(v), Score: v.Score, Joined: v.Joined, Bias: v.Bias,
		Contributions: jsonContributions(v.Contributions), Text: v.Text,
	}
	if v.Role != "" {
		out.Role = &v.Role
	}
	return out
}

func jsonContributions(all []extract.Contribution) []jsonContribution {
	out := make([]jsonContribution, len(all))
	for i, c := range all {
		out[i] = jsonContribution(c)
	}
	return out
}
