package eval

// Agreement on metadata. Each key has its own comparison: titles and names by their words, dates
// by their day, languages by their first part. If the gold says null, only an empty value agrees.

import (
	"maps"
	"slices"
	"strings"
)

// Rate is a share: Hits out of Of. Of is 0 if the gold never has the key.
type Rate struct{ Hits, Of int }

func (r *Rate) add(hit bool) {
	r.Of++
	if hit {
		r.Hits++
	}
}

// value returns the share, and false if there is none.
func (r Rate) value() (float64, bool) {
	if r.Of == 0 {
		return 0, false
	}
	return float64(r.Hits) / float64(r.Of), true
}

// metaKey is a key of the output and how its values are compared.
type metaKey struct {
	key   string // in the output and in Page.Judged
	rate  func(*Scores) *Rate
	agree func(Page, Result) bool
}

// metaKeys returns all keys that are judged.
func metaKeys() []metaKey {
	return []metaKey{
		{"title", func(s *Scores) *Rate { return &s.Title },
			func(p Page, r Result) bool { return normalise(p.Title) == normalise(r.Title) }},
		{"authors", func(s *Scores) *Rate { return &s.Author }, sameAuthors},
		{"date", func(s *Scores) *Rate { return &s.Date },
			func(p Page, r Result) bool { return day(p.Date) == day(r.Date) }},
		{"dek", func(s *Scores) *Rate { return &s.Dek },
			func(p Page, r Result) bool { return p.Dek != nil && normalise(*p.Dek) == normalise(r.Dek) }},
		{"date_modified", func(s *Scores) *Rate { return &s.DateModified },
			func(p Page, r Result) bool { return day(p.DateModified) == day(r.DateModified) }},
		{"image", func(s *Scores) *Rate { return &s.Image },
			func(p Page, r Result) bool { return withoutScheme(p.Image) == withoutScheme(r.Image) }},
		{"language", func(s *Scores) *Rate { return &s.Language },
			func(p Page, r Result) bool { return primary(p.Language) == primary(r.Language) }},
		{"site", func(s *Scores) *Rate { return &s.Site },
			func(p Page, r Result) bool { return normalise(p.Site) == normalise(r.Site) }},
		{"page_type", func(s *Scores) *Rate { return &s.PageType },
			func(p Page, r Result) bool { return p.PageType == r.PageType }},
	}
}

// sameAuthors reports whether the output has every gold name, in any order; additional names are
// ignored. exactAuthors is the strict figure.
func sameAuthors(p Page, r Result) bool {
	if len(p.Authors) == 0 {
		return len(r.Authors) == 0
	}
	got := normalise(strings.Join(r.Authors, " "))
	for _, name := range p.Authors {
		if !strings.Contains(got, normalise(name)) {
			return false
		}
	}
	return true
}

// exactAuthors reports whether both have the same set of names.
func exactAuthors(p Page, r Result) bool {
	return maps.Equal(nameSet(p.Authors), nameSet(r.Authors))
}

func nameSet(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, name := range list {
		if name = normalise(name); name != "" {
			set[name] = true
		}
	}
	return set
}

// day returns the date without the time of day: the first ten characters.
func day(date string) string {
	runes := []rune(date)
	return string(runes[:min(len(runes), len("2006-01-02"))])
}

// primary returns the language without script and country: en of en-GB.
func primary(language string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	return strings.ToLower(first)
}

// withoutScheme returns a URL without its scheme, which pages choose at random.
func withoutScheme(url string) string {
	for _, scheme := range []string{"https:", "http:"} {
		url = strings.TrimPrefix(url, scheme)
	}
	return url
}

// judgeMeta counts the agreement of one page.
func (s *Scores) judgeMeta(keys []metaKey, p Page, r Result) {
	for _, k := range keys {
		if slices.Contains(p.Judged, k.key) {
			k.rate(s).add(k.agree(p, r))
		}
	}
	if p.Has("title") && p.Title != "" {
		s.TitleAny.add(anyTitle(p, r))
	}
	if p.NamesApart && p.Has("authors") {
		s.AuthorsExact.add(exactAuthors(p, r))
	}
}
