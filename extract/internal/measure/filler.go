package measure

// A filler is a label that is repeated between the paragraphs: "Advertisement", "Article
// content".
const (
	fillerWords  = 4
	fillerCopies = 4
)

func (v *View) IsFiller(i int) bool {
	return v.Blocks[i].Words <= fillerWords && v.Copies[i] >= fillerCopies
}
