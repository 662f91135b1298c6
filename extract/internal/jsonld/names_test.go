package jsonld

import (
	"slices"
	"testing"
)

func TestAuthorNames(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"string", `{"author": "Ada Quill", "name": "Boats"}`, []string{"Ada Quill"}},
		{"object", `{"author":{"@type":"Person","name":"Ada Quill","url":"x"},"name":"Boats"}`,
			[]string{"Ada Quill"}},
		{"list", `{"creator":["Ada Quill", {"name" : "Bo \u00c5s"}], "publisher":{"name":"The Pier"}}`,
			[]string{"Ada Quill", "Bo Ås"}},
		{"inner object", `{"author":{"worksFor":{"@type":"Org"},"name":"Ada Quill"}}`,
			[]string{"Ada Quill"}},
		{"another's name", `{"author":{"worksFor":{"name":"The Pier"},"name":"Ada Quill"}}`,
			[]string{"Ada Quill"}},
		{"cut off", `{"author":{"name":"Ada`, nil},
		{"no author", `{"headline":"The \"author\""}`, nil},
	} {
		var got []string
		AuthorNames([]byte(c.script), func(name string) {
			if name != "" {
				got = append(got, name)
			}
		})
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
