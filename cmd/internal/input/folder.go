package input

// The pages of a folder. Saved pages lie among pictures, styles, scripts and
// notes, and a line on each of those would bury what matters; so a folder
// stands for those files in it whose names are those of pages. A name says
// nothing of what is inside, and so decides about nothing else.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"winnow/extract"
)

// pagesIn returns the pages of a folder and of the folders in it, hidden ones
// and those that are written to apart. A folder that cannot be read fails alone.
func (rd *Reader) pagesIn(dir string) []string {
	if info, err := os.Stat(dir); err == nil && rd.isOwn(info) {
		rd.Fail(dir, errOwn)
		return nil
	}
	rd.folders = append(rd.folders, dir)
	root := dir + string(filepath.Separator) // also where dir is a link to a folder
	var pages []string
	failed := false
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			rd.Fail(filepath.Clean(path), err)
			failed = true
			return fs.SkipDir
		case path != root && (strings.HasPrefix(d.Name(), ".") || rd.isOwnEntry(d)):
			if d.IsDir() {
				return fs.SkipDir
			}
		case path == root:
		case matches(rd.Exclude, root, path):
			if d.IsDir() {
				return fs.SkipDir
			}
			rd.Passed++
		case rd.isWanted(root, path, d):
			pages = append(pages, notStdin(path))
		case !d.IsDir():
			rd.Passed++
		}
		return nil
	})
	if len(pages) == 0 && !failed {
		rd.Fail(dir, fmt.Errorf("%w: no page in the folder", extract.ErrNoArticle))
	}
	return pages
}

// isWanted reports whether a file of a folder is read.
func (rd *Reader) isWanted(root, path string, d fs.DirEntry) bool {
	if d.IsDir() || !isFile(path, d) {
		return false
	}
	if rd.Include != nil {
		return matches(rd.Include, root, path)
	}
	return isPageName(d.Name()) && !isProgram(path, d)
}

// matches reports whether the name of a file, or its path below a folder, is of a pattern.
func matches(patterns []string, root, path string) bool {
	below := filepath.ToSlash(strings.TrimLeft(path[min(len(root), len(path)):], "/"))
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		byName, _ := filepath.Match(pattern, filepath.Base(path))
		byPath, _ := filepath.Match(pattern, below)
		return byName || byPath
	})
}

// isProgram reports whether a file without an extension is a program or a script.
func isProgram(path string, d fs.DirEntry) bool {
	if extension(strings.ToLower(d.Name())) != "" {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var start [4]byte
	n, _ := f.Read(start[:])
	for _, magic := range []string{"\x7fELF", "#!", "MZ", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"} {
		if strings.HasPrefix(string(start[:n]), magic) {
			return true
		}
	}
	return false
}

// notStdin is the path of a file whose name is that of standard input.
func notStdin(path string) string {
	if path == Stdin {
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
