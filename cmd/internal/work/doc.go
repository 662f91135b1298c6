// Package work makes the record of a page: it reads the page, extracts its article and keeps
// what its file says about it. A page on which that panics or never ends costs only its own
// result.
package work
