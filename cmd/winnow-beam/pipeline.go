package main

// The pipeline: names of inputs → paths → pages → records → files. What has a record without
// extraction (a page that cannot be read, a record of winnow's) goes from the reading to the files.
//
// Each step gives the same output if a runner repeats it: the steps keep nothing from element to
// element, and a file appears under its name only when it is complete.

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/work"
	"winnow/extract"
)

func init() {
	beam.RegisterType(reflect.TypeFor[page]())
	beam.RegisterType(reflect.TypeFor[record]())
	register.DoFn4x1[context.Context, string, func(string), func(record), error](&expandFn{})
	register.DoFn4x1[context.Context, string, func(page), func(record), error](&readFn{})
	register.DoFn3x1[context.Context, page, func(record), error](&extractFn{})
	register.Emitter1[string]()
	register.Emitter1[page]()
	register.Emitter1[record]()
}

// page is a page on its way to a worker.
type page struct {
	Name                  string
	Raw, ID, Input        []byte
	URL, Crawled, Charset string
}

// record is a line of JSON, with its line end.
type record struct {
	Name   string // of the page
	Line   []byte
	Failed bool // the page could not be read or worked on
}

// build adds the pipeline to a scope.
func build(scope beam.Scope, s *settings, paths []string) {
	inputs := beam.CreateList(scope, paths)
	files, lost := beam.ParDo2(scope, &expandFn{settingsOf{s.args}}, inputs)
	files = beam.Reshuffle(scope, files)
	pages, read := beam.ParDo2(scope, &readFn{settingsOf: settingsOf{s.args}}, files)
	pages = beam.Reshuffle(scope, pages)
	extracted := beam.ParDo(scope, &extractFn{settingsOf: settingsOf{s.args}}, pages)
	write(scope, s, beam.Flatten(scope, lost, read, extracted))
}

// settingsOf are the flags of a run as a step carries them to a worker.
type settingsOf struct{ Args []string }

// expandFn replaces names of inputs by paths of files: patterns by the files that match, folders by
// their pages. A name that leads to no file has a record, because nobody reads what a worker says.
type expandFn struct{ settingsOf }

func (f *expandFn) ProcessElement(
	ctx context.Context, name string, path func(string), lost func(record),
) error {
	s, err := parseArgs(f.Args)
	if err != nil {
		return err
	}
	var failed error
	names, err := matching(name)
	if err != nil {
		return err
	}
	reader := s.reader(func(path string, err error) {
		line, bad := jsonLine(render.Record{Path: path, Err: err})
		failed = errors.Join(failed, bad)
		lost(record{path, line, true})
		count(ctx, "inputs_lost")
	})
	paths, err := reader.Paths(input.List{}, names)
	for _, p := range paths {
		path(p)
	}
	return errors.Join(failed, err)
}

// matching returns the files that match a pattern. A name of a file, and one that matches nothing,
// is returned as it is.
func matching(name string) ([]string, error) {
	if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
		return []string{name}, nil
	}
	names, err := filepath.Glob(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(names) == 0 {
		return []string{name}, nil
	}
	return names, nil
}

// readFn reads the pages of a file.
type readFn struct {
	settingsOf
	settings *settings
	maker    *work.Maker
}

// Setup is called once by each worker.
func (f *readFn) Setup() (err error) {
	if f.settings, err = parseArgs(f.Args); err != nil {
		return err
	}
	f.maker, err = f.settings.maker()
	return err
}

func (f *readFn) ProcessElement(
	ctx context.Context, path string, toExtract func(page), done func(record),
) error {
	for in := range f.settings.reader(nil).Pages([]string{path}) {
		p, r := f.maker.Read(in)
		if r == nil {
			toExtract(page{in.Name, p.Raw, p.ID, p.Input, p.URL, p.Crawled, p.Charset})
			continue
		}
		if err := finish(ctx, in.Name, *r, done); err != nil {
			return err
		}
	}
	return nil
}

// extractFn makes the records of pages.
type extractFn struct {
	settingsOf
	maker *work.Maker
}

// Setup is called once by each worker.
func (f *extractFn) Setup() error {
	s, err := parseArgs(f.Args)
	if err != nil {
		return err
	}
	f.maker, err = s.maker()
	return err
}

func (f *extractFn) ProcessElement(ctx context.Context, p page, done func(record)) error {
	r, warnings := f.maker.RecordOf(p.Name, &input.Page{Raw: p.Raw, ID: orNil(p.ID),
		Input: orNil(p.Input), URL: p.URL, Crawled: p.Crawled, Charset: p.Charset})
	if len(warnings) > 0 {
		count(ctx, "warned")
	}
	return finish(ctx, p.Name, r, done)
}

// orNil returns nil for no bytes, which coders do not distinguish from it.
func orNil(b []byte) []byte {
	if len(b) == 0 {
		return nil
	}
	return b
}

// finish counts a page and emits its record.
func finish(ctx context.Context, name string, r render.Record, emit func(record)) error {
	if errors.Is(r.Err, input.ErrNoRecord) {
		return nil
	}
	countPage(ctx, r)
	line, err := jsonLine(r)
	if err != nil {
		return err
	}
	emit(record{name, line, hasFailed(r.Err)})
	return nil
}

// hasFailed reports whether a page failed. One without an article did not.
func hasFailed(err error) bool { return err != nil && !errors.Is(err, extract.ErrNoArticle) }
