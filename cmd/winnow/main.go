// Command winnow extracts the article from a news page. The page is HTML, or text whose tags are
// gone. Package extract does the work. The packages below cmd/internal read inputs and print
// articles. This package has the flags and puts all of it together.
//
// The article goes to standard output. Everything else goes to standard error, in lines that
// start with "winnow: ". Nothing is coloured, and there is no progress unless standard error is a
// terminal.
package main

import (
	"context"
	"os"

	"winnow/cmd/internal/work"
	"winnow/extract"
)

// Exit codes.
const (
	exitOK          = 0   // every input gave an article
	exitNoArticle   = 1   // an input is no article, or a figure is below its floor
	exitFailed      = 2   // bad usage, or an input failed; all others are done
	exitInterrupted = 130 // as shells report SIGINT
	exitPipe        = 141 // as shells report SIGPIPE
	exitTerminated  = 143 // as shells report SIGTERM
)

func main() {
	os.Exit(runMain(extract.Extract, nil))
}

// runMain is main with an extractor, which tests replace.
func runMain(extractor work.ExtractFunc, writePoint func()) int {
	ctx, stop := untilStopped(context.Background())
	a := app{in: os.Stdin, out: os.Stdout, errOut: os.Stderr, extractFunc: extractor,
		writePoint: writePoint}
	code := a.run(ctx, os.Args[1:])
	if code == exitInterrupted || code == exitTerminated {
		raise(ctx)
	}
	stop()
	return code
}

// run returns when ctx ends, even if the command still waits for its input. Only a batch is
// waited for: it finishes the pages in hand.
func (a *app) run(ctx context.Context, args []string) int {
	code := make(chan int, 1)
	go func() { code <- a.execute(ctx, args) }()
	select {
	case c := <-code:
		return c
	case <-ctx.Done():
	}
	if a.inBatch.Load() {
		return <-code
	}
	return stopCode(ctx)
}
