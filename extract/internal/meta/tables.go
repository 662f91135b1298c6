package meta

import (
	"slices"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
)

// fieldTable is a field with the table of its sources, in the order of reading, and the values
// that it accepts.
type fieldTable struct {
	field  string // key of the JSON output
	rows   []row
	accept func(string) string
	lists  []listRow // of a field with many values
	list   func(listRow) []string
	same   func(a, b string) bool // nil: the same letters and digits
}

// fieldTables returns the tables in the order of the JSON output. Those of the
// dek, the dateline and the captions are the page's lines.
func (r *reader) fieldTables() []fieldTable {
	date := r.dateAcceptor()
	st, _ := r.readState()
	return []fieldTable{
		{field: "canonical_url", rows: addressRows, accept: r.acceptCanonical, same: address.Same},
		{field: "site", rows: siteRows, accept: r.acceptSite},
		{field: "title", rows: slices.Concat(titleRows, st.rows(isTitleKey)), accept: r.acceptTitle},
		{field: "dek", accept: clean.Text},
		{field: "authors", lists: slices.Concat(authorRows, st.authorRows()),
			list: func(row listRow) []string {
				return r.authorList(row).names
			}},
		{field: "dateline", rows: datelineRows, accept: acceptPlace},
		{field: "date", rows: slices.Concat(publishedRows, lateRows, st.publishedRows()), accept: date,
			same: sameDate},
		{field: "date_modified", rows: slices.Concat(modifiedRows, st.modifiedRows()), accept: date,
			same: sameDate},
		{field: "language", rows: languageRows, accept: r.acceptLanguage, same: sameLanguage},
		{field: "section", rows: slices.Concat(sectionRows, st.rows(isSectionKey)),
			accept: acceptSection},
		{field: "tags", lists: tagRows, list: func(row listRow) []string {
			return splitTags(row.read(r))
		}},
		{field: "description", rows: descriptionRows, accept: clean.Text},
		{field: "image", rows: imageRows, accept: r.acceptImage},
		{field: "accessible_for_free", rows: freeRows, accept: acceptFree},
	}
}

// acceptTitle accepts a stated title without the outlet's name.
func (r *reader) acceptTitle(s string) string {
	if s = r.cutTitle(clean.Text(s)); r.outlet.isOutlet(s) {
		return ""
	}
	return s
}

// dateAcceptor returns what takes a date as the output writes it.
func (r *reader) dateAcceptor() func(string) string {
	d := dateReader{reader: r, c: date.Context{Lang: r.out.Language, Country: r.country(),
		Now: r.known.Now}}
	return func(s string) string {
		if t, ok := d.parse(s); ok {
			return t.String()
		}
		return ""
	}
}

// sameDate compares the moments of two dates, or their days where one has no
// more.
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
