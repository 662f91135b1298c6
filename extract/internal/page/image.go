package page

// Image is a picture of the page. It does not end the block that it is in.
type Image struct {
	Block     int32  // the number of blocks before it; the block that it is in does not count
	After     bool   // it is in a block, after some of its text
	Container int32  // innermost container
	Address   string // as the page has it; empty if the page has only a placeholder
	Alt       string // alternative text
}

// AddImage adds a picture at the current place.
func (b *Builder) AddImage(address, alt string) {
	b.P.Images = append(b.P.Images, Image{
		Block: int32(len(b.P.Blocks)), After: b.Block >= 0, Container: b.container,
		Address: address, Alt: alt,
	})
}
