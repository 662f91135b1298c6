package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
)

// Outputs of a run are not its inputs.

// errOwn is the error of an input that would grow while it is read, or from run to run.
var errOwn = errors.New("is an output of this run")

// KeepOut removes outputs from the inputs: the file behind out, if out is one, and the folder, if
// it is not "" and exists. Naming them is an error of that input; inside a folder they are
// skipped. Call it before Paths.
func (rd *Reader) KeepOut(out io.Writer, folder string) {
	if f, ok := out.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			rd.own = append(rd.own, info)
		}
	}
	if info, err := os.Stat(folder); folder != "" && err == nil {
		rd.own = append(rd.own, info)
	}
}

// RefuseOwn returns an error if one of the paths is an output, which would be written over before
// it is read.
func (rd *Reader) RefuseOwn(paths []string) error {
	if len(rd.own) == 0 {
		return nil
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == Stdin {
			info, err = statOf(rd.Stdin)
		}
		if err == nil && rd.isOwn(info) {
			return report.InFile(path, errOwn)
		}
	}
	return nil
}

// statOf returns what is known of a stream that is a file.
func statOf(stream any) (fs.FileInfo, error) {
	if f, ok := stream.(*os.File); ok {
		return f.Stat()
	}
	return nil, fs.ErrInvalid
}

// written are outputs of earlier runs in the folder of this one. They may be beside the pages that
// they come from.
type written struct {
	dir   string          // where the folder really is
	names func() []string // below it
	files map[string]bool // these names; nil until a folder asks
}

// KeepOutWritten removes the files that names returns from the inputs in folders. They are below
// the folder dir, and written as render.PathText has them.
func (rd *Reader) KeepOutWritten(dir string, names func() []string) {
	if real, err := realPath(dir); err == nil {
		rd.written = written{dir: real, names: names}
	}
}

// has reports whether a file is an output. The path is where the file really is.
func (w *written) has(path string) bool {
	if w.names == nil {
		return false
	}
	inside, err := filepath.Rel(w.dir, path)
	if err != nil || strings.HasPrefix(inside, "..") {
		return false
	}
	if w.files == nil {
		w.files = map[string]bool{}
		for _, name := range w.names() {
			w.files[name] = true
		}
	}
	return w.files[render.PathText(filepath.ToSlash(inside))]
}

// realPath returns where a file really is.
func realPath(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(real)
}

func (rd *Reader) isOwn(info fs.FileInfo) bool {
	return slices.ContainsFunc(rd.own, func(own fs.FileInfo) bool { return os.SameFile(own, info) })
}

// isOwnEntry reports whether an entry of a folder is an output.
func (rd *Reader) isOwnEntry(d fs.DirEntry) bool {
	if len(rd.own) == 0 {
		return false
	}
	info, err := d.Info()
	return err == nil && rd.isOwn(info)
}
