package textpage

import "bytes"

// After the words of a link in Markdown come an address in brackets, perhaps with a title in
// quotes, or its number in a list of addresses.

const (
	addressMost = 8000 // most bytes of an address, which may be the picture itself
	titleMost   = 1000 // most bytes of a link's title
	addressNest = 32   // most levels of brackets in an address, as in CommonMark
)

// markLen returns the length of what is after the words of a link: "](…)", or the number of its
// address, "][12]"; 0 if s starts with neither.
func markLen(s []byte) int {
	n := 0
	switch {
	case bytes.HasPrefix(s, []byte("](")):
		n = addressLen(s[2:])
	case bytes.HasPrefix(s, []byte("][")):
		if _, n = linkNumber(s[1:]); n > 0 {
			n--
		}
	}
	if n == 0 {
		return 0
	}
	return n + 2
}

// addressLen returns the length of the address that s starts with, its title and
// the bracket that closes it; 0 if there is none.
func addressLen(s []byte) int {
	start := indent(s)
	end := start + addressEnd(s[start:])
	if !isAddress(s[start:end]) {
		return 0
	}
	if n := titleLen(s[end:]); n > 0 {
		end += n
	}
	end += indent(s[end:])
	if end >= len(s) || s[end] != ')' {
		return 0
	}
	return end + 1
}

// addressEnd returns where the address ends that s starts with: at white space or
// at a bracket that it did not open. Lines are wrapped at an address's hyphens.
func addressEnd(s []byte) int {
	s = s[:min(len(s), addressMost)]
	open := 0
	for i, c := range s {
		switch {
		case c == '\n' && i > 0 && s[i-1] == '-':
		case c <= ' ':
			return i
		case c == '(':
			if open++; open > addressNest {
				return i
			}
		case c == ')':
			if open == 0 {
				return i
			}
			open--
		}
	}
	return len(s)
}

// titleLen returns the length of the white space and the title in quotes that s
// starts with, 0 if there is none. A title may hold quotes itself.
func titleLen(s []byte) int {
	n := indent(s)
	if n == 0 || n == len(s) || bytes.Count(s[:n], []byte("\n")) > 1 || s[n] != '"' && s[n] != '\'' {
		return 0
	}
	rest := s[n+1 : min(len(s), n+1+titleMost)]
	end := bytes.Index(rest, []byte{s[n], ')'})
	if blank := bytes.Index(rest, []byte("\n\n")); end < 0 || blank >= 0 && blank < end {
		return 0
	}
	return n + 1 + end + 1
}

// isAddress reports whether the content of brackets after brackets is an address: nothing, or
// something with a mark that words do not have.
func isAddress(s []byte) bool { return len(s) == 0 || bytes.ContainsAny(s, "/#:?") }
