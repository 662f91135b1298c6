package choose

// takeData keeps one copy of an article that is also in the page's data: the data's. All of it is
// kept if the scores would keep less than half.
func (v *Chooser) takeData(kept []bool) {
	c := &v.Containers[v.Data]
	clear(kept[:c.First])
	words := int32(0)
	for i := c.First; i < c.Last; i++ {
		if kept[i] {
			words += v.Blocks[i].Words
		}
	}
	if 2*words < v.WordSum[c.Last]-v.WordSum[c.First] {
		for i := c.First; i < c.Last; i++ {
			v.Join(kept, int(i))
		}
	}
}
