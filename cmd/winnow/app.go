package main

// What all subcommands share: the streams, the exit code so far, and how errors are reported.
// An input that fails is reported at once and the others go on. An error that a subcommand
// returns ends it.

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync/atomic"
	"syscall"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/options"
	"winnow/cmd/internal/report"
	"winnow/cmd/internal/work"
	"winnow/extract"
)

// app is one run of the program.
type app struct {
	in          io.Reader
	out, errOut io.Writer
	extractFunc work.ExtractFunc
	tally       tally
	onPage      func() // called after each page; nil if nobody asks
	status      int    // the highest exit code that an input has caused
	writePoint  func() // called before each change of the disk; nil but in tests
	debug       bool   // print the stack of an internal error
	collector   collector
	inBatch     atomic.Bool // pages are being worked on; see run
}

func (a *app) execute(ctx context.Context, args []string) int {
	root := a.commandLine(args)
	root.SetArgs(append([]string{}, args...)) // nil would be os.Args
	root.SetIn(a.in)
	out := &checkedWriter{w: a.out} // cobra ignores errors when it prints help
	root.SetOut(out)
	root.SetErr(a.errOut)
	return a.exitCode(ctx, cmp.Or(root.ExecuteContext(ctx), out.err))
}

// checkedWriter keeps the first error.
type checkedWriter struct {
	w   io.Writer
	err error
}

func (c *checkedWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.err = cmp.Or(c.err, err)
	return n, err
}

// fail reports an input that gave no article and remembers the exit code.
func (a *app) fail(path string, err error) {
	code := exitFailed
	if errors.Is(err, extract.ErrNoArticle) {
		code = exitNoArticle
	}
	a.status = max(a.status, code)
	a.warn(report.InFile(path, err))
	if p, ok := errors.AsType[*work.PanicError](err); ok && a.debug {
		fmt.Fprintf(a.errOut, "%v\n%s", p.Value, p.Stack)
	}
}

// doubt reports an input whose text may be wrong. It does not change the exit code.
func (a *app) doubt(path, warning string) { a.warn(report.Path(path) + ": warning: " + warning) }

// warn prints a message as one line. All messages of the program are printed here.
func (a *app) warn(what any) {
	fmt.Fprintf(a.errOut, "winnow: %s\n", report.Line(fmt.Sprint(what)))
}

// exitCode reports the error that ended a subcommand, if any, and returns the exit code.
// Nothing is reported if nobody reads the output.
func (a *app) exitCode(ctx context.Context, err error) int {
	switch {
	case err == nil:
		return a.status
	case errors.Is(err, context.Canceled):
		return stopCode(ctx)
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		return exitPipe
	}
	if pe, ok := err.(*fs.PathError); ok {
		err = report.InFile(pe.Path, err)
	}
	a.warn(err)
	return exitFailed
}

// orStdin returns the paths, or standard input if there are none.
func orStdin(paths []string) []string {
	if len(paths) == 0 {
		return []string{input.Stdin}
	}
	return paths
}

// reader returns a reader of inputs with the settings of the flags.
func (a *app) reader(p *options.Page) *input.Reader {
	return &input.Reader{Stdin: a.in, Limit: p.MaxBytes, FormFeeds: p.Split != "",
		Records: p.IsRecords(), Fail: a.fail}
}
