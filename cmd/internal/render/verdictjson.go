package render

// What explain prints for programs: one object per block.

import (
	"encoding/json"
	"io"
	"math"
	"strconv"

	"winnow/extract"
)

type jsonVerdict struct {
	Path          string             `json:"path,omitempty"` // if there are several pages
	Role          *string            `json:"role"`           // null if dropped
	Kind          string             `json:"kind"`
	Source        string             `json:"source,omitempty"` // the page data that contains it
	Words         int                `json:"words"`
	Score         points             `json:"score"`
	Joined        bool               `json:"joined"` // kept for the text around it, whatever its score
	Bias          points             `json:"bias"`
	Contributions []jsonContribution `json:"contributions"`
	Near          *jsonNear          `json:"near,omitempty"` // only if asked for
	Text          string             `json:"text"`
}

// jsonNear is the near score and its contributions.
type jsonNear struct {
	Score         points             `json:"score"`
	Bias          points             `json:"bias"`
	Contributions []jsonContribution `json:"contributions"`
}

type jsonContribution struct {
	Feature string `json:"feature"`
	Value   value  `json:"value"`
	Points  points `json:"points"`
}

// points are printed with five digits after the point; a float32 is no more exact.
type points float64

func (p points) MarshalJSON() ([]byte, error) {
	return json.Marshal(math.Round(float64(p)*1e5) / 1e5)
}

// value is the value of a feature, printed as a float32.
type value float64

func (v value) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(v), 'g', 6, 32), nil
}

func (e Explanation) jsonPrinter(w io.Writer) func(v *extract.Verdict) {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return func(v *extract.Verdict) {
		out := jsonOf(v)
		out.Path = e.Path
		if e.Near {
			out.Near = &jsonNear{points(nearScore(v)), points(v.NearBias), jsonContributions(v.Near)}
		}
		enc.Encode(out) // its only errors are those of w
	}
}

func jsonOf(v *extract.Verdict) jsonVerdict {
	out := jsonVerdict{
		Kind: v.Kind.String(), Source: v.Source, Words: v.Words, Score: points(v.Score),
		Joined: v.Joined, Bias: points(v.Bias), Contributions: jsonContributions(v.Contributions),
		Text: v.Text,
	}
	if v.Role != "" {
		out.Role = &v.Role
	}
	return out
}

func jsonContributions(all []extract.Contribution) []jsonContribution {
	out := make([]jsonContribution, len(all))
	for i, c := range all {
		out[i] = jsonContribution{c.Feature, value(c.Value), points(c.Points)}
	}
	return out
}
