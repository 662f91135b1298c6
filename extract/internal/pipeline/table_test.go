package pipeline

import (
	"strings"
	"testing"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
)

// allOf joins all blocks of an HTML page.
func allOf(html string) (string, []Part) {
	p := pagetest.Read(new(htmlpage.Reader), html)
	v := measure.View{Lex: lexicon.Load(), Points: feature.DefaultPoints(page.FormHTML)}
	v.Measure(p)
	kept := make([]bool, len(p.Blocks))
	for i := range kept {
		kept[i] = true
	}
	return body(&v, kept)
}

// TestTables checks that cells of layout tables become paragraphs, and rows of data tables lines.
func TestTables(t *testing.T) {
	const one = "The mayor opened the bridge on Sunday, in front of some forty people and a band."
	const two = "Das Orchester spielte danach zwei Stunden lang, obwohl es ohne Pause geregnet hatte."
	for _, c := range []struct{ name, html, want string }{
		{"data", "<table><tr><th>Port<th>Boats<tr><td>Kelm<td>4<tr><td>Orrin<td>12</table>",
			"Port\tBoats\nKelm\t4\nOrrin\t12"},
		{"data without a head", "<table><tr><td>Kelm<td>4<tr><td>Orrin<td>12</table>",
			"Kelm\t4\nOrrin\t12"},
		{"lines of a data cell", "<table><tr><td><div>Kelm</div><div>north</div><td>4</table>",
			"Kelm\nnorth\t4"},
		{"blocks in one cell", "<table><tr><td><div>" + one + "</div><div>" + two + "</div></table>",
			one + "\n\n" + two},
		{"breaks in one cell", "<table><tr><td>" + one + "<br><br>" + two + "</table>",
			one + "\n\n" + two},
		{"rows of paragraphs", "<table><tr><td>" + one + "<tr><td>" + two + "</table>",
			one + "\n\n" + two},
		{"paragraphs in data cells", "<table><tr><td><p>Kelm<td><p>4<tr><td><p>Orrin<p>north<td>12" +
			"</table>", "Kelm\t4\nOrrin\nnorth\t12"},
		{"a list in a data cell", "<table><tr><th>Port<th>Boats<tr><td>Kelm<td><ul><li>4<li>12</ul><tr>" +
			"<td>Orrin<td>7</table>", "Port\tBoats\nKelm\t4\n12\nOrrin\t7"},
		{"a title", "<table><caption>Boats</caption><tr><td>Kelm<td>4<tr><td>Orrin<td>12</table>",
			"Boats\n\nKelm\t4\nOrrin\t12"},
		{"paragraphs in one column", "<table><tr><td><p>Kelm</p><tr><td><p>Orrin</p></table>",
			"Kelm\n\nOrrin"},
		{"long paragraphs in columns", "<table><tr><td><p>" + one + "<td><p>" + two + "<tr><td><p>" +
			two + "<td><p>" + one + "</table>", one + "\n\n" + two + "\n\n" + two + "\n\n" + one},
		{"a data table in a layout table", "<table><tr><td>" + one + "<table><tr><td>a<td>1</table>" +
			two + "</table>", one + "\n\na\t1\n\n" + two},
	} {
		got, parts := allOf(c.html)
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		isTable := parts[0].Kind == page.Cell || c.name == "a title"
		if isTable != strings.Contains(got, "\t") &&
			!strings.HasPrefix(got, one) {
			t.Errorf("%s: the first part is of kind %d", c.name, parts[0].Kind)
		}
	}
}
