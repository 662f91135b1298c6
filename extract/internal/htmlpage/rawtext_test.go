package htmlpage

import (
	"strings"
	"testing"

	"winnow/extract/internal/pagetest"
)

// TestRawText compares the page around a long raw text element with the page around a short one.
func TestRawText(t *testing.T) {
	for _, c := range [...]struct{ name, open, content, end, want string }{
		{"script", "<script>", "if (a</b>/.test(c)) { x = '</scripts>' } ", "</script>", "before|after"},
		{"capitals", "<SCRIPT async>", "f();", "</ScRiPt >", "before|after"},
		{"style", "<style>", "p > a { color: red } ", "</style>", "before|after"},
		{"iframe", "<iframe src=x>", "<p>no frames</p>", "</iframe>", "before|after"},
		{"noscript", "<noscript>", "<img src=pixel><p>no scripts</p>", "</noscript\n>", "before|after"},
		{"script in a comment in a script", "<script><!--", "<script>'</script>' + ", "--></script>",
			"before|after"},
		{"no end", "<script>", "f();", "", "before"},
		{"end at the end", "<script>", "f();", "</script", "before"},
		{"in a drawing", "<svg><style>", "p { color: red }", "</style></svg>", "before|after"},
		{"in a comment", "<!--<script>", "<p>a</p> ", "</script>-->", "before|after"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, times := range [...]int{1, rawTimes} {
				element := c.open + strings.Repeat(c.content, times) + c.end
				p := readPage("<p>before</p>" + element + "<p>after</p>")
				got := strings.Join(pagetest.BlockTexts(p), "|")
				if got != c.want {
					t.Errorf("content %d times over: blocks %q, want %q", times, got, c.want)
				}
			}
		})
	}
}

// rawTimes is how many times over a long content has that of a short one.
const rawTimes = 512

// TestScripts finds the data of scripts, long and short.
func TestScripts(t *testing.T) {
	for _, size := range [...]int{2, 10 * rawTimes} {
		long := `{"a": "` + strings.Repeat("b", size) + `"}`
		p := readPage(`<script>f()</script>
			<script type="application/ld+json">` + long + `</script><title>` + long + `</title>`)
		if len(p.Head.Scripts) != 1 || string(p.Head.Scripts[0].Text) != long {
			t.Errorf("%d bytes: scripts %.80q", size, p.Head.Scripts)
		}
		if p.Head.Title != long {
			t.Errorf("%d bytes: title %.80q", size, p.Head.Title)
		}
	}
}
