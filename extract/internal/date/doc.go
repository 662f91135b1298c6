// Package date finds dates in lines of text and in addresses, in the languages of
// dates.txt, with their clock times, zones and labels ("published", "updated").
//
// A line is read as tokens, which a few forms are tried on. No regular expression is used,
// and a date that a copyright notice or a span of years holds is refused (refuse.go).
package date
