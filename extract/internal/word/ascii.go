package word

// IsASCIILetter reports whether c is an unaccented letter.
func IsASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// IsASCIIDigit reports whether c is one of 0 to 9.
func IsASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }
