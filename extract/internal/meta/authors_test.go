package meta

import "testing"

func TestLastFirst(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Ashdown, Nora", "Nora Ashdown"},
		{"van der Aa, Nora", "van der Aa, Nora"},
		{"Ashdown, Nora, Tom", "Ashdown, Nora, Tom"},
		{"Nora Ashdown", "Nora Ashdown"},
	} {
		if got := lastFirst([]string{c.in})[0]; got != c.want {
			t.Errorf("lastFirst(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestIsInitials(t *testing.T) {
	for s, want := range map[string]bool{"J.": true, "J.R.": true, "Å.": true, "J": false,
		"Jo.": false, "j.": false, "J.R.R.": false, "": false, ".": false} {
		if got := isInitials(s); got != want {
			t.Errorf("isInitials(%q) = %v", s, got)
		}
	}
}

func TestChooseAuthors(t *testing.T) {
	list := func(source string, people int, names ...string) authorList {
		return authorList{source: source, names: names, people: people}
	}
	for _, c := range []struct {
		name  string
		lists []authorList
		want  string
	}{
		{"the first", []authorList{list("a", 1, "Nora Ashdown"), list("b", 1, "Tom Reyes")}, "a"},
		{"all of it and more", []authorList{list("a", 1, "Nora Ashdown"),
			list("b", 2, "Tom Reyes", "Nora Ashdown")}, "b"},
		{"more of others", []authorList{list("a", 1, "Nora Ashdown"),
			list("b", 2, "Tom Reyes", "Li Wen")}, "a"},
		{"people before the outlet", []authorList{list("a", 0, "The Harbour Mail"),
			list("b", 1, "Tom Reyes")}, "b"},
		{"people before an agency", []authorList{list("a", 1, "dpa"), list("b", 1, "Tom Reyes")}, "b"},
		{"a class word that has more than the byline", []authorList{list("byline", 1, "Nora Ashdown"),
			list(namedPhrase, 2, "Nora Ashdown", "Tom Reyes")}, namedPhrase},
		{"a class word that has others than the byline", []authorList{
			list("byline", 0, "The Harbour Mail"), list(namedPhrase, 1, "Tom Reyes")}, "byline"},
		{"the outlet for want of others", []authorList{list("a", 0, "The Harbour Mail")}, "a"},
	} {
		if got := chooseAuthors(c.lists).source; got != c.want {
			t.Errorf("%s: chose %q, want %q", c.name, got, c.want)
		}
	}
}
