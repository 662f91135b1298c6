package meta

import (
	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
)

// The article's main picture, as an absolute address.

var imageRows = []row{
	{"og:image", func(r *reader) string {
		return r.meta("og:image", "og:image:secure_url", "og:image:url")
	}},
	{"json-ld image", func(r *reader) string { return r.linkedImage() }},
	{"twitter:image", func(r *reader) string { return r.meta("twitter:image", "twitter:image:src") }},
	{"link image_src", func(r *reader) string { return r.rel("image_src") }},
	{"meta image", func(r *reader) string {
		return r.meta("parsely-image-url", "sailthru.image.full", "image", "thumbnail", "thumbnailurl",
			"msapplication-tileimage:content")
	}},
	{"itemprop image", func(r *reader) string { return r.imageProp() }},
}

func (r *reader) image() {
	r.out.Image = r.pick("image", imageRows, r.acceptImage)
}

func (r *reader) acceptImage(s string) string {
	return address.Resolve(r.base, clean.Text(s))
}

// linkedImage returns the article's image: an address, or an ImageObject with
// one, by itself or by its @id.
func (r *reader) linkedImage() string {
	for _, key := range []string{"image", "thumbnailUrl"} {
		if s := r.ld.Address(r.ld.Member(r.ld.Article, key), 0); s != "" {
			return s
		}
	}
	return ""
}

func (r *reader) imageProp() string {
	for i := range r.p.Head.Props {
		q := &r.p.Head.Props[i]
		if isNamed(q, []string{"image"}) && r.belongs(q) {
			if q.Href != "" {
				return q.Href
			}
			return q.Value
		}
	}
	return ""
}
