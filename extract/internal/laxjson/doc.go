// Package laxjson reads JSON as pages have it, with the errors that browsers and
// crawlers forgive: comments, trailing commas, raw line ends, cut ends. The values are one
// flat array in which an object or array is followed by what it holds.
package laxjson
