package extract

// A filler is a label that stands between the paragraphs again and again:
// "Advertisement", "Article content".
const (
	fillerWords  = 4
	fillerCopies = 4
)

func (v *view) isFiller(i int) bool {
	return v.Blocks[i].Words <= fillerWords && v.copies[i] >= fillerCopies
}
