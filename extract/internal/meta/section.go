package meta

import (
	"strings"

	"winnow/extract/internal/clean"
)

// The section and the tags under which the outlet lists the article.

var sectionRows = []row[*sources, string]{
	{"article:section", func(src *sources) string {
		return src.meta("article:section", "og:article:section")
	}},
	{"json-ld articleSection", func(src *sources) string { return src.article("articleSection") }},
	{"parsely-section", func(src *sources) string {
		return src.meta("parsely-section", "sailthru.section", "mrf:sections", "cxenseparse:section",
			"dc.subject.section", "section", "category")
	}},
	{"itemprop articleSection", func(src *sources) string { return src.prop("articleSection") }},
}

// sectionOf returns the section.
func sectionOf(src *sources) text { return pick(src, sectionRows, acceptSection) }

// acceptSection refuses addresses and the front page.
func acceptSection(s string) string {
	s = clean.Text(s)
	if strings.Contains(s, "://") || len(s) > 80 || strings.EqualFold(s, "home") {
		return ""
	}
	return s
}

var tagRows = []row[*sources, []string]{
	{"article:tag", func(src *sources) []string { return src.metas("article:tag", "og:article:tag") }},
	{"json-ld keywords", func(src *sources) []string {
		return src.ld.Strings(src.ld.Article, "keywords")
	}},
	{"news_keywords", func(src *sources) []string { return src.metas("news_keywords") }},
	{"parsely-tags", func(src *sources) []string {
		return src.metas("parsely-tags", "sailthru.tags", "mrf:tags", "citation_keywords")
	}},
	{"itemprop keywords", func(src *sources) []string { return src.props("keywords") }},
	{"rel tag", func(src *sources) []string { return src.props("tag") }},
	{"meta keywords", func(src *sources) []string {
		return src.metas("keywords", "dc.subject", "tags")
	}},
}

const maxTags = 64

// tagsOf returns the tags.
func tagsOf(src *sources) list {
	for _, row := range tagRows {
		if tags := splitTags(row.read(src)); len(tags) > 0 {
			return list{tags, row.source}
		}
	}
	return list{}
}

// splitTags splits lists at commas. Tags that differ only in case are one.
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
