package byline

import (
	"strings"
	"testing"
)

// TestAgencyFilters checks that what rejects most lines before they are compared with the agencies
// rejects none of these.
func TestAgencyFilters(t *testing.T) {
	for _, name := range agencies {
		for _, s := range []string{name, strings.ToUpper(name), "(" + name + ")"} {
			if !startsLikeAgency(s) || !mayNameAgency("Orsay Point "+s) {
				t.Errorf("%s does not start like an agency", s)
			}
		}
	}
	for _, end := range agencyEnds {
		for _, s := range []string{"Orsay " + end, "ORSAY " + strings.ToUpper(end)} {
			if !isAgencyWord(s) {
				continue // the Turkish capital of ı is I
			}
			for _, line := range []string{s, s + ", Quay End", s + " - Quay End", s + " – Quay End"} {
				if !endsLikeAgency(s) || !mayNameAgency(line) {
					t.Errorf("%q does not end like an agency", line)
				}
			}
		}
	}
}
