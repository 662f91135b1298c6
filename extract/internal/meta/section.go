package meta

import (
	"strings"

	"winnow/extract/internal/clean"
)

// Section and tags: what the outlet files the article under.

var sectionRows = []row{
	{"article:section", func(r *reader) string {
		return r.meta("article:section", "og:article:section")
	}},
	{"json-ld articleSection", func(r *reader) string { return r.article("articleSection") }},
	{"parsely-section", func(r *reader) string {
		return r.meta("parsely-section", "sailthru.section", "mrf:sections", "cxenseparse:section",
			"dc.subject.section", "section", "category")
	}},
	{"itemprop articleSection", func(r *reader) string { return r.prop("articleSection") }},
}

// acceptSection refuses addresses and the front page.
func acceptSection(s string) string {
	s = clean.Text(s)
	if strings.Contains(s, "://") || len(s) > 80 || strings.EqualFold(s, "home") {
		return ""
	}
	return s
}

// tagSource is a row for a field of many values.
type listRow struct {
	source string
	read   func(r *reader) []string
}

var tagRows = []listRow{
	{"article:tag", func(r *reader) []string { return r.metas("article:tag", "og:article:tag") }},
	{"json-ld keywords", func(r *reader) []string { return r.ld.Strings(r.ld.Article, "keywords") }},
	{"news_keywords", func(r *reader) []string { return r.metas("news_keywords") }},
	{"parsely-tags", func(r *reader) []string {
		return r.metas("parsely-tags", "sailthru.tags", "mrf:tags", "citation_keywords")
	}},
	{"itemprop keywords", func(r *reader) []string { return r.props("keywords") }},
	{"rel tag", func(r *reader) []string { return r.props("tag") }},
	{"meta keywords", func(r *reader) []string { return r.metas("keywords", "dc.subject", "tags") }},
}

const maxTags = 64

func (r *reader) tags() {
	for _, row := range tagRows {
		if tags := splitTags(row.read(r)); len(tags) > 0 {
			r.out.Tags = tags
			r.note("tags", row.source, strings.Join(tags, " | "))
			return
		}
	}
}

// splitTags takes lists apart: a value by itself is a list with commas. Tags
// that differ in case alone are one.
func splitTags(values []string) []string {
	var tags []string
	seen := map[string]bool{}
	for _, v := range values {
		for tag := range strings.FieldsFuncSeq(v, isTagComma) {
			tag = strings.Trim(clean.Text(tag), "#\"' ")
			if key := strings.ToLower(tag); tag != "" && !seen[key] && len(tags) < maxTags {
				seen[key] = true
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

func isTagComma(r rune) bool {
	switch r {
	case ',', ';', '、', '，', '|', '،':
		return true
	}
	return false
}
