// Package laxjson reads JSON as pages contain it, with the errors that browsers and crawlers
// forgive: comments, trailing commas, raw line ends, cut ends. The values are one flat array. An
// object or array is followed by what it contains.
package laxjson
