// Command winnow-beam extracts the articles of many pages as an Apache Beam pipeline. It reads what
// winnow reads and writes the records of winnow -f jsonl, in shards. README.md has a command for
// each runner.
//
// The pipeline is in pipeline.go. Packages below cmd/internal read the inputs and make the records,
// for winnow and for this program.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/spf13/pflag"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintf(os.Stderr, "winnow-beam: %v\n", err)
		os.Exit(2)
	}
}

// run runs one pipeline. On a machine of a cluster the runner starts this program as a worker;
// beam.Init then works until the process is ended.
func run(ctx context.Context, args []string, out, errOut io.Writer) error {
	s, paths, err := parse(args, flag.CommandLine)
	if errors.Is(err, pflag.ErrHelp) {
		return help(out)
	} else if err != nil {
		return err
	}
	log.LogLevel = "warn"
	flag.CommandLine.Parse(nil) // parse has set the SDK's flags
	beam.Init()
	if err := s.check(paths); err != nil {
		return err
	}
	if err := s.prepare(ctx); err != nil {
		return err
	}
	p, scope := beam.NewPipelineWithRoot()
	build(scope, s, paths)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	return writeCounts(errOut, result)
}
