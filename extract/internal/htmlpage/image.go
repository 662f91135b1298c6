package htmlpage

import (
	"bytes"
	"strconv"
	"strings"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/markup"
)

// Pictures are recorded if they are wanted. Pages that load them late have the real address
// anywhere but in src: in an attribute that a script reads, in srcset, in a <source> of the
// <picture>, or in a copy of the picture in <noscript>.

// tiny is how many pixels icons and signs have at most.
const tiny = 64

// picture is a tag that shows a picture.
type picture struct {
	source
	alt string
}

// readPicture reads the tag of a picture. It reports whether the picture may be part of the
// article. Icons, portraits of authors and tracking pixels are not.
func readPicture(tag []byte) (p picture, ok bool) {
	var src, lazy, set, lazySet string
	isNarrow := false // a <source> for narrow screens
	least := 0.0      // the width from which it is used
	width, height := tiny+1, tiny+1
	ok = true
	for name, value := range markup.Attributes(tag) {
		switch name {
		case "src":
			src = value
		case "srcset":
			set = value
		case "data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src",
			"data-hi-res-src", "data-src-large", "data-echo", "data-img-url":
			if lazy == "" && strings.ContainsAny(value, "/.") {
				lazy = value
			}
		case "data-srcset", "data-lazy-srcset", "data-original-set", "data-sizes-srcset":
			lazySet = value
		case "media":
			least, isNarrow = mediaWidth(value)
		case "alt":
			p.alt = clean.OneLine(value)
		case "width":
			width = pixels(value)
		case "height":
			height = pixels(value)
		case "class", "id":
			ok = ok && !namesSign(value)
		case "style":
			width = min(width, stylePixels(value, "width"))
			height = min(height, stylePixels(value, "height"))
		case "hidden":
			ok = false
		}
	}
	p.source = bestSource(lazy, lazySet, src, set)
	if p.width == 0 {
		p.width = least
	}
	if isNarrow {
		p.width = 1
	}
	file := p.address[strings.LastIndexByte(p.address, '/')+1:]
	alt, _, _ := strings.Cut(p.alt, " ")
	return p, ok && (width > tiny || height > tiny) && !namesSign(file) &&
		!strings.EqualFold(alt, "avatar")
}

// stylePixels returns the width or height that a style attribute states in pixels, above tiny if it
// does not.
func stylePixels(style, property string) int {
	for rule := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(rule, ":")
		if strings.TrimSpace(name) == property {
			return pixels(value)
		}
	}
	return tiny + 1
}

// pixels returns a width or height, above tiny if it is not in pixels.
func pixels(value string) int {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), "px"))
	if err != nil {
		return tiny + 1
	}
	return n
}

// namesSign reports whether the class or the file of a picture says that it is an icon or the like.
func namesSign(s string) bool {
	for name := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool {
		return c == ' ' || c == '-' || c == '_' || c == '.'
	}) {
		switch name {
		case "icon", "avatar", "logo", "emoji", "pixel", "gravatar", "smiley", "badge", "zoom":
			return true
		}
	}
	return false
}

// isPlaceholder reports whether an address is not that of a real picture: it is empty or data, its
// file is named like those that are shown until the picture is loaded, or it counts readers.
func isPlaceholder(address string) bool {
	address = strings.ToLower(strings.TrimSpace(address))
	if address == "" || strings.HasPrefix(address, "data:") || strings.HasPrefix(address, "about:") ||
		strings.HasPrefix(address, "javascript:") {
		return true
	}
	address, query, _ := strings.Cut(address, "?")
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if (name == "w" || name == "width") && pixels(value) <= tiny {
			return true // a blurred copy
		}
	}
	file := address[strings.LastIndexByte(address, '/')+1:]
	for _, name := range [...]string{"blank.", "spacer.", "placeholder", "pixel.", "transparent.",
		"1x1.", "loading.", "lazy.", "lazyload", "shim.", "clear.gif", "space.gif"} {
		if strings.Contains(file, name) {
			return true
		}
	}
	return len(file) == len("b.gif") && strings.HasSuffix(file, ".gif") || counts(address)
}

// counts reports whether an address is that of a program that counts readers or sends
// advertisements.
func counts(address string) bool {
	for part := range strings.FieldsFuncSeq(address, func(c rune) bool {
		return c == '/' || c == '.' || c == ':' || c == ';'
	}) {
		switch part {
		case "counter", "beacon", "tracker", "tracking", "doubleclick", "adserver", "impression",
			"scorecardresearch", "quantserve", "hit", "hits", "piwik", "matomo":
			return true
		}
	}
	return false
}

// wantsImages reports whether pictures are recorded at the current place.
func (r *Reader) wantsImages() bool { return r.Images && r.skip == 0 }

// image records the picture of the last tag.
func (r *Reader) image() {
	if p, ok := readPicture(r.z.Raw()); ok {
		r.addPicture(p.better(r.source).better(source{address: r.pictureLink()}), p.alt)
	}
	r.source = source{}
}

// pictureLink returns the address of the link that is open, if it leads to a picture: small ones
// lead to themselves in full size. A wiki has a page about each picture at such an address.
func (r *Reader) pictureLink() string {
	for i := len(r.stack) - 1; i >= max(0, len(r.stack)-searchDepth) && r.Links.Depth > 0; i-- {
		if e := &r.stack[i]; e.role == link {
			path, _, _ := strings.Cut(e.place, "?")
			file := strings.ToLower(path[strings.LastIndexByte(path, '/')+1:])
			switch file[strings.LastIndexByte(file, '.')+1:] {
			case "jpg", "jpeg", "png", "webp", "avif", "gif":
				if !strings.Contains(file, ":") {
					return e.place
				}
			}
			return ""
		}
	}
	return ""
}

// addPicture records a picture and its width.
func (r *Reader) addPicture(s source, alt string) {
	r.AddImage(s.address, alt)
	r.width = s.width
}

// imageSource records the best address among the <source> of a <picture>.
func (r *Reader) imageSource() {
	if p, ok := readPicture(r.z.Raw()); ok {
		r.source = r.source.better(p.source)
	}
}

// imageCopy reads the picture in a <noscript>. If there is a picture directly before it, it is a
// copy of that one.
func (r *Reader) imageCopy() {
	rest := r.z.Rest()
	end := markup.RawEnd(rest, "noscript")
	if end < 0 {
		return
	}
	start := bytes.Index(rest[:end], []byte("<img"))
	if start < 0 {
		return
	}
	var z markup.Scanner
	z.Reset(rest[start:end])
	if z.Next(); string(z.Name()) != "img" {
		return
	}
	p, ok := readPicture(z.Raw())
	if !ok || p.address == "" {
		return
	}
	if n := len(r.P.Images); n > 0 {
		if last := &r.P.Images[n-1]; int(last.Block) == len(r.P.Blocks) {
			best := source{last.Address, r.width}.better(p.source)
			last.Address, r.width = best.address, best.width
			if last.Alt == "" {
				last.Alt = p.alt
			}
			return
		}
	}
	r.addPicture(p.source, p.alt)
}
