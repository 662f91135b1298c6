package output

// Each article goes to a file of its own in a folder, named after its input. No input is
// overwritten, and no two inputs write to one file.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"winnow/cmd/internal/input"
)

// nameMost is how many bytes a file name may have on nearly all systems.
const nameMost = 255

// Folder writes each article to a file below a folder.
type Folder struct {
	dir   string
	end   string            // of the names of the files
	taken map[string]bool   // paths of inputs and of files written, as returned by folded
	last  map[string]int    // by an input's path, the last number it got
	dirs  map[string]string // folders with links resolved
	fail  func(path string, err error)
}

// NewFolder returns a Folder that writes files below dir, with names that end in end. It gets all
// inputs, so that none is overwritten before it is read. It calls fail for each file that cannot
// be written. It returns an error if dir cannot be made.
func NewFolder(dir, end string, inputs []string, fail func(string, error)) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	p := &Folder{dir: dir, end: end, taken: map[string]bool{}, last: map[string]int{},
		dirs: map[string]string{}, fail: fail}
	for _, in := range inputs {
		p.taken[p.folded(in)] = true
		for up := filepath.Dir(below(in)); up != "."; up = filepath.Dir(up) {
			p.taken[p.folded(filepath.Join(dir, up))] = true // needed as a folder by other files
		}
	}
	return p, nil
}

// folded returns a path in lower case with its links resolved, so that two names of one file are
// equal.
func (p *Folder) folded(path string) string {
	dir := filepath.Dir(path)
	real, ok := p.dirs[dir]
	if !ok {
		real = dir
		if abs, err := filepath.Abs(dir); err == nil {
			real = abs
		}
		if target, err := filepath.EvalSymlinks(real); err == nil {
			real = target
		}
		p.dirs[dir] = real
	}
	return strings.ToLower(filepath.Join(real, filepath.Base(path)))
}

// Print writes a file. If that fails, it calls fail and returns nil.
func (p *Folder) Print(name string, rendered []byte, _ bool) error {
	path := p.path(name)
	err := os.MkdirAll(filepath.Dir(path), 0o777)
	if err == nil {
		err = writeWhole(path, rendered)
	}
	if err != nil {
		p.fail(path, err)
	}
	return nil
}

// path returns where the article of an input goes: the input's own path below the folder, with
// the extension of the format instead of the page's. If that path is taken, the page's extension
// is kept, and then a number is added.
func (p *Folder) path(name string) string {
	inside := below(name)
	stem := strings.TrimSuffix(inside, input.PageEnd(inside))
	path := filepath.Join(p.dir, named(stem, p.end))
	for n := p.last[inside] + 1; p.taken[p.folded(path)]; n++ {
		number := ""
		if n > 1 {
			number = fmt.Sprintf("-%d", n)
		}
		path = filepath.Join(p.dir, named(inside, number+p.end))
		p.last[inside] = n
	}
	p.taken[p.folded(path)] = true
	return path
}

// named returns a path with an end. If the last step becomes too long, it is shortened, but keeps
// the number of a page.
func named(path, end string) string {
	dir, base := filepath.Split(path)
	if whole, ok := input.CutNumber(base); ok {
		base, end = whole, base[len(whole):]+end
	}
	if most := nameMost - len(end); len(base) > most {
		for !utf8.RuneStart(base[most]) && most > nameMost/2 {
			most--
		}
		base = base[:most]
	}
	return dir + base + end
}

// below returns a path relative to its root, without steps that leave it.
func below(name string) string {
	if name == input.Stdin || strings.HasPrefix(name, input.Stdin+"#") {
		return "stdin" + name[len(input.Stdin):]
	}
	name = filepath.ToSlash(filepath.Clean(name[len(filepath.VolumeName(name)):]))
	var steps []string
	for step := range strings.SplitSeq(name, "/") {
		if step != "" && step != "." && step != ".." {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return "unnamed"
	}
	return filepath.Join(steps...)
}

// writeWhole writes a file under another name and renames it, so that a reader sees the whole new
// file or the old one.
func writeWhole(path string, data []byte) error {
	part := filepath.Join(filepath.Dir(path), fmt.Sprintf(".winnow-%d.part", os.Getpid()))
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		os.Remove(part)
	}
	return err
}
