package meta

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
)

// outlet is what is known about the name of the outlet. It separates the name from other words: at
// the end of a title, among authors, in an h1 that is a logo.
type outlet struct {
	label string   // of the host name, folded: "example"
	host  string   // the host name without www, folded: "newsexamplecouk"
	names []string // the names that the page states, folded
}

// outletAt returns what the name of a host says about its outlet.
func outletAt(host string) outlet {
	bare := strings.TrimPrefix(host, "www.")
	return outlet{host: clean.Key(bare), label: clean.Key(address.HostLabel(bare))}
}

// baseAddress returns the address that the relative addresses of the page refer to.
func (src *sources) baseAddress() string {
	base := src.known.URL
	if base == "" {
		base = pick(src, addressRows, acceptAddress).value
	}
	if b := src.p.Head.Base; b != "" {
		if abs := address.Resolve(base, b); abs != "" {
			return abs
		}
	}
	return base
}

// ownHost returns the host of the page's address.
func (src *sources) ownHost() string {
	if host := address.Host(src.known.URL); host != "" {
		return host
	}
	return address.Host(src.canonical.value)
}

var addressRows = []row[*sources, string]{
	{"link canonical", func(src *sources) string { return src.rel("canonical") }},
	{"og:url", func(src *sources) string { return src.meta("og:url") }},
	{"json-ld url", func(src *sources) string { return src.article("url", "mainEntityOfPage") }},
	{"parsely-link", func(src *sources) string { return src.meta("parsely-link", "twitter:url") }},
}

func acceptAddress(s string) string { return address.Resolve("", s) }

// acceptCanonical refuses the home page as the address of another page.
func (src *sources) acceptCanonical(s string) string {
	abs := address.Resolve(src.base, s)
	if abs != "" && address.Path(abs) == "" && address.Path(src.known.URL) != "" {
		return ""
	}
	return abs
}

var siteRows = []row[*sources, string]{
	{"og:site_name", func(src *sources) string { return src.meta("og:site_name") }},
	{"json-ld publisher", func(src *sources) string { return src.article("publisher") }},
	{"json-ld isPartOf", func(src *sources) string { return src.siteNode() }},
	{"meta publisher", func(src *sources) string {
		return src.meta("application-name", "apple-mobile-web-app-title", "dc.publisher",
			"dcterms.publisher", "citation_journal_title", "sitename", "al:ios:app_name", "publisher")
	}},
	{"itemprop publisher", func(src *sources) string { return src.prop("publisher") }},
	{"title tail", func(src *sources) string { return src.titleTail() }},
	{"title tail and copyright", func(src *sources) string { return src.ownedTail() }},
	{"masthead", func(src *sources) string { return src.masthead() }},
}

// readSite reads the names of the outlet. The first one is used; all are accepted as its name.
func (src *sources) readSite() {
	for _, row := range siteRows {
		v := src.acceptSite(row.read(src))
		if v == "" {
			continue
		}
		if src.site.value == "" {
			src.site = text{v, row.source}
		}
		src.outlet.names = append(src.outlet.names, clean.Key(v))
	}
}

// acceptSite accepts a name, but no address, handle or sentence. It also refuses the title of the
// article, which some pages state as the name of the application.
func (src *sources) acceptSite(s string) string {
	s = strings.TrimPrefix(clean.Text(s), "@")
	if strings.Contains(s, "://") || len(s) > 80 || len(clean.Key(s)) < 2 {
		return ""
	}
	if strings.Count(s, " ") > 3 && strings.HasPrefix(clean.Key(clean.Text(src.p.Head.Title)),
		clean.Key(s)) {
		return ""
	}
	return s
}

// siteNode returns the name of the WebSite or news organization in JSON-LD.
func (src *sources) siteNode() string {
	for _, i := range src.ld.Roots() {
		switch src.ld.Text(i, "@type") {
		case "WebSite", "NewsMediaOrganization":
			if s := src.ld.Text(i, "name"); s != "" {
				return s
			}
		}
	}
	return ""
}

// isOutlet reports whether s is one of the outlet's names, or a host name that starts with one.
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

// sameName compares folded names. One of them may have an article or a top-level domain.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == "" || len(b)-len(a) > 3 || !strings.Contains(b, a) {
		return false
	}
	return a == b || len(a) > 2
}

// titleTail returns the part of <title> that matches the host name.
func (src *sources) titleTail() string {
	parts := splitTitle(clean.Text(src.p.Head.Title))
	for i := len(parts) - 1; i > 0; i-- {
		if s := parts[i].text; src.outlet.hostNamed(s) {
			return s
		}
	}
	if len(parts) > 1 && src.outlet.hostNamed(parts[0].text) {
		return parts[0].text
	}
	return ""
}

// linksHome reports whether a link to the front page has this text, folded, and it is a name.
func (src *sources) linksHome(key string) bool {
	switch key {
	case "home", "homepage", "start", "startseite", "startpage", "accueil", "inicio", "início",
		"etusivu", "forside", "forsiden", "anasayfa", "главная", "головна", "αρχική", "الرئيسية",
		"beranda":
		return false
	}
	for i := range src.p.Head.Props {
		q := &src.p.Head.Props[i]
		if q.Name == "home-link" && q.End-q.Start < homeMost && clean.Key(src.propText(q)) == key {
			return true
		}
	}
	return false
}

// homeMost is how many bytes the name in a link to the front page may have.
const homeMost = 80

// ownedTail returns the first or last part of <title> if the page names it in its copyright or in a
// link to its front page, and no other source names the outlet.
func (src *sources) ownedTail() string {
	parts := splitTitle(clean.Text(src.p.Head.Title))
	if len(parts) < 2 || len(src.outlet.names) > 0 {
		return ""
	}
	owner := clean.Key(src.meta("copyright", "dc.rights", "dcterms.rightsholder"))
	for _, part := range [...]string{parts[len(parts)-1].text, parts[0].text} {
		part = strings.Trim(part, " -–—|")
		if key := clean.Key(part); len(key) > 3 && (strings.Contains(owner, key) ||
			namedBelow(src.copyrights(), 0, key) || src.linksHome(key)) {
			return part
		}
	}
	return ""
}

// hostNamed reports whether s matches the label of the host name, as a whole or by the first
// letters of its words.
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
