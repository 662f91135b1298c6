package eval

// Figure is one figure of a row, as the table has it.
type Figure struct {
	Key  string // "f1"
	Text string // "0.972"
}

// Figures returns the figures that the gold knows, in the order of the table.
func (r *Row) Figures() []Figure {
	var all []Figure
	for _, c := range columns() {
		if _, ok := c.value(&r.Scores); ok {
			all = append(all, Figure{c.key, c.cell(&r.Scores)})
		}
	}
	return all
}
