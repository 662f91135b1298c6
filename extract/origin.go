package extract

import "winnow/extract/internal/meta"

// Origin says where a field's value comes from.
type Origin = meta.Origin

// Candidate is the value of a field in one source.
type Candidate = meta.Candidate

// Check is the result of comparing a candidate with the field's value.
type Check = meta.Check

// The checks of a candidate.
const (
	Agrees  = meta.Agrees
	Differs = meta.Differs
	Refused = meta.Refused
)
