package appstate

import (
	"strings"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/laxjson"
)

// This file finds the objects of a state that describe its article: the one that contains the
// text, those around it up to the next one with a title of its own, and those that these keep
// under a neutral name. A list stops the search: its other elements are other articles.

// scopeDepth limits how many objects around the text are searched.
const scopeDepth = 4

// ArticleScopes returns those objects for the text at value i, the nearest first. It returns none
// if the text is a comment, or if it is one of a list and shown is false.
func (s *Reader) ArticleScopes(i int32, shown bool) []int32 {
	i = s.referrer(s.narrow(i))
	var scopes []int32
	titled := false
	for o := s.parent(i); o >= 0 && s.Values[o].Kind == laxjson.Object &&
		len(scopes) < scopeDepth; o = s.parent(o) {
		if hasTitle := s.hasTitle(o); titled && hasTitle {
			break
		} else {
			titled = titled || hasTitle
		}
		scopes = append(scopes, o)
	}
	if len(scopes) == 0 || s.isBeside(scopes[0]) || !shown && s.hasTwin(scopes) {
		return nil
	}
	return s.withAnnexes(scopes)
}

// narrow returns the innermost value inside value i that has most of its prose. A list of
// articles of which one is long looks like an article, too.
func (s *Reader) narrow(i int32) int32 {
	if s.Values[i].Kind != laxjson.Array {
		return i
	}
	whole := proseCount(clean.Body(s.candidate(i)))
	for j := i + 1; j < s.Values[i].End; j++ {
		if text := s.candidate(j); text != "" && 10*proseCount(clean.Body(text)) >= 9*whole {
			i = j
		}
	}
	return i
}

// referrer returns the value that refers to the flight row i: a string of "$" and its id.
func (s *Reader) referrer(i int32) int32 {
	for _, row := range s.rows {
		if row.at != i {
			continue
		}
		for j := range s.Values {
			if v := &s.Values[j]; v.Kind == laxjson.String && v.Text == "$"+row.id {
				return int32(j)
			}
		}
	}
	return i
}

// parent returns the object or array that contains value i, or -1.
func (s *Reader) parent(i int32) int32 {
	for j := i - 1; j >= 0; j-- {
		if s.Values[j].End > i {
			return j
		}
	}
	return -1
}

// Members calls f with each value in object i.
func (s *Reader) Members(i int32, f func(j int32)) {
	for j := i + 1; j < s.Values[i].End; j = max(s.Values[j].End, j+1) {
		f(j)
	}
}

func (s *Reader) hasTitle(i int32) bool {
	found := false
	s.Members(i, func(j int32) {
		v := &s.Values[j]
		found = found || (v.Key == "headline" || v.Key == "title") &&
			(v.Kind == laxjson.String && v.Text != "" || v.Kind == laxjson.Object)
	})
	return found
}

// besideWords occur in the names of content beside the article.
var besideWords = [...]string{"comment", "related", "recommend", "recirc", "popular", "trending",
	"latest", "similar", "mostread", "nextarticle", "nextpost", "previous", "prevpost", "prevarticle",
	"teaser", "sidebar", "promo"}

// isBeside reports whether an object is, at any depth, under such a name.
func (s *Reader) isBeside(i int32) bool {
	for ; i >= 0; i = s.parent(i) {
		name := clean.Key(s.Values[i].Key)
		for _, w := range besideWords {
			if strings.Contains(name, w) {
				return true
			}
		}
	}
	return false
}

// hasTwin reports whether the article is one of a list: the innermost list around it has another
// object with a title.
func (s *Reader) hasTwin(scopes []int32) bool {
	top := scopes[len(scopes)-1]
	list := s.parent(top)
	if list < 0 || s.Values[list].Kind != laxjson.Array {
		return false
	}
	twin := false
	s.Members(list, func(j int32) {
		twin = twin || j != top && s.Values[j].Kind == laxjson.Object && s.hasTitle(j)
	})
	return twin
}

// withAnnexes adds the members of objects whose name only says that they are about the article.
func (s *Reader) withAnnexes(scopes []int32) []int32 {
	for _, o := range scopes {
		s.Members(o, func(j int32) {
			if s.Values[j].Kind != laxjson.Object {
				return
			}
			switch strings.ToLower(s.Values[j].Key) {
			case "meta", "metadata", "dates", "info", "attributes", "fields", "properties", "header", "head",
				"details", "seo", "timestamps", "publication", "articleinfo":
				scopes = append(scopes, j)
			}
		})
	}
	return scopes
}
