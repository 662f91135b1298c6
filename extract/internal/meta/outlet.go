package meta

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
)

// outlet is what is known about the outlet's name. It separates the name from words of the
// article: in the tail of a title, among authors, in an h1 that is a logo.
type outlet struct {
	label string   // of the host name, folded: "example"
	host  string   // the host name without www, folded: "newsexamplecouk"
	names []string // folded names the page states
}

// addresses reads the page's own address and what follows from it.
func (r *reader) addresses() {
	r.base = r.known.URL
	if r.base == "" {
		r.base = r.pick("base", addressRows, acceptAddress)
		r.out.Provenance = r.out.Provenance[:0]
	}
	if b := r.p.Head.Base; b != "" {
		if abs := address.Resolve(r.base, b); abs != "" {
			r.base = abs
		}
	}
	r.out.CanonicalURL = r.pick("canonical_url", addressRows, r.acceptCanonical)
	from := r.known.URL
	if address.Host(from) == "" {
		from = r.out.CanonicalURL
	}
	r.out.Hostname = address.Host(from)
	bare := strings.TrimPrefix(r.out.Hostname, "www.")
	r.outlet.host, r.outlet.label = clean.Key(bare), clean.Key(address.HostLabel(bare))
}

var addressRows = []row{
	{"link canonical", func(r *reader) string { return r.rel("canonical") }},
	{"og:url", func(r *reader) string { return r.meta("og:url") }},
	{"json-ld url", func(r *reader) string { return r.article("url", "mainEntityOfPage") }},
	{"parsely-link", func(r *reader) string { return r.meta("parsely-link", "twitter:url") }},
}

func acceptAddress(s string) string { return address.Resolve("", s) }

// acceptCanonical refuses the home page as the address of another page.
func (r *reader) acceptCanonical(s string) string {
	abs := address.Resolve(r.base, s)
	if abs != "" && address.Path(abs) == "" && address.Path(r.known.URL) != "" {
		return ""
	}
	return abs
}

var siteRows = []row{
	{"og:site_name", func(r *reader) string { return r.meta("og:site_name") }},
	{"json-ld publisher", func(r *reader) string { return r.article("publisher") }},
	{"json-ld isPartOf", func(r *reader) string { return r.siteNode() }},
	{"meta publisher", func(r *reader) string {
		return r.meta("application-name", "apple-mobile-web-app-title", "dc.publisher",
			"dcterms.publisher", "citation_journal_title", "sitename", "al:ios:app_name", "publisher")
	}},
	{"itemprop publisher", func(r *reader) string { return r.prop("publisher") }},
	{"title tail", func(r *reader) string { return r.titleTail() }},
	{"title tail and copyright", func(r *reader) string { return r.ownedTail() }},
	{"masthead", func(r *reader) string { return r.masthead() }},
}

// site uses the first name as the outlet's, and keeps all of them as its forms.
func (r *reader) site() {
	for _, row := range siteRows {
		v := r.acceptSite(row.read(r))
		if v == "" {
			continue
		}
		if r.out.Site == "" {
			r.out.Site = v
			r.note("site", row.source, v)
		}
		r.outlet.names = append(r.outlet.names, clean.Key(v))
	}
}

// acceptSite accepts a name, but not an address, a handle, a sentence, or the article's title,
// which some pages give as the name of the application.
func (r *reader) acceptSite(s string) string {
	s = strings.TrimPrefix(clean.Text(s), "@")
	if strings.Contains(s, "://") || len(s) > 80 || len(clean.Key(s)) < 2 {
		return ""
	}
	if strings.Count(s, " ") > 3 && strings.HasPrefix(clean.Key(clean.Text(r.p.Head.Title)),
		clean.Key(s)) {
		return ""
	}
	return s
}

// siteNode returns the name of the WebSite or news organisation that JSON-LD
// describes.
func (r *reader) siteNode() string {
	for _, i := range r.ld.Roots() {
		switch r.ld.Text(i, "@type") {
		case "WebSite", "NewsMediaOrganization":
			if s := r.ld.Text(i, "name"); s != "" {
				return s
			}
		}
	}
	return ""
}

// isOutlet reports whether s is the outlet's name in one of its forms, or a host name that begins
// with it.
func (o *outlet) isOutlet(s string) bool {
	if name, _, ok := strings.Cut(strings.TrimPrefix(s, "www."), "."); ok &&
		strings.IndexByte(s, ' ') < 0 {
		s = name
	}
	key := clean.Key(s)
	if key == "" {
		return false
	}
	for _, name := range o.names {
		if sameName(key, name) {
			return true
		}
	}
	return o.label != "" && (sameName(key, o.label) || key == o.host)
}

// sameName compares folded names: an article or a top level domain may be on
// one of them.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == "" || len(b)-len(a) > 3 || !strings.Contains(b, a) {
		return false
	}
	return a == b || len(a) > 2
}

// titleTail returns the part of <title> that names the host.
func (r *reader) titleTail() string {
	parts := splitTitle(clean.Text(r.p.Head.Title))
	for i := len(parts) - 1; i > 0; i-- {
		if s := parts[i].text; r.outlet.hostNamed(s) {
			return s
		}
	}
	if len(parts) > 1 && r.outlet.hostNamed(parts[0].text) {
		return parts[0].text
	}
	return ""
}

// ownedTail returns the part at either end of <title> to which the page gives
// its copyright, where no other source names the outlet.
func (r *reader) ownedTail() string {
	parts := splitTitle(clean.Text(r.p.Head.Title))
	if len(parts) < 2 || len(r.outlet.names) > 0 {
		return ""
	}
	owner := clean.Key(r.meta("copyright", "dc.rights", "dcterms.rightsholder"))
	for _, part := range [...]string{parts[len(parts)-1].text, parts[0].text} {
		if key := clean.Key(part); len(key) > 3 && (strings.Contains(owner, key) ||
			namedBelow(r.copyrights(), 0, key)) {
			return part
		}
	}
	return ""
}

// hostNamed reports whether s is what the host's label spells, in whole or by its words' first
// letters.
func (o *outlet) hostNamed(s string) bool {
	key := clean.Key(s)
	if o.label == "" || len(key) < 2 {
		return false
	}
	if sameName(key, o.label) || key == o.host {
		return true
	}
	words := strings.Fields(strings.ToLower(s))
	if len(words) > 6 {
		return false
	}
	var initials strings.Builder
	for _, w := range words {
		initials.WriteString(w[:1])
	}
	return len(words) > 2 && initials.String() == o.label ||
		len(o.label) > 3 && strings.Contains(key, o.label)
}
