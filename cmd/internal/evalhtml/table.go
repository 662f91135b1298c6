package evalhtml

import (
	"fmt"
	"strings"
)

// openTable starts a table with the names of its columns. A "#" before a name says that the
// column has numbers.
func openTable(b *strings.Builder, columns ...string) {
	b.WriteString("<table>\n<thead><tr>")
	for _, name := range columns {
		if name, ok := strings.CutPrefix(name, "#"); ok {
			b.WriteString("<th class=\"points\" scope=\"col\">" + name + "</th>")
		} else {
			b.WriteString("<th scope=\"col\">" + name + "</th>")
		}
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
}

func closeTable(b *strings.Builder) { b.WriteString("</tbody></table>\n") }

// number returns the cell of a number.
func number(format string, n float64) string {
	return fmt.Sprintf("<td class=\"points\">"+format+"</td>", n)
}
