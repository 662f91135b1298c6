package address

import (
	"slices"
	"strings"
	"testing"
)

func TestResolveAddress(t *testing.T) {
	for _, c := range []struct{ base, ref, want string }{
		{"https://a.example/x/y", "z.jpg", "https://a.example/x/z.jpg"},
		{"https://a.example/x/y", "//b.example/z.jpg", "https://b.example/z.jpg"},
		{"", "https://a.example/z", "https://a.example/z"},
		{"", "/z", ""},
		{"https://a.example/", "data:image/png;base64,AA", ""},
		{"https://a.example/", "mailto:a@a.example", ""},
		{"https://a.example/", "", ""},
		{"https://a.example/", "https://[broken", ""},
		{"", "https://web.archive.org/web/20240312103000/https://a.example/z", "https://a.example/z"},
		{"https://a.example/x/y", "/web/20240312103000im_/http://b.example/z.jpg?u=https://a.example/",
			"http://b.example/z.jpg?u=https://a.example/"},
		{"", "https://a.example/2024/03/12/https-for-all", "https://a.example/2024/03/12/https-for-all"},
		{"", "https://a.example/share/20240312/https://b.example/",
			"https://a.example/share/20240312/https://b.example/"},
	} {
		if got := Resolve(c.base, c.ref); got != c.want {
			t.Errorf("resolveAddress(%q, %q) = %q, want %q", c.base, c.ref, got, c.want)
		}
	}
}

func TestSameAddress(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"https://a.example/news/coir-fee", "http://www.a.example/news/coir-fee/", true},
		{"https://a.example/news/coir-fee#top", "https://a.example/news/coir-fee?ref=rss", true},
		{"https://a.example/", "https://a.example/", false},
		{"https://a.example/?id=1", "https://a.example/?id=2", false},
		{"https://a.example/news/coir-fee", "https://a.example/news/ferry", false},
	} {
		if got := Same(c.a, c.b); got != c.want {
			t.Errorf("sameAddress(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestHost(t *testing.T) {
	for _, c := range []struct{ address, host, label, country string }{
		{"https://www.Harbour.example.co.uk:8080/x", "www.harbour.example.co.uk", "example", "GB"},
		{"https://news.example.in", "news.example.in", "example", "IN"},
		{"http://example.com/", "example.com", "example", ""},
		{"https://example.io/", "example.io", "example", ""},
		{"https://www.taz.de/!5", "www.taz.de", "taz", "DE"},
		{"https://blogs.taz.de/", "blogs.taz.de", "taz", "DE"},
		{"https://amp.dw.com/de", "amp.dw.com", "dw", ""},
		{"https://amp.dw.de/", "amp.dw.de", "dw", "DE"},
		{"no address", "", "", ""},
	} {
		host := Host(c.address)
		if host != c.host || HostLabel(host) != c.label || HostCountry(host) != c.country {
			t.Errorf("%q: host %q, label %q, country %q, want %q, %q, %q", c.address, host, HostLabel(host),
				HostCountry(host), c.host, c.label, c.country)
		}
	}
}

func TestDomain(t *testing.T) {
	for _, c := range []struct{ host, want string }{
		{"example.com", "example.com"},
		{"www.news.example.co.uk", "example.co.uk"},
		{"a.b.example.unlisted", "example.unlisted"},
		{"blog.example.blogspot.com", "example.blogspot.com"},
		{"a.b.example.kawasaki.jp", "b.example.kawasaki.jp"},
		{"news.city.kawasaki.jp", "city.kawasaki.jp"},
		{"news.www.ck", "www.ck"},
		{"a.b.c.ck", "b.c.ck"},
		{"zushi.kanagawa.jp", "zushi.kanagawa.jp"},
		{"a.zushi.kanagawa.jp", "a.zushi.kanagawa.jp"},
		{"co.uk", "co.uk"},
		{"localhost", "localhost"},
		{"192.168.10.7", "192.168.10.7"},
		{"", ""},
	} {
		if got := Domain(c.host); got != c.want {
			t.Errorf("%q: got %q, want %q", c.host, got, c.want)
		}
	}
}

// TestSuffixesSorted checks the order that isSuffix needs.
func TestSuffixesSorted(t *testing.T) {
	_, rules, _ := strings.Cut(suffixes, "\n!")
	if lines := strings.Fields("!" + rules); len(lines) < 5000 || !slices.IsSorted(lines) {
		t.Errorf("%d rules, sorted: %v; want 5000, true", len(lines), slices.IsSorted(lines))
	}
}

func BenchmarkDomain(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Domain("www.news.example.co.uk")
	}
}

func TestWithoutUser(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://a.example/x@y", "https://a.example/x@y"},
		{"https://user:pw@a.example/x@y?q#f", "https://a.example/x@y?q#f"},
		{"https://user:p%w@@a.example", "https://a.example"},
		{"//user@a.example/", "//a.example/"},
		{"a@b.example", "a@b.example"},
		{"", ""},
	} {
		if got := WithoutUser(c.in); got != c.want {
			t.Errorf("WithoutUser(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
