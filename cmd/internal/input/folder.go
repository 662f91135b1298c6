package input

// The pages of a folder. A folder of saved pages also has pictures, styles, scripts and notes. An
// error for each of those would bury what matters, so winnow reads the files whose names look like
// those of pages. Names decide nothing else.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"winnow/extract"
)

// pagesIn returns the pages of a folder and of the folders in it, except hidden folders and
// outputs. A folder that cannot be read does not stop the rest.
func (rd *Reader) pagesIn(dir string) []string {
	if info, err := os.Stat(dir); err == nil && rd.isOwn(info) {
		rd.Fail(dir, errOwn)
		return nil
	}
	rd.folders = append(rd.folders, dir)
	root := dir + string(filepath.Separator) // also where dir is a link to a folder
	w := walk{Reader: rd, root: root, read: map[string]bool{}}
	if real, err := realPath(dir); err == nil {
		w.real = real
	}
	w.folder(root)
	w.linked()
	if len(w.pages) == 0 && !w.failed {
		rd.Fail(dir, fmt.Errorf("%w: no page in the folder", extract.ErrNoArticle))
	}
	return w.pages
}

// walk is one walk through a folder that is named.
type walk struct {
	*Reader
	root, real string // the folder, and where it really is
	pages      []string
	failed     bool
	links      []string        // to folders, with Follow
	read       map[string]bool // folders by where they really are, with Follow
}

// folder adds the pages below a folder, without those behind links to folders.
func (w *walk) folder(top string) {
	real := w.realFolder(top)
	filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			w.Fail(filepath.Clean(path), err)
			w.failed = true
			return fs.SkipDir
		}
		if d.IsDir() && w.Follow {
			there := filepath.Join(real, below(top, path))
			if w.read[there] {
				return fs.SkipDir
			}
			w.read[there] = path == top || !w.isLeftOut(path, d)
		}
		if path == top {
			return nil
		}
		return w.entry(path, d)
	})
}

// isLeftOut reports whether a file, or all of a folder, is not read: it is hidden, an output or
// excluded.
func (w *walk) isLeftOut(path string, d fs.DirEntry) bool {
	return strings.HasPrefix(d.Name(), ".") || w.isOwnEntry(d) || matches(w.Exclude, w.root, path)
}

// entry adds a file of a folder, if it is a page.
func (w *walk) entry(path string, d fs.DirEntry) error {
	switch {
	case w.isLeftOut(path, d):
		if d.IsDir() {
			return fs.SkipDir
		}
		if matches(w.Exclude, w.root, path) {
			w.Passed++
		}
	case w.isWanted(w.root, path, d) && !w.isOutput(path):
		w.pages = append(w.pages, notStdin(path))
	case w.Follow && isFolderLink(path, d):
		w.links = append(w.links, path)
	case !d.IsDir():
		w.Passed++
	}
	return nil
}

// linked adds the pages behind links to folders. It runs after the folders themselves, so that
// --follow changes no names. It reads each folder once, so that loops end.
func (w *walk) linked() {
	for len(w.links) > 0 {
		link := w.links[0]
		w.links = w.links[1:]
		info, err := os.Stat(link)
		switch {
		case err != nil:
			w.Fail(link, err)
			w.failed = true
		case w.isOwn(info), w.read[w.realFolder(link)]:
		default:
			w.folder(link + string(filepath.Separator))
		}
	}
}

// realFolder returns where a folder really is, if it matters.
func (w *walk) realFolder(dir string) string {
	if !w.Follow {
		return dir
	}
	real, err := realPath(dir)
	if err != nil {
		return dir // it cannot be read, either
	}
	return real
}

// isOutput reports whether a file is an output of an earlier run.
func (w *walk) isOutput(path string) bool {
	return w.written.has(filepath.Join(w.real, below(w.root, path)))
}

// below returns a path as it is below a folder. WalkDir cleans the paths that it finds, so the
// folder need not be a prefix.
func below(dir, path string) string {
	inside, err := filepath.Rel(dir, path)
	if err != nil {
		return path
	}
	return inside
}

// isFolderLink reports whether an entry is a link to a folder.
func isFolderLink(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
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

// matches reports whether a pattern fits the name of a file or its path below a folder.
func matches(patterns []string, root, path string) bool {
	inside := filepath.ToSlash(below(root, path))
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		byName, _ := filepath.Match(pattern, filepath.Base(path))
		byPath, _ := filepath.Match(pattern, inside)
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

// notStdin returns the path, as ./- if it would mean standard input.
func notStdin(path string) string {
	if path == Stdin {
		return "." + string(filepath.Separator) + path
	}
	return path
}

// isFile reports whether a path is a regular file, or a link to one. It is false for pipes and
// devices, because reading them may wait. It is true for a broken link: reading it gives the error.
func isFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}
