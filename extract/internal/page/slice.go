package page

// Resized returns s with length n; what it holds is left over.
func Resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// Zeroed is fit, with all elements zero.
func Zeroed[T any](s []T, n int) []T {
	s = Resized(s, n)
	clear(s)
	return s
}
