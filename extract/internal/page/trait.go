package page

// Trait is an attribute of an element that only the output with marks needs.
type Trait struct {
	Container int32
	Kind      TraitKind
	Value     int32
	Text      string
}

// TraitKind is what a Trait says.
type TraitKind uint8

const (
	ListStart    TraitKind = iota // the number of the first item
	ListReversed                  // the numbers go down
	ListType                      // Text is a, A, i or I
	ItemValue                     // the number of an item
	ColumnSpan                    // how many columns a cell has
	RowSpan                       // and how many rows
	Language                      // Text is the language of code
)
