package meta

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
)

// fieldTable is a field with the candidates of its sources.
type fieldTable struct {
	field string // key of the JSON output
	said  []func() []Candidate
	same  func(a, b string) bool // nil: the same letters and digits
}

// fieldTables returns the tables in the order of the JSON output. The dek has no table, because it
// is always a line of the page.
func (z *zone) fieldTables(m *Metadata) []fieldTable {
	date, src := dateAcceptor(z.dateContext(m.Language)), z.sources
	found, _ := z.readState()
	st := &found
	names := func(source string, values []string) []string {
		return z.authorList(source, values).names
	}
	tags := func(_ string, values []string) []string { return splitTags(values) }
	return []fieldTable{
		{"canonical_url", said(texts(src, addressRows, src.acceptCanonical)), address.Same},
		{"site", said(texts(src, siteRows, src.acceptSite)), nil},
		{"title", said(texts(src, titleRows, src.acceptTitle),
			texts(st, st.rows(isTitleKey), src.acceptTitle)), nil},
		{"dek", nil, nil},
		{"authors", said(lists(z, authorRows, names), lists(st, st.authorRows(), names)), nil},
		{"dateline", said(texts(&signedZone{z, m.Authors}, datelineRows, acceptPlace)), nil},
		{"date", said(texts(z, publishedRows, date), texts(z, lateRows, date),
			texts(st, st.publishedRows(), date)), sameDate},
		{"date_modified", said(texts(z, modifiedRows, date), texts(st, st.modifiedRows(), date)),
			sameDate},
		{"language", said(texts(src, languageRows, src.acceptLanguage)), sameLanguage},
		{"section", said(texts(src, sectionRows, acceptSection),
			texts(st, st.rows(isSectionKey), acceptSection)), nil},
		{"tags", said(lists(src, tagRows, tags)), nil},
		{"description", said(texts(src, descriptionRows, clean.Text)), nil},
		{"image", said(texts(src, imageRows, src.acceptImage)), nil},
		{"accessible_for_free", said(texts(src, freeRows, acceptFree)), nil},
	}
}

func said(tables ...func() []Candidate) []func() []Candidate { return tables }

// texts returns a function that reads all rows of a field with one value.
func texts[S any](from S, rows []row[S, string], accept func(string) string) func() []Candidate {
	return func() (all []Candidate) {
		for _, row := range rows {
			said := row.read(from)
			all = addCandidate(all, row.source, said, accept(said))
		}
		return all
	}
}

// lists returns a function that reads all rows of a field with many values.
func lists[S any](from S, rows []row[S, []string],
	accept func(source string, values []string) []string) func() []Candidate {
	return func() (all []Candidate) {
		for _, row := range rows {
			said := row.read(from)
			all = addCandidate(all, row.source, strings.Join(said, " | "),
				strings.Join(accept(row.source, said), " | "))
		}
		return all
	}
}

// addCandidate adds what a source says. If the field accepts no part of it, the candidate is
// refused.
func addCandidate(all []Candidate, source, said, value string) []Candidate {
	switch {
	case value != "":
		return append(all, Candidate{source, strings.Clone(value), Differs})
	case said != "":
		return append(all, Candidate{source, clean.OneLine(said[:min(len(said), 200)]), Refused})
	}
	return all
}

// acceptTitle returns a stated title without the name of the outlet.
func (src *sources) acceptTitle(s string) string {
	if s = src.cutTitle(clean.Text(s)); src.outlet.isOutlet(s) {
		return ""
	}
	return s
}

// dateAcceptor returns a function that returns a stated date as the output writes it.
func dateAcceptor(c date.Context) func(string) string {
	return func(s string) string {
		if t, ok := parseDate(s, c); ok {
			return t.String()
		}
		return ""
	}
}

// sameDate compares the moments of two dates, or their days if one has no time.
func sameDate(a, b string) bool {
	s, okS := date.ParseISO(a)
	t, okT := date.ParseISO(b)
	switch {
	case !okS || !okT:
		return false
	case s.HasZone && t.HasZone:
		return s.Instant().Equal(t.Instant())
	}
	return sameDay(s, t)
}
