// Package date finds dates in lines of text and in addresses, with their times of day, time zones
// and labels ("published", "updated"). The words of all languages are in dates.txt.
//
// A line is cut into tokens, and a few forms are tried on them. There are no regular expressions.
// Dates in copyright notices and in spans of time are refused (refuse.go).
package date
