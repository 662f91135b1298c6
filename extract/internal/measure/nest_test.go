package measure

import (
	"math/rand"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
)

// The tables of Nest must agree with a walk up from each container.
func TestNest(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 300 {
		var src []byte
		for range 60 {
			src = append(src, pagetest.Soup[r.Intn(len(pagetest.Soup))]...)
		}
		var v View
		v.Page = new(page.Page)
		new(htmlpage.Reader).Read(v.Page, src)
		v.Nest()
		for c := range int32(len(v.Containers)) {
			for outer := range int32(len(v.Containers)) {
				up := c
				for up > outer {
					up = v.Containers[up].Parent
				}
				if got, want := v.Inside(c, outer), up == outer; got != want {
					t.Fatalf("%d in %d: %v, want %v: %s", c, outer, got, want, src)
				}
			}
			up := c
			for up > 0 && v.Containers[v.Containers[up].Parent].Region&page.InList != 0 {
				up = v.Containers[up].Parent
			}
			if got := v.listOf(c); got != up {
				t.Fatalf("list of %d: %d, want %d: %s", c, got, up, src)
			}
		}
	}
}
