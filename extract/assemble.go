package extract

import "strings"

// body joins the kept blocks: paragraphs parted by a blank line, items of one
// list by a line end, cells of one table row by a tab.
func (v *view) body(kept []bool) string {
	var b strings.Builder
	last := -1
	for i := range v.Blocks {
		if !kept[i] {
			continue
		}
		if last >= 0 {
			b.WriteString(v.between(last, i))
		}
		b.Write(v.text(i))
		last = i
	}
	return b.String()
}

// between is what stands between two kept blocks.
func (v *view) between(i, j int) string {
	a, b := &v.Blocks[i], &v.Blocks[j]
	switch {
	case j == i+1 && b.Follow == Spaced:
		return " "
	case j == i+1 && b.Follow == Glued:
		return ""
	case a.Kind == Item && b.Kind == Item && v.sameList(a.Container, b.Container):
		return "\n"
	case a.Kind == Cell && b.Kind == Cell && v.Containers[a.Container].Parent == v.Containers[b.Container].Parent:
		return "\t"
	case a.Kind == Cell && b.Kind == Cell:
		return "\n"
	}
	return "\n\n"
}

// sameList tells whether two containers lie in one list.
func (v *view) sameList(a, b int32) bool {
	return v.listOf(a) == v.listOf(b)
}

// listOf returns the outermost container of the list that c lies in.
func (v *view) listOf(c int32) int32 { return v.list[c] }
