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

const (
	wideEnough = 1200 // pixels: of several sizes, the smallest that has these is used
	tiny       = 64   // pixels: smaller pictures are icons and signs
)

// picture is a tag that shows a picture.
type picture struct{ address, alt string }

// readPicture reads the tag of a picture. It reports whether the picture may be part of the
// article. Icons, portraits of authors and tracking pixels are not.
func readPicture(tag []byte) (p picture, ok bool) {
	var src, lazy, set, lazySet string
	width, height := tiny+1, tiny+1
	ok = true
	for name, value := range markup.Attributes(tag) {
		switch name {
		case "src":
			src = value
		case "srcset":
			set = bestOfSet(value)
		case "data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src",
			"data-hi-res-src", "data-src-large", "data-echo", "data-img-url":
			if lazy == "" && strings.ContainsAny(value, "/.") {
				lazy = value
			}
		case "data-srcset", "data-lazy-srcset", "data-original-set", "data-sizes-srcset":
			lazySet = bestOfSet(value)
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
	for _, address := range [...]string{lazy, lazySet, src, set} {
		if !isPlaceholder(address) {
			p.address = strings.TrimSpace(address)
			break
		}
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

// bestOfSet returns an address of a srcset: the smallest that is wide enough, or the widest.
func bestOfSet(set string) string {
	best, size := "", 0.0
	for set != "" {
		set = strings.TrimLeft(set, " \t\n\f\r,")
		end := strings.IndexAny(set, " \t\n\f\r")
		if end < 0 {
			end = len(set)
		}
		address := set[:end]
		set = set[end:]
		n := 1.0
		if plain := strings.TrimRight(address, ","); plain != address {
			address = plain
		} else {
			var descriptor string
			descriptor, set, _ = strings.Cut(set, ",")
			n = sizeOf(descriptor)
		}
		if address != "" && (best == "" || isBetter(n, size)) {
			best, size = address, n
		}
	}
	return best
}

// sizeOf returns the width or the density that a descriptor of a srcset states.
func sizeOf(descriptor string) float64 {
	descriptor = strings.TrimSpace(descriptor)
	if n, err := strconv.ParseFloat(strings.TrimRight(descriptor, "wx"), 64); err == nil {
		return n
	}
	return 1
}

// isBetter reports whether a picture of size n is better than one of another size.
func isBetter(n, than float64) bool {
	if than >= wideEnough {
		return n >= wideEnough && n < than
	}
	return n > than
}

// wantsImages reports whether pictures are recorded at the current place.
func (r *Reader) wantsImages() bool { return r.Images && r.skip == 0 }

// image records the picture of the last tag.
func (r *Reader) image() {
	if p, ok := readPicture(r.z.Raw()); ok {
		if p.address == "" {
			p.address = r.source
		}
		r.AddImage(p.address, p.alt)
	}
	r.source = ""
}

// imageSource records the first good address among the <source> of a <picture>.
func (r *Reader) imageSource() {
	if r.source != "" {
		return
	}
	if p, ok := readPicture(r.z.Raw()); ok {
		r.source = p.address
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
			if last.Address == "" {
				last.Address = p.address
			}
			if last.Alt == "" {
				last.Alt = p.alt
			}
			return
		}
	}
	r.AddImage(p.address, p.alt)
}
