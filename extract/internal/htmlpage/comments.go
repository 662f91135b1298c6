package htmlpage

import "winnow/extract/internal/page"

// A class may name the whole article a thread of comments. A thread contains neither the first
// headline nor most of the page's running text, so such an element is not one.

// dropWrongComments removes the region of comments from elements that are no thread.
func (r *Reader) dropWrongComments() {
	p := r.P
	good, found := r.goodSums()
	if !found {
		return
	}
	h1 := firstHeadline(p)
	all := good[len(good)-1]
	for c := 1; c < len(p.Containers); c++ {
		k := &p.Containers[c]
		if k.Region&page.InComments == 0 || p.Containers[k.Parent].Region&page.InComments != 0 {
			continue
		}
		if inside := good[k.Last] - good[k.First]; 2*inside > all && all > 0 ||
			h1 >= k.First && h1 < k.Last {
			r.clearComments(c)
		}
	}
}

// goodSums returns the running words before each block, and whether the page has comments.
func (r *Reader) goodSums() (sums []int32, comments bool) {
	for i := range r.P.Containers {
		comments = comments || r.P.Containers[i].Region&page.InComments != 0
	}
	if !comments {
		return nil, false
	}
	sums = make([]int32, len(r.P.Blocks)+1)
	for i := range r.P.Blocks {
		sums[i+1] = sums[i]
		if b := &r.P.Blocks[i]; page.IsGood(b) {
			sums[i+1] += b.Words
		}
	}
	return sums, true
}

// firstHeadline returns the first block that is a heading of level 1, -1 if there is none.
func firstHeadline(p *page.Page) int32 {
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Kind == page.Heading && b.Level == 1 {
			return int32(i)
		}
	}
	return -1
}

// clearComments removes the region from container c and everything inside, except elements that
// have such a name themselves.
func (r *Reader) clearComments(c int) {
	p := r.P
	p.Containers[c].Region &^= page.InComments
	for i := c + 1; i < len(p.Containers) && p.Containers[i].Depth > p.Containers[c].Depth; i++ {
		k := &p.Containers[i]
		if p.Containers[k.Parent].Region&page.InComments == 0 &&
			page.NamedRegion(p, k)&page.InComments == 0 {
			k.Region &^= page.InComments
		}
	}
	for i := p.Containers[c].First; i < p.Containers[c].Last; i++ {
		b := &p.Blocks[i]
		if p.Containers[b.Container].Region&page.InComments == 0 {
			b.Region &^= page.InComments
		}
	}
}
