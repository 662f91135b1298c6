package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
)

// What is written to is no input.

// errOwn is of an input that would grow while it is read, or from run to run.
var errOwn = errors.New("is an output of this run")

// Exclude takes what is written to out of the inputs: the file behind out, if out is one, and
// the folder, if it is not "" and exists. To name them is an error of that input; in a folder
// they are passed over. Call it before all other methods.
func (rd *Reader) Exclude(out io.Writer, folder string) {
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

// isOwnEntry tells what is written to from the pages that it is written for.
func (rd *Reader) isOwnEntry(d fs.DirEntry) bool {
	if len(rd.own) == 0 {
		return false
	}
	info, err := d.Info()
	return err == nil && rd.isOwn(info)
}
