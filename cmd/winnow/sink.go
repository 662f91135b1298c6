package main

// Where the results go: standard output, one file, or a folder with a file for each article.

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/spf13/cobra"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/outdir"
	"winnow/cmd/internal/outfile"
	"winnow/cmd/internal/output"
	"winnow/cmd/internal/render"
	"winnow/extract"
)

// sink takes the results of a run.
type sink interface {
	// claim is called for each page in order, before it is read. It reports whether the
	// page is done already.
	claim(in input.Source) (done bool, err error)
	// put is called for each page in the same order. An error ends the run.
	put(o outcome) error
	Close() error
}

// outputFlags say where results go, and what happens to results of earlier runs.
type outputFlags struct {
	path            string
	skip, overwrite bool
}

// isFolder reports whether each article goes to a file of its own.
func (o *outputFlags) isFolder() bool { return o.path != "" && !outfile.Is(o.path) }

// canResume reports whether --skip-existing can do the rest of a run that was stopped.
func (o *outputFlags) canResume(style render.Style) bool {
	return o.isFolder() || o.path != "" && style.IsRecords()
}

// exists returns the error of a file that exists, with the flags that help.
func (o *outputFlags) exists(style render.Style) error {
	ways := "--overwrite"
	if o.canResume(style) {
		ways = "--skip-existing or --overwrite"
	}
	err := fmt.Errorf("%w; use %s", outfile.ErrExists, ways)
	return &fs.PathError{Op: "create", Path: o.path, Err: err}
}

func (o *outputFlags) mode() outdir.Mode {
	switch {
	case o.skip:
		return outdir.Skip
	case o.overwrite:
		return outdir.Overwrite
	}
	return outdir.Refuse
}

// settle checks the flags, and takes the format of a file from its name if none is asked for.
func (o *outputFlags) settle(cmd *cobra.Command, style *render.Style, inputs int) error {
	isFile := o.path != "" && !o.isFolder()
	if isFile && !cmd.Flags().Changed("format") {
		style.Format = formatOf(outfile.End(o.path))
	}
	switch {
	case isFile && style.Format == render.HTML && style.Fields == nil && inputs > 1:
		return usage(cmd, "several pages in HTML need a folder as --output")
	case o.skip && o.overwrite:
		return usage(cmd, "--skip-existing and --overwrite exclude each other")
	case (o.skip || o.overwrite) && o.path == "":
		return usage(cmd, "--skip-existing and --overwrite need --output")
	case o.skip && !o.canResume(*style):
		return usage(cmd, "--skip-existing needs a folder, or a file of JSON Lines, CSV or --field")
	}
	return nil
}

// layoutOf returns how the records of a style are read again.
func layoutOf(style render.Style) outfile.Layout {
	switch {
	case style.Format == render.CSV:
		return outfile.Layout{Form: outfile.CSV, Fields: style.Columns()}
	case style.Fields != nil:
		return outfile.Layout{Form: outfile.Lines, Fields: style.Fields}
	}
	return outfile.Layout{Form: outfile.JSONLines}
}

// formatOf returns the format that the end of a file's name says.
func formatOf(end string) string {
	for _, format := range formats() {
		if (render.Style{Format: format}).FileEnd() == end {
			return format
		}
	}
	return render.Text
}

func (a *app) sink(f *extractFlags, paths []string) (sink, error) {
	switch {
	case f.out.path == "":
		return &streamSink{Stream: output.Stream{W: a.out, Style: f.style}}, nil
	case f.out.isFolder():
		folder, err := outdir.Open(f.out.path, f.style.FileEnd(), f.out.mode(), paths)
		if err != nil {
			return nil, err
		}
		folder.WritePoint = a.writePoint
		return &folderSink{a, folder}, nil
	}
	var file *outfile.File
	var done *outfile.Done
	var err error
	if f.out.skip {
		file, done, err = outfile.Resume(f.out.path, layoutOf(f.style))
	} else {
		file, err = outfile.Create(f.out.path, f.out.overwrite)
	}
	if errors.Is(err, outfile.ErrExists) {
		return nil, f.out.exists(f.style)
	}
	if err != nil {
		return nil, err
	}
	file.WritePoint = a.writePoint
	s := streamSink{Stream: output.Stream{W: file, Style: f.style}, done: done, file: file}
	s.Resumed = file.Resumed
	return &s, nil
}

// streamSink prints results one after the other.
type streamSink struct {
	output.Stream
	done *outfile.Done // what a file has that is resumed
	file io.Closer     // nil for standard output
}

func (s *streamSink) claim(in input.Source) (bool, error) {
	if s.done == nil || in.Own == nil || in.Own() == nil {
		return s.done.Take(render.PathText(in.Name)), nil
	}
	record, err := render.ReadOwn(in.Own())
	if err != nil {
		return s.done.Take(render.PathText(in.Name)), nil
	}
	rendered, err := s.Style.Record(record, true)
	return s.done.TakeRecord(rendered), err
}

func (s *streamSink) put(o outcome) error {
	if o.rendered == nil {
		return nil
	}
	return s.Print(o.name, o.rendered, o.several)
}

func (s *streamSink) Close() error {
	if s.file == nil {
		return nil
	}
	return s.file.Close()
}

// folderSink writes each article to its file.
type folderSink struct {
	*app
	*outdir.Folder
}

func (s *folderSink) claim(in input.Source) (bool, error) {
	return s.Claim(in.Name, in.Path, in.Number)
}

func (s *folderSink) put(o outcome) error {
	if o.done {
		return s.Keep(o.name, o.path, o.number)
	}
	e := outdir.Entry{Status: outdir.Article}
	if o.record.Article.PageType != "" {
		pageType := string(o.record.Article.PageType)
		e.PageType = &pageType
	}
	if o.record.Err != nil {
		message := o.record.Err.Error()
		e.Error = &message
	}
	switch {
	case o.leftOut:
		e.Status = outdir.LeftOut
		return s.Fail(o.name, e)
	case o.refused:
		return nil // its line, if it has one, is of the run that wrote the file
	case errors.Is(o.record.Err, extract.ErrNoArticle):
		e.Status = outdir.NoArticle
	case o.record.Err != nil:
		e.Status = outdir.Failed
		return s.Fail(o.name, e)
	}
	err := s.Put(o.name, o.path, o.number, e, o.rendered)
	if err == nil || outdir.Stops(err) {
		return err
	}
	s.fail(o.name, err)
	if errors.Is(err, outdir.ErrTaken) {
		return nil // the line of the run that wrote it stays the last one
	}
	message := err.Error()
	return s.Fail(o.name, outdir.Entry{PageType: e.PageType, Status: outdir.Failed, Error: &message})
}

// closing returns the error of a run, or that of closing its sink.
func closing(s sink, err error) error { return cmp.Or(err, s.Close()) }
