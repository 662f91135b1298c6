package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
)

// Outputs of a run are not its inputs.

// errOwn is the error of an input that would grow while it is read, or from run to run.
var errOwn = errors.New("is an output of this run")

// KeepOut removes outputs from the inputs: the file behind out, if out is one, and the folder, if
// it is not "" and exists. Naming them is an error of that input; inside a folder they are
// skipped. Call Exclude before all other methods.
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
