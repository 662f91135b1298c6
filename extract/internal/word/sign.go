package word

// Signs are a set of the rarer signs of a text. Many questions about a text can be answered with no
// without another look at it, because it lacks the sign that they are about.
type Signs uint8

const (
	SignBar   Signs = 1 << iota // |
	SignSlash                   // /
	SignAngle                   // > › » ＞
	SignDot                     // · •
	SignAt                      // @
	SignColon                   // : ：
)

// ASCIISigns are the signs of ASCII by byte.
var ASCIISigns = [128]Signs{'|': SignBar, '/': SignSlash, '>': SignAngle, '@': SignAt,
	':': SignColon}

// SignOf returns the sign that a rune which is no part of a word is, 0 if it is none.
func SignOf(r rune) Signs {
	switch r {
	case '›', '»', '＞':
		return SignAngle
	case '·', '•':
		return SignDot
	case '：':
		return SignColon
	}
	return 0
}
