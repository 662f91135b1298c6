package jsonld

import (
	"slices"
	"strings"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/laxjson"
)

// A live blog has its posts as the liveBlogUpdate of a LiveBlogPosting. They may be in any order:
// some systems append, others sort by priority.

// Update is one post of a live blog. Its head may be empty; its body has no tags, and its
// paragraphs are separated by blank lines.
type Update struct{ Head, Body string }

// timedUpdate is an update with its time, empty if that is not known.
type timedUpdate struct {
	Update
	time string
}

// updatesMost is how many posts of a live blog are read. The longest ones have some hundred.
const updatesMost = 2000

// Updates returns the posts of the page's live blog by time. The latest is the first, as on the
// pages of live blogs, unless most of the posts in the data ascend.
func (ld *Data) Updates() []Update {
	list := ld.Member(ld.liveBlog(), "liveBlogUpdate")
	if list < 0 {
		return nil
	}
	var found []timedUpdate
	if ld.V[list].Kind == laxjson.Object {
		found = ld.appendUpdate(found, list)
	} else {
		for i := list + 1; i < ld.V[list].End && len(found) < updatesMost; i = ld.V[i].End {
			found = ld.appendUpdate(found, i)
		}
	}
	sortUpdates(found)
	updates := make([]Update, len(found))
	for i := range found {
		updates[i] = found[i].Update
	}
	return updates
}

// liveBlog returns the node of the live blog, -1 if there is none. It may be beside the node of
// an article.
func (ld *Data) liveBlog() int32 {
	isLive := func(i int32) bool {
		return slices.ContainsFunc(ld.Strings(i, "@type"), func(t string) bool {
			return strings.HasSuffix(t, "LiveBlogPosting")
		})
	}
	if ld.Article >= 0 && isLive(ld.Article) {
		return ld.Article
	}
	for _, i := range ld.Roots() {
		if isLive(i) {
			return i
		}
	}
	return -1
}

// appendUpdate adds the post that value i is or refers to, if it has text.
func (ld *Data) appendUpdate(found []timedUpdate, i int32) []timedUpdate {
	if id := ld.Member(i, "@id"); id >= 0 && ld.Member(i, "articleBody") < 0 {
		if j := ld.byID(ld.V[id].Text, i); j >= 0 {
			i = j
		}
	}
	u := timedUpdate{time: utc(ld.Text(i, "datePublished"))}
	for _, key := range [...]string{"articleBody", "text", "description"} {
		if u.Body = clean.Body(ld.Text(i, key)); u.Body != "" {
			break
		}
	}
	if u.Body == "" {
		return found
	}
	for _, key := range [...]string{"headline", "name"} {
		if u.Head = clean.Text(ld.Text(i, key)); u.Head != "" {
			break
		}
	}
	if strings.HasPrefix(clean.Key(u.Body), clean.Key(u.Head)) {
		u.Head = "" // made of the body's start
	}
	return append(found, u)
}

// utc returns a date in a form that sorts by time, "" if it is none.
func utc(s string) string {
	d, ok := date.ParseISO(s)
	if !ok {
		return ""
	}
	return d.Instant().Format("2006-01-02T15:04:05")
}

// sortUpdates sorts posts in the direction that most of them have. Posts without a time stay
// behind the post before them.
func sortUpdates(updates []timedUpdate) {
	ascending := 0
	for i := range updates {
		if i == 0 {
			continue
		}
		if updates[i].time == "" {
			updates[i].time = updates[i-1].time
		}
		ascending += strings.Compare(updates[i].time, updates[i-1].time)
	}
	slices.SortStableFunc(updates, func(a, b timedUpdate) int {
		if ascending > 0 {
			return strings.Compare(a.time, b.time)
		}
		return strings.Compare(b.time, a.time)
	})
}
