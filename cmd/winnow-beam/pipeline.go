package main

// The pipeline: names of inputs → paths → pages → records → files. What has a record without
// extraction (a page that cannot be read, a record of winnow's) goes from the reading to the files.
//
// Each step gives the same output if a runner repeats it: the steps keep nothing from element to
// element, and a file appears under its name only when it is complete.

import (
	"context"
	"errors"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/work"
)

func init() {
	beam.RegisterType(reflect.TypeFor[page]())
	beam.RegisterType(reflect.TypeFor[record]())
	register.DoFn4x1[context.Context, string, func(string), func(record), error](&expandFn{})
	register.DoFn3x1[context.Context, page, func(record), error](&extractFn{})
	register.DoFn4x1[context.Context, string, func(*int) bool, func(record), error](&emptyFn{})
	register.Emitter1[string]()
	register.Emitter1[page]()
	register.Emitter1[record]()
	register.Emitter2[string, int]()
	register.Iter1[int]()
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
	flags := settingsOf{Args: s.args}
	var files, done []beam.PCollection
	expand := func(names []string, areLists bool) {
		if len(names) > 0 {
			found, lost := beam.ParDo2(scope, &expandFn{flags, areLists}, beam.CreateList(scope, names))
			files, done = append(files, found), append(done, lost)
		}
	}
	expand(paths, false)
	if s.list.From != "" {
		expand([]string{s.list.From}, true)
	}
	each := beam.Reshuffle(scope, beam.Flatten(scope, files...))
	pages, read, counts := beam.ParDo3(scope, &readFn{settingsOf: flags}, each)
	empty := beam.ParDo(scope, &emptyFn{settingsOf: flags}, beam.GroupByKey(scope, counts))
	pages = beam.Reshuffle(scope, pages)
	extracted := beam.ParDo(scope, &extractFn{settingsOf: flags}, pages)
	write(scope, s, beam.Flatten(scope, append(done, read, empty, extracted)...))
}

// settingsOf are the flags of a run as a step carries them to a worker.
type settingsOf struct {
	Args     []string
	settings *settings
	maker    *work.Maker
}

// Setup is called once by each worker, but not before the methods of a splittable DoFn that divide
// files.
func (f *settingsOf) Setup() (err error) {
	if f.maker != nil {
		return nil
	}
	if f.settings, err = parseArgs(f.Args); err != nil {
		return err
	}
	f.maker, err = f.settings.maker()
	return err
}

// expandFn replaces names of inputs by paths of files: patterns by the files that match, folders by
// their pages, lists by the files in them. A name that leads to no file has a record, because
// nobody reads what a worker says.
type expandFn struct {
	settingsOf
	AreLists bool
}

func (f *expandFn) ProcessElement(
	ctx context.Context, name string, path func(string), lost func(record),
) error {
	var failed error
	reader := f.settings.reader(func(path string, err error) {
		line, bad := jsonLine(render.Record{Path: path, Err: err})
		failed = errors.Join(failed, bad)
		lost(record{path, line, true})
		count(ctx, "inputs_lost")
	})
	var paths []string
	var err error
	if f.AreLists {
		paths, err = reader.Paths(input.List{From: name, NUL: f.settings.list.NUL}, nil)
	} else if paths, err = matching(ctx, name); err == nil {
		paths, err = reader.Paths(input.List{}, paths)
	}
	for _, p := range paths {
		path(p)
	}
	return errors.Join(failed, err)
}

// extractFn makes the records of pages.
type extractFn struct{ settingsOf }

func (f *extractFn) ProcessElement(ctx context.Context, p page, done func(record)) error {
	r, warnings := f.maker.RecordOf(p.Name, &input.Page{Raw: p.Raw, ID: orNil(p.ID),
		Input: orNil(p.Input), URL: p.URL, Crawled: p.Crawled, Charset: p.Charset})
	if len(warnings) > 0 {
		count(ctx, "warned")
	}
	return f.finish(ctx, p.Name, r, done)
}

// emptyFn makes the records of files without a page. The counts are those of the parts of a file.
type emptyFn struct{ settingsOf }

func (f *emptyFn) ProcessElement(
	ctx context.Context, path string, counts func(*int) bool, done func(record),
) error {
	for n := 0; counts(&n); {
		if n > 0 {
			return nil
		}
	}
	_, r := f.maker.Read(f.settings.reader(nil).NoPage(path))
	return f.finish(ctx, path, *r, done)
}

// orNil returns nil for no bytes, which coders do not distinguish from it.
func orNil(b []byte) []byte {
	if len(b) == 0 {
		return nil
	}
	return b
}

// finish counts a page and emits its record, if it is chosen.
func (f *settingsOf) finish(
	ctx context.Context, name string, r render.Record, emit func(record),
) error {
	if errors.Is(r.Err, input.ErrNoRecord) {
		return nil
	}
	countPage(ctx, r)
	if f.settings.choose.LeavesOut(r) {
		count(ctx, "left_out")
		return nil
	}
	line, err := jsonLine(r)
	if err != nil {
		return err
	}
	emit(record{name, line, r.Failed()})
	return nil
}
