package extract

import (
	"strings"
	"testing"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/meta"
)

func TestSplitNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Nora Ashdown", "Nora Ashdown"},
		{"Nora Ashdown, Tom Reyes and Li Wen", "Nora Ashdown | Tom Reyes | Li Wen"},
		{"Nora Ashdown, Tom Reyes, and Li Wen", "Nora Ashdown | Tom Reyes | Li Wen"},
		{"Nora Ashdown & Tom Reyes", "Nora Ashdown | Tom Reyes"},
		{"Lang, Petra; Ruprecht, Jens", "Lang | Petra | Ruprecht | Jens"},
		{"By Nora Ashdown", "Nora Ashdown"},
		{"Nora Ashdown for The Harbour Mail", "Nora Ashdown"},
		{"NORA ASHDOWN FOR THE HARBOUR MAIL", "NORA ASHDOWN"},
		{"Nora Ashdown (dpa)", "Nora Ashdown | dpa"},
		{"Nora Ashdown (she/her)", "Nora Ashdown"},
		{"Nora Ashdown, Senior Reporter", "Nora Ashdown"},
		{"Nora Ashdown, MD, CPA", "Nora Ashdown"},
		{"Nora Ashdown, professor of rope at the school of Elwin", "Nora Ashdown"},
		{"Dan Ashdown and Tom Reyes", "Dan Ashdown | Tom Reyes"},
		{"Nora (Lee) Ashdown", "Nora (Lee) Ashdown"},
		{"José Ortega y Gasset", "José Ortega y Gasset"},
		{"Lucía Barral y Mateo Ruiz", "Lucía Barral | Mateo Ruiz"},
		{"Harbour staff", "Harbour staff"},
		{"https://www.harbour.example/nora", ""},
		{"@noraash", ""},
		{"nora@harbour.example", ""},
		{"admin", ""},
		{"12 March 2024", ""},
		{"&Eacute;lodie  Marchetti", "Élodie Marchetti"},
		{"簡若衡、林育亭", "簡若衡 | 林育亭"},
		{"ジョン・スミス", "ジョン・スミス"},
		{"سلمى الحداد، نور حسن", "سلمى الحداد | نور حسن"},
	} {
		if got := strings.Join(byline.SplitNames(c.in), " | "); got != c.want {
			t.Errorf("splitNames(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLastFirst(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Ashdown, Nora", "Nora Ashdown"},
		{"van der Aa, Nora", "van der Aa, Nora"},
		{"Ashdown, Nora, Tom", "Ashdown, Nora, Tom"},
		{"Nora Ashdown", "Nora Ashdown"},
	} {
		if got := meta.LastFirst([]string{c.in})[0]; got != c.want {
			t.Errorf("lastFirst(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestChooseAuthors(t *testing.T) {
	list := func(source string, people int, names ...string) meta.AuthorList {
		return meta.AuthorList{Source: source, Names: names, People: people}
	}
	for _, c := range []struct {
		name  string
		lists []meta.AuthorList
		want  string
	}{
		{"the first", []meta.AuthorList{list("a", 1, "Nora Ashdown"), list("b", 1, "Tom Reyes")}, "a"},
		{"all of it and more", []meta.AuthorList{list("a", 1, "Nora Ashdown"), list("b", 2, "Tom Reyes", "Nora Ashdown")}, "b"},
		{"more of others", []meta.AuthorList{list("a", 1, "Nora Ashdown"), list("b", 2, "Tom Reyes", "Li Wen")}, "a"},
		{"people before the outlet", []meta.AuthorList{list("a", 0, "The Harbour Mail"), list("b", 1, "Tom Reyes")}, "b"},
		{"people before an agency", []meta.AuthorList{list("a", 1, "dpa"), list("b", 1, "Tom Reyes")}, "b"},
		{"the outlet for want of others", []meta.AuthorList{list("a", 0, "The Harbour Mail")}, "a"},
	} {
		if got := meta.ChooseAuthors(c.lists).Source; got != c.want {
			t.Errorf("%s: chose %q, want %q", c.name, got, c.want)
		}
	}
}
