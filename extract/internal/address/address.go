package address

import (
	"net/url"
	"strings"
)

// Resolve returns the absolute address of ref on the page at base, or "" if it is no web address.
func Resolve(base, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	if !u.IsAbs() {
		b, err := url.Parse(base)
		if err != nil || b.Host == "" {
			return ""
		}
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.User = nil // a password is no part of an address
	return Original(u.String())
}

// WithoutUser returns an address without a user name and a password. The address need not be a
// valid one.
func WithoutUser(address string) string {
	scheme, rest, ok := strings.Cut(address, "//")
	if !ok {
		return address
	}
	host, path := rest, ""
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host, path = rest[:end], rest[end:]
	}
	return scheme + "//" + host[strings.LastIndexByte(host, '@')+1:] + path
}

// Original returns the address of the archived page if the address is one of a web archive. A web
// archive puts its own address and the time of the copy in front, as in
// https://web.archive.org/web/20240312103000/https://a.example/z.
func Original(address string) string {
	at := strings.Index(address, "/http")
	if at < 0 {
		return address
	}
	copied := strings.TrimRight(address[strings.LastIndexByte(address[:at], '/')+1:at],
		"abcdefghijklmnopqrstuvwxyz_")
	if len(copied) != len("20060102150405") || strings.Trim(copied, "0123456789") != "" {
		return address
	}
	return address[at+1:]
}

// Host returns the host name of an address in lower case.
func Host(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	host := rest[:PrefixLen(rest, "/?#")]
	host = host[strings.LastIndexByte(host, '@')+1:]
	return strings.ToLower(host[:PrefixLen(host, ":")])
}

// PrefixLen returns the length of the part of s before the first byte of stops.
func PrefixLen(s, stops string) int {
	if i := strings.IndexAny(s, stops); i >= 0 {
		return i
	}
	return len(s)
}

// Path returns path and query of an address without the slash at the end.
func Path(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest[PrefixLen(rest, "/?#"):]
	}
	address = address[:PrefixLen(address, "#")]
	return strings.TrimRight(address, "/")
}

// Same reports whether two addresses are those of one page. Host and scheme do not count. A bare
// host is the address of no page.
func Same(a, b string) bool {
	a, b = Path(a), Path(b)
	if a == "" || b == "" {
		return false
	}
	return a == b || a[:PrefixLen(a, "?")] == b[:PrefixLen(b, "?")] && len(a[:PrefixLen(a, "?")]) > 12
}

// HostLabel returns the part of a host name that names its owner: "example" of
// "www.news.example.co.uk".
func HostLabel(host string) string {
	label, _, _ := strings.Cut(Domain(host), ".")
	return label
}

// HostCountry returns the ISO 3166 code of the country that the host's top-level domain belongs
// to, or "".
func HostCountry(host string) string {
	tld := host[strings.LastIndexByte(host, '.')+1:]
	switch tld {
	case "uk":
		return "GB"
	case "eu", "su", "io", "tv", "me", "fm", "ai", "co", "cc", "ly", "to", "gg", "am":
		return "" // used all over the world
	}
	if len(tld) != 2 {
		return ""
	}
	return strings.ToUpper(tld)
}
