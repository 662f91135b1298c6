package meta

import "strings"

// Whether the article can be read without paying. A page that does not say so
// leaves it open: offers on a page are no sign, free pages carry them too.

var freeRows = []row{
	{"json-ld isAccessibleForFree", func(r *reader) string {
		return r.article("isAccessibleForFree")
	}},
	{"json-ld page isAccessibleForFree", func(r *reader) string {
		return r.page("isAccessibleForFree")
	}},
	{"article:content_tier", func(r *reader) string {
		return r.meta("article:content_tier", "og:article:content_tier")
	}},
	{"itemprop isAccessibleForFree", func(r *reader) string { return r.prop("isAccessibleForFree") }},
	{"meta isAccessibleForFree", func(r *reader) string { return r.meta("isaccessibleforfree") }},
}

func (r *reader) free() {
	if v := r.pick("accessible_for_free", freeRows, acceptFree); v != "" {
		free := v == "true"
		r.out.Free = &free
	}
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
