package extract

// The picture that stands for the article, as an absolute address.

var imageRows = []row{
	{"og:image", func(r *metaReader) string { return r.meta("og:image", "og:image:secure_url", "og:image:url") }},
	{"json-ld image", func(r *metaReader) string { return r.linkedImage() }},
	{"twitter:image", func(r *metaReader) string { return r.meta("twitter:image", "twitter:image:src") }},
	{"link image_src", func(r *metaReader) string { return r.rel("image_src") }},
	{"meta image", func(r *metaReader) string {
		return r.meta("parsely-image-url", "sailthru.image.full", "image", "thumbnail", "thumbnailurl", "msapplication-tileimage:content")
	}},
	{"itemprop image", func(r *metaReader) string { return r.imageProp() }},
}

func (r *metaReader) image() {
	r.out.Image = r.pick("image", imageRows, r.acceptImage)
}

func (r *metaReader) acceptImage(s string) string { return resolveAddress(r.base, cleanText(s)) }

// linkedImage returns the article's image: an address, or an ImageObject with
// one, by itself or by its @id.
func (r *metaReader) linkedImage() string {
	for _, key := range []string{"image", "thumbnailUrl"} {
		if s := r.ld.address(r.ld.member(r.ld.article, key), 0); s != "" {
			return s
		}
	}
	return ""
}

// address returns the address that a value gives or stands for.
func (ld *linkedData) address(i int32, depth int) string {
	if i < 0 || depth > 4 {
		return ""
	}
	switch v := &ld.v[i]; v.kind {
	case jsonString:
		return v.text
	case jsonArray:
		if v.end > i+1 {
			return ld.address(i+1, depth+1)
		}
	case jsonObject:
		for _, key := range []string{"url", "contentUrl"} {
			if s := ld.address(ld.member(i, key), depth+1); s != "" {
				return s
			}
		}
		if id := ld.member(i, "@id"); id >= 0 {
			return ld.address(ld.byID(ld.v[id].text, i), depth+1)
		}
	}
	return ""
}

func (r *metaReader) imageProp() string {
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
