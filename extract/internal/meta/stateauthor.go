package meta

import (
	"strings"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/laxjson"
)

// authors returns the authors under the first key that has some.
func (st *articleState) authors(z *zone) list {
	for _, row := range st.authorRows() {
		if l := z.authorList(row.source, row.read(st)); l.people > 0 && !allLogins(l.names) {
			return list{l.names, l.source}
		}
	}
	return list{}
}

// peopleRow is a source of authors in the state.
type peopleRow = row[*articleState, []string]

func (st *articleState) authorRows() []peopleRow {
	var rows []peopleRow
	for _, o := range st.scopes {
		st.Members(o, func(j int32) {
			if key := st.Values[j].Key; isAuthorKey(key) {
				rows = append(rows, peopleRow{stateSource(key),
					func(st *articleState) []string { return st.people(nil, j, 0) }})
			}
		})
	}
	return rows
}

// isAuthorKey reports whether a key is for authors: authors, byline, writerName. Keys for their
// ids, addresses and pictures have other words.
func isAuthorKey(key string) bool {
	found := false
	for word := range appstate.KeyWords(strings.ReplaceAll(strings.ReplaceAll(key, "byLine", "byline"),
		"ByLine", "Byline")) {
		switch strings.TrimSuffix(word, "s") {
		case "author", "byline", "writer", "reporter", "journalist", "columnist":
			found = true
		case "name", "list", "full", "display", "article", "primary", "main":
		default:
			return false
		}
	}
	return found
}

// people appends the names in a value. A value with digits is an id.
func (st *articleState) people(to []string, i int32, depth int) []string {
	v := &st.Values[i]
	switch {
	case v.Kind == laxjson.String && v.Text != "" && !date.HasDigit(v.Text):
		return append(to, v.Text)
	case v.Kind == laxjson.Array && depth == 0:
		st.Members(i, func(j int32) { to = st.people(to, j, 1) })
	case v.Kind == laxjson.Object:
		if name := st.person(i); name != "" && !date.HasDigit(name) {
			return append(to, name)
		}
	}
	return to
}

// person returns the name of an object that is a person.
func (st *articleState) person(i int32) string {
	var name, given, family string
	st.Members(i, func(j int32) {
		v := &st.Values[j]
		if v.Kind != laxjson.String || v.Text == "" {
			return
		}
		switch clean.Key(v.Key) {
		case "name", "fullname", "displayname":
			name = v.Text
		case "firstname", "givenname":
			given = v.Text
		case "lastname", "familyname", "surname":
			family = v.Text
		default:
			if name == "" && isAuthorKey(v.Key) && strings.HasSuffix(clean.Key(v.Key), "name") {
				name = v.Text
			}
		}
	})
	if name == "" && given != "" && family != "" {
		name = given + " " + family
	}
	return name
}
