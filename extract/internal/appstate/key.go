package appstate

import (
	"iter"
	"strings"
	"unicode"
)

// This file reads the names of dates in a state. Every outlet invents its own names from the same
// few words: publishedAt, first_published_date, pubdate, deployDt. A name is split into words,
// and the words say what kind of date it is.

// keyRole is the role of a word in the name of a date.
type keyRole uint16

const (
	saysTime   keyRole = 1 << iota // the value is a date
	saysFiller                     // says nothing: what the date is of, or its format
	saysPublish
	saysCreate
	saysModify
	saysAgain              // last, re: a text that is published again is a change
	saysOther              // a date of something else: an event, the printed paper, the cache
	saysNoDate keyRole = 0 // an unknown word
)

func roleOf(word string) keyRole {
	switch word {
	case "date", "at", "time", "dt", "on", "ts", "timestamp", "datetime", "dttm":
		return saysTime
	case "first", "original", "initial", "article", "content", "story", "post", "news", "display",
		"web", "online", "utc", "gmt", "iso", "local", "unix", "ms", "formatted", "string":
		return saysFiller
	case "publish", "published", "publishing", "publication", "pub", "issued", "posted":
		return saysPublish
	case "create", "created", "creation", "reg", "registered", "registration", "insert", "inserted",
		"written":
		return saysCreate
	case "modify", "modified", "modification", "mod", "update", "updated", "edit", "edited", "revised",
		"revision", "changed":
		return saysModify
	case "last", "latest", "re":
		return saysAgain
	case "paper", "print", "printed", "edition", "issue", "start", "starts", "end", "ends", "expire",
		"expires", "expiry", "expiration", "until", "valid", "event", "birth", "born", "embargo",
		"crawl", "crawled", "fetch", "fetched", "cache", "cached", "sync", "synced", "build", "built",
		"indexed", "generated", "request", "server", "current", "now", "session", "login", "photo",
		"image", "video", "scheduled", "due", "deadline", "opens", "closes", "sale", "release", "delete",
		"deleted", "archived", "unpublish", "unpublished", "comment", "commented", "viewed", "read",
		"reading":
		return saysOther
	}
	return saysNoDate
}

// DateKind is the kind of date that a name says, the most trusted first.
type DateKind uint8

const (
	noDateKind  DateKind = iota
	PublishDate          // publishedAt
	PlainDate            // date, displayDate
	CreateDate           // created_at
	SomeDate             // deployDt: used if it is the only one
	ModifyDate
)

// DateKindOf returns the kind of date under key.
func DateKindOf(key string) DateKind {
	var roles, last keyRole
	strange := false
	for word := range KeyWords(key) {
		last = roleOf(word)
		roles |= last
		strange = strange || last == saysNoDate
	}
	switch {
	case roles&saysOther != 0:
		return noDateKind
	case strange && last&saysTime == 0, strange && roles&saysModify != 0:
		return noDateKind // publisherId, dataUpdatedAt
	case roles&saysModify != 0, roles&saysAgain != 0:
		return ModifyDate
	case strange:
		return SomeDate
	case roles&saysPublish != 0:
		return PublishDate
	case roles&saysCreate != 0:
		return CreateDate
	case roles&saysTime != 0:
		return PlainDate
	}
	return noDateKind
}

// KeyWords yields the words of a name in lower case. Capitals and signs separate words, and two
// known words written as one are split ("pubdate").
func KeyWords(key string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for key != "" {
			word := key[:keyWordEnd(key)]
			key = strings.TrimLeft(key[len(word):], "_-.:$@ ")
			word = strings.ToLower(word)
			if n := cutKnown(word); n > 0 {
				if !yield(word[:n]) {
					return
				}
				word = word[n:]
			}
			if word != "" && !yield(word) {
				return
			}
		}
	}
}

// keyWordEnd returns where the first word of a name ends: before a sign, or before a capital
// after a small letter.
func keyWordEnd(key string) int {
	small := false
	for i, c := range key {
		if strings.ContainsRune("_-.:$@ ", c) || small && unicode.IsUpper(c) {
			return i
		}
		small = unicode.IsLower(c) || unicode.IsDigit(c)
	}
	return len(key)
}

// cutKnown returns where an unknown word can be split into two known ones, or 0.
func cutKnown(word string) int {
	if roleOf(word) != saysNoDate {
		return 0
	}
	for n := 2; n+2 <= len(word); n++ {
		if roleOf(word[:n]) != saysNoDate && roleOf(word[n:]) != saysNoDate {
			return n
		}
	}
	return 0
}
