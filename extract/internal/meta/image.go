package meta

import (
	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
)

// The picture that stands for the article, as an absolute address.

var imageRows = []row{
	{"og:image", func(r *Reader) string { return r.meta("og:image", "og:image:secure_url", "og:image:url") }},
	{"json-ld image", func(r *Reader) string { return r.linkedImage() }},
	{"twitter:image", func(r *Reader) string { return r.meta("twitter:image", "twitter:image:src") }},
	{"link image_src", func(r *Reader) string { return r.rel("image_src") }},
	{"meta image", func(r *Reader) string {
		return r.meta("parsely-image-url", "sailthru.image.full", "image", "thumbnail", "thumbnailurl", "msapplication-tileimage:content")
	}},
	{"itemprop image", func(r *Reader) string { return r.imageProp() }},
}

func (r *Reader) image() {
	r.Out.Image = r.pick("image", imageRows, r.acceptImage)
}

func (r *Reader) acceptImage(s string) string {
	return address.Resolve(r.base, clean.Text(s))
}

// linkedImage returns the article's image: an address, or an ImageObject with
// one, by itself or by its @id.
func (r *Reader) linkedImage() string {
	for _, key := range []string{"image", "thumbnailUrl"} {
		if s := r.Ld.Address(r.Ld.Member(r.Ld.Article, key), 0); s != "" {
			return s
		}
	}
	return ""
}

func (r *Reader) imageProp() string {
	for i := range r.P.Head.Props {
		q := &r.P.Head.Props[i]
		if isNamed(q, []string{"image"}) && r.belongs(q) {
			if q.Href != "" {
				return q.Href
			}
			return q.Value
		}
	}
	return ""
}
