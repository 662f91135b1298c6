package input

import (
	"path/filepath"
	"strconv"
	"strings"
)

// This file reads the names of files.

// isPageName reports whether a file of that name may be a page. Its extension is that of markup,
// of text or of a script that writes pages, or it has none, like the last part of many addresses.
// A query that a download kept in the name is ignored, and so is the extension of a compression.
func isPageName(name string) bool {
	name, _, _ = strings.Cut(name, "?")
	name = strings.ToLower(name)
	if strings.HasSuffix(name, "~") || isNotes(name) {
		return false
	}
	switch ext := extension(name[:len(name)-len(packedEnd(name))]); ext {
	case "", ".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".eml", ".php", ".asp", ".aspx",
		".jsp", ".cgi", ".txt", ".text", ".warc", ".wet":
		return true
	}
	return false
}

// isNotes reports whether a file of that name describes its folder and is no page.
func isNotes(name string) bool {
	switch strings.TrimSuffix(name, ".txt") {
	case "readme", "license", "licence", "copying", "notice", "authors", "changelog", "makefile",
		"dockerfile", "robots", "humans", "requirements", "cmakelists", "manifest":
		return true
	}
	return false
}

// packedEnd returns the end of a name that says how the file is compressed.
func packedEnd(name string) string {
	switch ext := filepath.Ext(name); strings.ToLower(ext) {
	case ".gz", ".zst":
		return ext
	}
	return ""
}

// extension returns the extension of a name, or "" if what follows the last dot is no word, as in
// rates-up-0.5-percent.
func extension(name string) string {
	ext := filepath.Ext(name)
	isWord := !strings.ContainsFunc(ext[min(1, len(ext)):], func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	if isWord && strings.ContainsFunc(ext, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
		return ext
	}
	return ""
}

// CutNumber cuts the number off the name of a page in a file of pages, such as crawl.warc#17. It
// returns false if name is no such name.
func CutNumber(name string) (path string, ok bool) {
	at := strings.LastIndexByte(name, '#')
	if at <= 0 {
		return name, false
	}
	_, err := strconv.ParseUint(name[at+1:], 10, 32)
	return name[:at], err == nil && name[at+1] != '0'
}
