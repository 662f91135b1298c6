package word

func IsASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func IsASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }
