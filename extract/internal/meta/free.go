package meta

import "strings"

// Whether the article can be read without paying. If the page does not say, it is not known: free
// pages have offers too.

var freeRows = []row[*sources, string]{
	{"json-ld isAccessibleForFree", func(src *sources) string {
		return src.article("isAccessibleForFree")
	}},
	{"json-ld page isAccessibleForFree", func(src *sources) string {
		return src.page("isAccessibleForFree")
	}},
	{"article:content_tier", func(src *sources) string {
		return src.meta("article:content_tier", "og:article:content_tier")
	}},
	{"itemprop isAccessibleForFree", func(src *sources) string {
		return src.prop("isAccessibleForFree")
	}},
	{"meta isAccessibleForFree", func(src *sources) string { return src.meta("isaccessibleforfree") }},
}

// freeOf returns "true" or "false", or "" if the page does not say.
func freeOf(src *sources) text { return pick(src, freeRows, acceptFree) }

// isFree returns the value of freeOf as a truth value, nil if it is empty.
func isFree(s string) *bool {
	if s == "" {
		return nil
	}
	free := s == "true"
	return &free
}

func acceptFree(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	switch s[strings.LastIndexByte(s, '/')+1:] {
	case "true", "free", "yes", "1":
		return "true"
	case "false", "locked", "metered", "no", "0":
		return "false"
	}
	return ""
}
