package evalhtml

// The figures of the pages of one language, site or type.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"winnow/cmd/internal/htmldoc"
)

// groupsMost is how many groups a table has. It has the worst ones.
const groupsMost = 25

// group has the pages with the same name.
type group struct {
	name        string
	pages       int
	word, exact float64 // means
}

// groupsOf returns the groups by a name of the pages, those with the lowest word F1 first.
func groupsOf(pages []Page, name func(*Page) string) []group {
	byName := map[string]*group{}
	for i := range pages {
		p := &pages[i]
		g := byName[name(p)]
		if g == nil {
			g = &group{name: name(p)}
			byName[g.name] = g
		}
		g.pages++
		g.word += p.Word
		if p.Exact {
			g.exact++
		}
	}
	var all []group
	for _, g := range byName {
		g.word, g.exact = g.word/float64(g.pages), g.exact/float64(g.pages)
		all = append(all, *g)
	}
	slices.SortFunc(all, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.name, b.name))
	})
	return all
}

func (c *Corpus) writeGroups(b *strings.Builder) {
	b.WriteString("<div class=\"groups\">\n")
	writeGroup(b, "Language", groupsOf(c.Pages, func(p *Page) string { return p.Lang }))
	writeGroup(b, "Type", groupsOf(c.Pages, func(p *Page) string { return p.Type }))
	open := slices.DeleteFunc(slices.Clone(c.Pages), func(p Page) bool { return p.Locked })
	writeGroup(b, "Site", groupsOf(open, func(p *Page) string { return p.Site }))
	b.WriteString("</div>\n")
}

func writeGroup(b *strings.Builder, name string, all []group) {
	if len(all) == 0 || len(all) == 1 && all[0].name == "" {
		return
	}
	fmt.Fprintf(b, "<div class=\"scroll\"><h3>By %s</h3>\n", strings.ToLower(name))
	if len(all) > groupsMost {
		fmt.Fprintf(b, "<p class=\"note\">The %d worst of %d.</p>\n", groupsMost, len(all))
	}
	openTable(b, name, "#Pages", "#Word", "", "#Exact")
	for _, g := range all[:min(groupsMost, len(all))] {
		fmt.Fprintf(b, "<tr><th scope=\"row\">%s</th>%s%s<td>%s</td>%s</tr>\n",
			cmp.Or(htmldoc.Text(g.name), "not known"), number("%.0f", float64(g.pages)),
			number("%.3f", g.word), bar(g.word), number("%.2f", g.exact))
	}
	closeTable(b)
	b.WriteString("</div>\n")
}
