package address

import (
	_ "embed"
	"net/netip"
	"strings"
)

//go:generate go run gen.go

// suffixes is the list of public suffixes: the parts of host names under which anyone can
// register a name. Each line is a rule, and the lines are sorted. Comments start with # and come
// first. Rules of one label are left out: without a rule, the last label is the suffix.
//
//go:embed suffixes.txt
var suffixes string

const suffixLabels = 7 // labels of the longest rule

// Domain returns the part of a host name that its owner registered: "example.co.uk" of
// "www.news.example.co.uk". It returns the host itself if the host has no owner.
func Domain(host string) string {
	if _, err := netip.ParseAddr(host); err == nil {
		return host
	}
	start := suffixStart(host)
	if start < 2 || host[start-1] != '.' {
		return host
	}
	return host[strings.LastIndexByte(host[:start-1], '.')+1:]
}

// suffixStart returns where the public suffix of a host name starts. The longest rule
// counts. "*.ck" is a rule for all names below ck, "!www.ck" an exception to it.
func suffixStart(host string) int {
	start := strings.LastIndexByte(host, '.') + 1
	parent := start
	for n := 2; n <= suffixLabels && parent > 0; n++ {
		at := strings.LastIndexByte(host[:parent-1], '.') + 1
		switch {
		case isSuffix("!" + host[at:]):
			return parent
		case isSuffix(host[at:]), isSuffix("*." + host[parent:]):
			start = at
		}
		parent = at
	}
	return start
}

// isSuffix reports whether suffixes contains the rule. It is a binary search.
func isSuffix(rule string) bool {
	lo, hi := strings.Index(suffixes, "\n!")+1, len(suffixes) // after the comments
	for lo < hi {
		mid := lo + (hi-lo)/2
		from := strings.LastIndexByte(suffixes[lo:mid], '\n') + 1 + lo
		line, _, _ := strings.Cut(suffixes[from:hi], "\n")
		switch strings.Compare(rule, line) {
		case 0:
			return true
		case -1:
			hi = from
		default:
			lo = min(from+len(line)+1, hi)
		}
	}
	return false
}
