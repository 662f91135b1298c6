// Command winnow takes the article out of a news page: HTML, or text whose tags
// are gone, in; clean text or JSON out. Package extract does the work, the
// packages below cmd/internal read inputs and print articles; here are the
// flags and how all of it is put together.
//
// The article goes to standard output, everything else to standard error, where
// each line starts with "winnow: ". Nothing is coloured, and nothing tells of
// progress unless standard error is a terminal.
package main

import (
	"context"
	"io"
	"os"
)

// Exit codes.
const (
	exitOK          = 0   // every input gave an article
	exitNoArticle   = 1   // an input held no article, or a figure is under its floor
	exitFailed      = 2   // bad usage, or an input failed; the others are still done
	exitInterrupted = 130 // as shells report SIGINT
	exitPipe        = 141 // as shells report SIGPIPE
)

func main() {
	ctx, stop := untilInterrupted(context.Background())
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	if code == exitInterrupted {
		interrupt()
	}
	os.Exit(code)
}

// run executes one command line and returns its exit code. It returns when ctx
// ends, be it that the command still waits for its input.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	code := make(chan int, 1)
	go func() {
		a := app{in: in, out: out, errOut: errOut}
		code <- a.execute(ctx, args)
	}()
	select {
	case c := <-code:
		return c
	case <-ctx.Done():
		return exitInterrupted
	}
}
