package outdir

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
)

// Mode says what happens to files that exist.
type Mode int

// What happens to files that exist.
const (
	Refuse Mode = iota // an error of the input
	Skip               // the input is done: the run is resumed
	Overwrite
)

// Folder writes articles to files. Claim is called for each input in order, Put or Keep for
// each in the same order, from another goroutine if need be.
type Folder struct {
	// WritePoint, if not nil, is called before each change of the disk.
	WritePoint func()

	dir      string
	end      string // of the files' names
	mode     Mode
	root     *os.Root
	manifest *manifest
	claims   claims
}

// Open returns a Folder that writes files below dir, with names that end in end. It is given
// all inputs, so that none is written over.
func Open(dir, end string, mode Mode, inputs []string) (*Folder, error) {
	f, err := Bare(dir, end, mode, inputs)
	if err != nil {
		return nil, err
	}
	if f.manifest, err = openManifest(f.root); err != nil {
		return nil, atPath(filepath.Join(dir, ManifestName), err)
	}
	return f, nil
}

// Bare is Open without a manifest.
func Bare(dir, end string, mode Mode, inputs []string) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	f := &Folder{dir: dir, end: end, mode: mode, root: root, claims: newClaims()}
	if err := f.removeOld(); err != nil {
		return nil, err
	}
	f.keepInputs(inputs)
	return f, nil
}

// atPath returns an error of package os with the path from where the program was started.
func atPath(path string, err error) error {
	return &fs.PathError{Op: "write", Path: path, Err: report.Bare(err)}
}

// keepInputs notes which inputs are in the folder.
func (f *Folder) keepInputs(inputs []string) {
	base, err := filepath.Abs(f.dir)
	if real, realErr := filepath.EvalSymlinks(base); realErr == nil {
		base = real
	}
	if err != nil {
		return
	}
	dirs := map[string]string{} // where folders really are
	for _, in := range inputs {
		dir := filepath.Dir(in)
		real, ok := dirs[dir]
		if !ok {
			real, _ = filepath.Abs(dir)
			if target, err := filepath.EvalSymlinks(real); err == nil {
				real = target
			}
			dirs[dir] = real
		}
		inside, err := filepath.Rel(base, filepath.Join(real, filepath.Base(in)))
		if err == nil && !strings.HasPrefix(inside, "..") {
			f.claims.inputs[folded(inside)] = true
		}
	}
}

// Claim reserves the file of a page for it. It reports whether the page is done: an earlier
// run has its article, or has found none. It returns an error if the file is another's.
func (f *Folder) Claim(name, path string, number int) (done bool, err error) {
	out := Name(path, number, f.end)
	if err := f.claims.claim(name, out); err != nil {
		return false, err
	}
	shown := report.Path(filepath.Join(f.dir, out))
	if f.claims.inputs[folded(out)] {
		return false, fmt.Errorf("would overwrite the input %s", shown)
	}
	if f.mode == Skip && f.before(name) == NoArticle {
		return true, nil
	}
	_, err = f.root.Lstat(out)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return false, nil
	case err != nil:
		return false, err
	case f.mode == Refuse:
		return false, fmt.Errorf("the output %s exists; use --skip-existing or --overwrite", shown)
	}
	return f.mode == Skip, nil
}

// Put writes the file of a page, if rendered is not nil, and its line of the manifest. The
// path and the output of e are set here. With Overwrite, the file of a page that has no
// article any more is removed. An error that Stops reports ends the run.
func (f *Folder) Put(name, path string, number int, e Entry, rendered []byte) error {
	out := Name(path, number, f.end)
	e.Path = render.PathText(name)
	switch {
	case rendered != nil:
		err := f.write(out, rendered)
		if errors.Is(err, ErrTaken) && f.mode == Skip {
			return nil // and its line of the manifest, as Claim would have found it
		}
		if err != nil {
			return atPath(filepath.Join(f.dir, out), err)
		}
		shown := render.PathText(filepath.ToSlash(out))
		e.Output = &shown
	case e.Status == NoArticle && f.mode == Overwrite:
		f.point()
		if err := f.root.Remove(out); err != nil && !isAbsent(err) {
			return atPath(filepath.Join(f.dir, out), err)
		}
	}
	return f.add(e)
}

// Fail adds the line of an input that has no file.
func (f *Folder) Fail(name string, e Entry) error {
	e.Path = render.PathText(name)
	return f.add(e)
}

// Keep adds the line of a page that is done, if the run that did it was killed before.
func (f *Folder) Keep(name, path string, number int) error {
	if before := f.before(name); before != "" && before != Failed {
		return nil
	}
	out := Name(path, number, f.end)
	shown := render.PathText(filepath.ToSlash(out))
	e := Entry{Path: render.PathText(name), Status: Article}
	e.Output = &shown
	article := string(Article)
	e.PageType = &article
	if f.end == ".json" || f.end == ".jsonl" {
		f.recall(out, &e)
	}
	return f.add(e)
}

// recall reads from the record in a file what the manifest says of it.
func (f *Folder) recall(out string, e *Entry) {
	text, err := f.root.ReadFile(out)
	if err != nil {
		return
	}
	var record struct {
		PageType *string `json:"page_type"`
		Error    *string `json:"error"`
	}
	if json.Unmarshal(text, &record) != nil {
		return
	}
	e.PageType, e.Error = record.PageType, record.Error
	if e.Error != nil {
		e.Status = NoArticle
	}
}

// before returns the status of an input in earlier runs, "" if there is none.
func (f *Folder) before(name string) Status {
	if f.manifest == nil {
		return ""
	}
	return f.manifest.before[render.PathText(name)].status
}

func (f *Folder) add(e Entry) error {
	if f.manifest == nil {
		return nil
	}
	f.point()
	if err := f.manifest.add(e); err != nil {
		return atPath(filepath.Join(f.dir, ManifestName), err)
	}
	return nil
}

// Close closes the manifest.
func (f *Folder) Close() error {
	err := f.root.Close()
	if f.manifest != nil {
		err = errors.Join(err, f.manifest.f.Close())
	}
	return err
}

func (f *Folder) point() {
	if f.WritePoint != nil {
		f.WritePoint()
	}
}

func isAbsent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// Stops reports whether all other files would have the same error, as on a full volume.
func Stops(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EROFS) ||
		errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EIO)
}
