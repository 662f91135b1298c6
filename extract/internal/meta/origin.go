package meta

import (
	"math"
	"slices"
	"strings"

	"winnow/extract/internal/clean"
)

// Origins are where the metadata is from, and what the other sources say. Read stops at the first
// source with a good value. Origins, which only some callers need, reads all tables to the end,
// from the sources and the zone of the same run.

// Origin says where a field's value is from.
type Origin struct {
	Field  string // its key in the JSON output
	Source string // the source of the value
	Value  string // the value; lists are joined with " | "
	// Confidence is how sure the sources make the value, from 0 to 1: Laplace's rule of succession
	// over the sources that have a value, of which some agree. One source alone makes 2/3, two that
	// differ 1/2.
	Confidence float64
	Candidates []Candidate // what the field's sources say, the most trusted first
}

// Candidate is the value of a field in one source.
type Candidate struct {
	Source string
	Value  string
	Check  Check
}

// Check is the result of comparing a candidate with the value of the field.
type Check string

// The checks of a candidate.
const (
	Agrees  Check = "agrees"  // the same as the value
	Differs Check = "differs" // another value
	Refused Check = "refused" // not accepted for the field: not a date, the outlet as a title
)

// Origins returns the origin of each field that has a value, in the order of the JSON output.
func (m *Metadata) Origins() []Origin {
	var all []Origin
	for _, t := range m.zone.fieldTables(m) {
		if won, ok := m.origin(t.field); ok {
			all = append(all, t.origin(won))
		}
	}
	return all
}

// origin returns the source of a field.
func (m *Metadata) origin(field string) (Provenance, bool) {
	for _, p := range m.Provenance {
		if p.Field == field {
			return p, true
		}
	}
	return Provenance{}, false
}

// origin compares the value of a field with its candidates.
func (t *fieldTable) origin(won Provenance) Origin {
	o := Origin{Field: t.field, Source: won.Source, Value: won.Value}
	speak, agree := 0, 0
	for _, c := range t.candidates() {
		if c.Check != Refused {
			c.Check = t.check(c.Value, won.Value)
		}
		if c.Check == Agrees {
			agree++
		}
		if c.Check != Refused {
			speak++
		}
		o.Candidates = append(o.Candidates, c)
	}
	if !slices.ContainsFunc(o.Candidates, func(c Candidate) bool {
		return c.Check == Agrees && strings.HasPrefix(won.Source, c.Source)
	}) {
		speak, agree = speak+1, agree+1 // the value is from a line of the page, which is in no table
	}
	o.Confidence = math.Round(100*float64(agree+1)/float64(speak+2)) / 100
	return o
}

// candidates returns what the sources say, the most trusted first.
func (t *fieldTable) candidates() (all []Candidate) {
	for _, read := range t.said {
		all = append(all, read()...)
	}
	return all
}

func (t *fieldTable) check(value, won string) Check {
	same := t.same
	if same == nil {
		same = func(a, b string) bool { return clean.Key(a) == clean.Key(b) }
	}
	if same(value, won) {
		return Agrees
	}
	return Differs
}
