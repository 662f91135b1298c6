package meta

import (
	"slices"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/date"
)

// stateDateMost bounds what is a date in a state, in bytes.
const stateDateMost = 40

// stateDates takes the dates of publication and change. The one of publication
// also tells the time of a day that only the address gave.
func (r *reader) stateDates(st *articleState) {
	d := dateReader{reader: r, c: date.Context{Lang: r.out.Language, Country: r.country(),
		Now: r.known.Now}}
	s, source := d.statePublished(st)
	switch date := &r.out.Date; {
	case s.Year == 0:
	case date.Year == 0, r.origin("date") == "address" && sameDay(*date, s):
		*date = s
		r.note("date", source, s.String())
	}
	if r.out.DateModified.Year > 0 {
		return
	}
	for _, row := range st.modifiedRows() {
		if s, ok := d.parseState(row.read(st)); ok && r.out.Date.Year > 0 &&
			!s.Instant().Before(r.out.Date.Instant()) {
			d.set("date_modified", row.source, &r.out.DateModified, s)
		}
	}
}

// ofKind returns the dates of a kind.
func (st *articleState) ofKind(kind appstate.DateKind) []stateRow {
	return st.rows(func(key string) int { return kindRank(key, kind) })
}

func (st *articleState) publishedRows() []stateRow {
	return slices.Concat(st.namedRows(), st.ofKind(appstate.SomeDate))
}

// namedRows returns the dates whose names say that they are of publication.
func (st *articleState) namedRows() []stateRow {
	return slices.Concat(st.ofKind(appstate.PublishDate), st.ofKind(appstate.PlainDate),
		st.ofKind(appstate.CreateDate))
}

func (st *articleState) modifiedRows() []stateRow { return st.ofKind(appstate.ModifyDate) }

// statePublished returns the date of publication: the one whose name says so, or the only date
// under a name that does not say what it is.
func (d *dateReader) statePublished(st *articleState) (date.Date, string) {
	for _, row := range st.namedRows() {
		if s, ok := d.parseState(row.read(st)); ok {
			return s, row.source
		}
	}
	var only date.Date
	source := ""
	for _, row := range st.ofKind(appstate.SomeDate) {
		s, ok := d.parseState(row.read(st))
		switch {
		case !ok:
		case only.Year > 0 && !sameDay(only, s):
			return date.Date{}, ""
		case only.Year == 0:
			only, source = s, row.source
		}
	}
	return only, source
}

// kindRank prefers the first publication among dates of a kind.
func kindRank(key string, kind appstate.DateKind) int {
	if appstate.DateKindOf(key) != kind {
		return 0
	}
	for word := range appstate.KeyWords(key) {
		if word == "first" || word == "original" {
			return 1
		}
	}
	return 2
}

func (d *dateReader) parseState(s string) (date.Date, bool) {
	if len(s) > stateDateMost {
		return date.Date{}, false
	}
	return d.parse(s)
}
