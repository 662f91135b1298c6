package meta

// zone is where the head of the article is: headline, dek, and the start of the body. It is
// found once, before the fields are read, and does not change after that.
type zone struct {
	title, dek int // blocks, -1 if not among the visible ones
	first      int // the first block of the body, -1 if there is none
	end        int // where the head ends if its dek or caption was kept with the body, else 0
	titleWords []uint32
}

// findZone finds the zone, and with it the title and the dek. The start of the body moves
// behind what the choice of blocks took along.
func (r *reader) findZone() {
	r.settleFirst()
	r.title()
	r.dek()
	r.out.TitleBlock, r.out.DekBlock = r.zone.title, r.zone.dek
	r.said = nil // the dek was looked for without these
}
