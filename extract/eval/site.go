package eval

import (
	"hash/fnv"
	"net/url"
	"strings"

	"winnow/extract/internal/address"
)

// Corpora are split by site: no site has pages on both sides.

// Site returns the site of a page: its group in the corpus, otherwise the registered domain of
// its host.
func Site(p Page) string {
	host := p.Group
	if host == "" {
		host = Host(p)
	}
	return address.Domain(host)
}

// Host returns the host of a page's URL in lower case and without "www.". Without a URL it
// returns the ID without the style, so that the dumps of one page stay together.
func Host(p Page) string {
	if u, err := url.Parse(p.URL); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return strings.TrimSuffix(p.ID, "."+p.Style)
}

// lockedShare is the percentage of the sites of an indexed corpus that are locked.
const lockedShare = 15

// Locked reports whether a page is in the locked part of its corpus. No points are fitted on that
// part and nobody looks at its pages: it is scored once, at the end. A folder of gold files has
// no locked part.
func Locked(p Page) bool {
	if !p.indexed {
		return false
	}
	h := fnv.New32a()
	h.Write([]byte("locked " + Site(p)))
	sum := h.Sum32()
	return (sum^sum>>15)*0x2c1b3c6d>>16%100 < lockedShare
}
