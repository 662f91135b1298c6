package markup

import "iter"

// Attributes yields the names, in lower case, and the values of all attributes of a start tag, for
// readers that need more than the Attrs. A repeated name is yielded again, though HTML
// uses only its first value.
func Attributes(tag []byte) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		var s Scanner
		s.Reset(tag)
		s.readName(min(1, len(tag)))
		for i := skipSpace(tag, s.nameEnd); i < len(tag) && tag[i] != '>'; i = skipSpace(tag, i) {
			var p part
			if i, p = readAttribute(tag, i); i < 0 {
				return
			}
			name := string(appendLower(nil, tag[p.start:p.end]))
			if name != "" && !yield(name, string(s.value(tag[p.valueStart:p.valueEnd]))) {
				return
			}
		}
	}
}
