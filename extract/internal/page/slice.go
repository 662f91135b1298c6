package page

// Resized returns s with length n, in the same memory if that is large enough. Its elements are
// those of the page before.
func Resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// Zeroed is Resized, with all elements zero.
func Zeroed[T any](s []T, n int) []T {
	s = Resized(s, n)
	clear(s)
	return s
}
