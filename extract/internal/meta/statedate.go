package meta

import (
	"slices"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/date"
)

// stateDateMost is the length in bytes of the longest date in a state.
const stateDateMost = 40

// dates returns the dates of publication and change, with those of the state for missing ones. If
// only the address gave the day, the state adds the time.
func (st *articleState) dates(c date.Context, published, modified moment) (_, _ moment) {
	if s := st.published(c); s.isKnown() && (!published.isKnown() ||
		published.source == "address" && sameDay(published.date, s.date)) {
		published = s
	}
	if modified.isKnown() || !published.isKnown() {
		return published, modified
	}
	for _, row := range st.modifiedRows() {
		if s, ok := parseState(row.read(st), c); ok && !s.Instant().Before(published.date.Instant()) {
			return published, moment{s, row.source}
		}
	}
	return published, modified
}

// ofKind returns the rows of one kind of date.
func (st *articleState) ofKind(kind appstate.DateKind) []stateRow {
	return st.rows(func(key string) int { return kindRank(key, kind) })
}

func (st *articleState) publishedRows() []stateRow {
	return slices.Concat(st.namedRows(), st.ofKind(appstate.SomeDate))
}

// namedRows returns the rows whose keys say that they are dates of publication.
func (st *articleState) namedRows() []stateRow {
	return slices.Concat(st.ofKind(appstate.PublishDate), st.ofKind(appstate.PlainDate),
		st.ofKind(appstate.CreateDate))
}

func (st *articleState) modifiedRows() []stateRow { return st.ofKind(appstate.ModifyDate) }

// published returns the date of publication: the one whose key says so, or the only date under a
// key that does not say what it is.
func (st *articleState) published(c date.Context) moment {
	for _, row := range st.namedRows() {
		if s, ok := parseState(row.read(st), c); ok {
			return moment{s, row.source}
		}
	}
	var only moment
	for _, row := range st.ofKind(appstate.SomeDate) {
		s, ok := parseState(row.read(st), c)
		switch {
		case !ok:
		case only.isKnown() && !sameDay(only.date, s):
			return moment{}
		default:
			only.set(row.source, s)
		}
	}
	return only
}

// kindRank ranks the key of a first publication before the other dates of a kind.
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

func parseState(s string, c date.Context) (date.Date, bool) {
	if len(s) > stateDateMost {
		return date.Date{}, false
	}
	return parseDate(s, c)
}
