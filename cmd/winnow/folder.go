package main

// The pages of a folder. Saved pages lie among pictures, styles, scripts and
// notes, and a line on each of those would bury what matters; so a folder
// stands for those files in it whose names are those of pages. A name says
// nothing of what is inside, and so decides about nothing else.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"winnow/extract"
)

// pagesIn returns the pages of a folder and of the folders in it, hidden ones
// and those that are written to apart. A folder that cannot be read fails alone.
func (a *app) pagesIn(dir string) []string {
	if info, err := os.Stat(dir); err == nil && a.isOwn(info) {
		a.fail(dir, errOwn)
		return nil
	}
	root := dir + string(filepath.Separator) // also where dir is a link to a folder
	var pages []string
	failed := false
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			a.fail(filepath.Clean(path), err)
			failed = true
			return fs.SkipDir
		case path != root && (strings.HasPrefix(d.Name(), ".") || a.isOwnEntry(d)):
			if d.IsDir() {
				return fs.SkipDir
			}
		case isPageName(d.Name()) && isFile(path, d):
			pages = append(pages, notStdin(path))
		}
		return nil
	})
	if len(pages) == 0 && !failed {
		a.fail(dir, fmt.Errorf("%w: no page in this folder", extract.ErrNoArticle))
	}
	return pages
}

// isOwnEntry tells what is written to from the pages that it is written for.
func (a *app) isOwnEntry(d fs.DirEntry) bool {
	if len(a.own) == 0 {
		return false
	}
	info, err := d.Info()
	return err == nil && a.isOwn(info)
}

// notStdin is the path of a file whose name is that of standard input.
func notStdin(path string) string {
	if path == stdinPath {
		return "." + string(filepath.Separator) + path
	}
	return path
}

// isFile is false for folders, and for pipes and devices, which would be waited
// for. A link is what it leads to; that it leads nowhere shows when it is read.
func isFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

// isPageName tells whether a file of that name may be a page: one with the
// extension of markup, text or a script that writes pages, or with none, as in
// the last part of many addresses. A query that a download kept in the name
// does not count, nor does what says how it is packed.
func isPageName(name string) bool {
	name, _, _ = strings.Cut(name, "?")
	name = strings.ToLower(name)
	if strings.HasSuffix(name, "~") {
		return false
	}
	switch ext := extension(name[:len(name)-len(packedEnd(name))]); ext {
	case "", ".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".eml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".txt", ".text", ".warc", ".wet":
		return true
	}
	return false
}

// packedEnd is the end of a name that says how a file is packed.
func packedEnd(name string) string {
	switch ext := filepath.Ext(name); strings.ToLower(ext) {
	case ".gz", ".zst":
		return ext
	}
	return ""
}

// extension is that of a name, "" where what follows the last dot is no word,
// as in rates-up-0.5-percent.
func extension(name string) string {
	ext := filepath.Ext(name)
	isWord := !strings.ContainsFunc(ext[min(1, len(ext)):], func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if isWord && strings.ContainsFunc(ext, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
		return ext
	}
	return ""
}
