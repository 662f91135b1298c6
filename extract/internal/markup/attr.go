package markup

// Attr is the name of an attribute that means something to a reader of pages. A Scanner passes
// over all others.
type Attr uint8

const (
	noAttr Attr = iota
	AriaHidden
	AriaLabel
	Class
	Content
	DataBlock
	DataComponent
	DataComponentName
	DataModule
	DataName
	DataQA
	DataRole
	DataTest
	DataTestID
	DataTestid
	DataType
	Datetime
	HTTPEquiv
	Hidden
	Href
	ID
	Itemprop
	Itemtype
	Lang
	Name
	Popover
	Property
	Rel
	Role
	Shadowrootmode
	Src
	Srcdoc
	Style
	Type
	Value
)

// longestAttr is the length of the longest name of an Attr.
const longestAttr = len("data-component-name")

// attrOf returns the Attr of a name in any case, noAttr if there is none.
func attrOf(name []byte) Attr {
	if a := attrOfLower(name); a != noAttr || len(name) > longestAttr {
		return a
	}
	var lower [longestAttr]byte
	return attrOfLower(appendLower(lower[:0], name))
}

func attrOfLower(name []byte) Attr {
	switch string(name) {
	case "aria-hidden":
		return AriaHidden
	case "aria-label":
		return AriaLabel
	case "class":
		return Class
	case "content":
		return Content
	case "data-block":
		return DataBlock
	case "data-component":
		return DataComponent
	case "data-component-name":
		return DataComponentName
	case "data-module":
		return DataModule
	case "data-name":
		return DataName
	case "data-qa":
		return DataQA
	case "data-role":
		return DataRole
	case "data-test":
		return DataTest
	case "data-test-id":
		return DataTestID
	case "data-testid":
		return DataTestid
	case "data-type":
		return DataType
	case "datetime":
		return Datetime
	case "http-equiv":
		return HTTPEquiv
	case "hidden":
		return Hidden
	case "href":
		return Href
	case "id":
		return ID
	case "itemprop":
		return Itemprop
	case "itemtype":
		return Itemtype
	case "lang":
		return Lang
	case "name":
		return Name
	case "popover":
		return Popover
	case "property":
		return Property
	case "rel":
		return Rel
	case "role":
		return Role
	case "shadowrootmode":
		return Shadowrootmode
	case "src":
		return Src
	case "srcdoc":
		return Srcdoc
	case "style":
		return Style
	case "type":
		return Type
	case "value":
		return Value
	}
	return noAttr
}
