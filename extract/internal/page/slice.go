package page

// Resized returns s with length n, in the same memory if that is large enough. Its elements are
// those of the page before.
func Resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+min(n/2, spareMost))
	}
	return s[:n]
}

// spareMost is how many more elements than a page needs an array has at most, for a larger page
// after it.
const spareMost = 1 << 12

// Zeroed is Resized, with all elements zero.
func Zeroed[T any](s []T, n int) []T {
	s = Resized(s, n)
	clear(s)
	return s
}

// withRoom returns s with room for n elements in all. Unlike slices.Grow it does not clear the
// room: memory that is never written to costs nothing.
func withRoom[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s
	}
	return append(make([]T, 0, n), s...)
}
