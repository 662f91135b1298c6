package meta

import (
	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
)

// The article's main picture, as an absolute address.

var imageRows = []row[*sources, string]{
	{"og:image", func(src *sources) string {
		return src.meta("og:image", "og:image:secure_url", "og:image:url")
	}},
	{"json-ld image", func(src *sources) string { return src.linkedImage() }},
	{"twitter:image", func(src *sources) string {
		return src.meta("twitter:image", "twitter:image:src")
	}},
	{"link image_src", func(src *sources) string { return src.rel("image_src") }},
	{"meta image", func(src *sources) string {
		return src.meta("parsely-image-url", "sailthru.image.full", "image", "thumbnail", "thumbnailurl",
			"msapplication-tileimage:content")
	}},
	{"itemprop image", func(src *sources) string { return src.imageProp() }},
}

// imageOf returns the address of the main picture.
func imageOf(src *sources) text { return pick(src, imageRows, src.acceptImage) }

func (src *sources) acceptImage(s string) string {
	return address.Resolve(src.base, clean.Text(s))
}

// linkedImage returns the image of the article in JSON-LD: an address, or an ImageObject with one.
func (src *sources) linkedImage() string {
	for _, key := range []string{"image", "thumbnailUrl"} {
		if s := src.ld.Address(src.ld.Member(src.ld.Article, key), 0); s != "" {
			return s
		}
	}
	return ""
}

func (src *sources) imageProp() string {
	for i := range src.p.Head.Props {
		q := &src.p.Head.Props[i]
		if hasName(q, []string{"image"}) && src.belongs(q) {
			if q.Href != "" {
				return q.Href
			}
			return q.Value
		}
	}
	return ""
}
