package extract

import "strings"

// stateAuthors takes the authors by the first name that gives some.
func (r *metaReader) stateAuthors(st *articleState) {
	for _, row := range st.authorRows() {
		if l := r.authorList(row); l.people > 0 && !allLogins(l.names) {
			r.out.Authors = l.names
			r.note("authors", l.source, strings.Join(l.names, " | "))
			return
		}
	}
}

func (st *articleState) authorRows() []listRow {
	var rows []listRow
	for _, o := range st.scopes {
		st.members(o, func(j int32) {
			if key := st.values[j].key; isAuthorKey(key) {
				rows = append(rows, listRow{stateSource(key), func(*metaReader) []string { return st.people(nil, j, 0) }})
			}
		})
	}
	return rows
}

// isAuthorKey tells the names that authors stand under: authors, byline,
// writerName. Those of their ids, addresses and pictures have other words.
func isAuthorKey(key string) bool {
	found := false
	for word := range keyWords(strings.ReplaceAll(strings.ReplaceAll(key, "byLine", "byline"), "ByLine", "Byline")) {
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

// people appends the names in a value. Figures make an id of one.
func (st *articleState) people(to []string, i int32, depth int) []string {
	v := &st.values[i]
	switch {
	case v.kind == jsonString && v.text != "" && !hasDigit(v.text):
		return append(to, v.text)
	case v.kind == jsonArray && depth == 0:
		st.members(i, func(j int32) { to = st.people(to, j, 1) })
	case v.kind == jsonObject:
		if name := st.person(i); name != "" && !hasDigit(name) {
			return append(to, name)
		}
	}
	return to
}

// person returns the name of an object that is a person.
func (st *articleState) person(i int32) string {
	var name, given, family string
	st.members(i, func(j int32) {
		v := &st.values[j]
		if v.kind != jsonString || v.text == "" {
			return
		}
		switch foldKey(v.key) {
		case "name", "fullname", "displayname":
			name = v.text
		case "firstname", "givenname":
			given = v.text
		case "lastname", "familyname", "surname":
			family = v.text
		default:
			if name == "" && isAuthorKey(v.key) && strings.HasSuffix(foldKey(v.key), "name") {
				name = v.text
			}
		}
	})
	if name == "" && given != "" && family != "" {
		name = given + " " + family
	}
	return name
}
