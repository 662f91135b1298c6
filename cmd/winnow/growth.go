//go:build growth

package main

// The growth check: how the work of the program grows with its input. A loop inside a
// loop over the page makes it grow with the square. Each kind of page (growthkinds.go)
// goes through the program at N, 2N and 4N bytes. The coverage counters count the work:
// each is the number of times that one stretch of code ran, in the packages of winnow and
// in those that it calls. Their sum and the bytes allocated may grow by growthMost for
// each doubling, on average of the two: an array that grows by steps takes more in one of
// them and less in the other. No clock decides, so a busy machine changes nothing.
// .ci/growth runs it.

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/coverage"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"strings"
	"syscall"
	"time"

	"winnow/extract"
)

const growthMost = 2.2

// init takes the place of main.
func init() {
	if !runGrowth() {
		os.Exit(exitFailed)
	}
	os.Exit(exitOK)
}

// runGrowth does what the command line says, and reports whether all kinds are linear.
func runGrowth() (linear bool) {
	linear = true
	size := flag.Int("size", 32<<10, "bytes of the smallest page of a kind")
	only := flag.String("only", "", "check the kinds whose names match `REGEXP`")
	speed := flag.Bool("speed", false, "print the CPU time that a page of that size takes; for a "+
		"build without counters")
	memory := flag.Bool("memory", false, "print the memory that a page of that size takes at its "+
		"peak; for a build without counters, on Linux")
	data := flag.String("data", "", "`FOLDER` for the counters at 2N and at 4N, as go tool covdata "+
		"reads them")
	profile := flag.String("profile", "", "write a profile of the CPU, or of the memory in use at "+
		"its peak, to `FILE`")
	flag.Parse()
	g := growth{size: *size, data: *data, only: regexp.MustCompile(*only)}
	switch {
	case *speed:
		defer profileTo(*profile, pprof.StartCPUProfile, pprof.StopCPUProfile)()
		g.time()
	case *memory:
		var peak peakProfile
		defer profileTo(*profile, peak.start, peak.stop)()
		g.memory()
	default:
		linear = g.check()
	}
	return linear
}

// profileTo starts a profile that goes to a file. The function that it returns ends it.
func profileTo(name string, start func(io.Writer) error, stop func()) (end func()) {
	if name == "" {
		return func() {}
	}
	file, err := os.Create(name)
	must(errors.Join(err, start(file)))
	return func() {
		stop()
		must(file.Close())
	}
}

// peakProfile is a profile of the memory in use, taken when the most is in use.
type peakProfile struct {
	to      io.Writer
	profile bytes.Buffer
	end     chan bool
}

func (p *peakProfile) start(to io.Writer) error {
	p.to, p.end = to, make(chan bool)
	go p.watch()
	return nil
}

// watch collects garbage all the time, because a profile counts what the last collection left.
func (p *peakProfile) watch() {
	var most uint64
	var m runtime.MemStats
	for {
		select {
		case <-p.end:
			p.end <- true
			return
		default:
		}
		runtime.GC()
		if runtime.ReadMemStats(&m); m.HeapAlloc > most+most/peakStep {
			most = m.HeapAlloc
			p.profile.Reset()
			must(pprof.Lookup("heap").WriteTo(&p.profile, 0))
		}
	}
}

const peakStep = 50 // a peak is higher than the one before by one part in this many

func (p *peakProfile) stop() {
	p.end <- true
	<-p.end
	_, err := p.profile.WriteTo(p.to)
	must(err)
}

type growth struct {
	size int
	data string
	only *regexp.Regexp
}

// kinds yields the kinds of page that are chosen.
func (g *growth) kinds(yield func(growthKind) bool) {
	for _, k := range growthKinds {
		if g.only.MatchString(k.name) && !yield(k) {
			return
		}
	}
}

// cost is what a run of the program took.
type cost struct {
	count uint64 // the sum of the coverage counters
	bytes uint64 // allocated
	took  time.Duration
}

// check prints a line for each kind and reports whether all are linear.
func (g *growth) check() bool {
	fmt.Printf("%-36s %12s %6s %6s %12s %6s %6s %6s\n",
		"kind", "count at 4N", "2N/N", "4N/2N", "bytes at 4N", "2N/N", "4N/2N", "ms")
	bad := 0
	for k := range g.kinds {
		// Work that is done only from some size on makes a step. Pages of twice the size are past
		// the step, but show growth all the same.
		if !g.isLinear(k, 1) && !g.isLinear(k, 2) {
			bad++
		}
	}
	if bad > 0 {
		fmt.Printf("%d kinds grow by more than %v for a page of twice the size\n", bad, growthMost)
	}
	return bad == 0
}

// isLinear prints a line for pages of a kind from times the size on, and reports whether what they
// cost is linear.
func (g *growth) isLinear(k growthKind, times int) bool {
	small, middle, large := g.cost(k, times), g.cost(k, 2*times), g.cost(k, 4*times)
	counts := [...]float64{ratio(middle.count, small.count), ratio(large.count, middle.count)}
	allocs := [...]float64{ratio(middle.bytes, small.bytes), ratio(large.bytes, middle.bytes)}
	linear, mark := true, ""
	if max(counts[0]*counts[1], allocs[0]*allocs[1]) > growthMost*growthMost {
		linear, mark = false, " <"
	}
	fmt.Printf("%-36s %12d %6.2f %6.2f %12d %6.2f %6.2f %6d%s\n", k.name,
		large.count, counts[0], counts[1], large.bytes, allocs[0], allocs[1], large.took.Milliseconds(),
		mark)
	return linear
}

// time prints the CPU time that each kind takes.
func (g *growth) time() {
	for k := range g.kinds {
		input := k.page(g.size)
		runtime.GC()
		start := userTime()
		k.run(input)
		fmt.Printf("%-36s %7.2f s\n", k.name, (userTime() - start).Seconds())
	}
}

// memory prints the greatest amount of memory that each kind takes, as a multiple of the page.
// The page itself, as the program reads it, is part of it.
func (g *growth) memory() {
	for k := range g.kinds {
		k.run(k.page(1 << 10))
		file, err := os.CreateTemp("", "growth")
		must(err)
		input := k.page(g.size)
		_, err = file.Write(input)
		must(errors.Join(err, file.Close()))
		size := len(input)
		input = nil
		debug.FreeOSMemory()
		before := residentPeak()
		note := ""
		if runQuietly(append(slices.Clone(k.args), file.Name()), os.Stdin) == exitFailed {
			note = " refused"
		}
		fmt.Printf("%-36s %6.1f MB %6.1f x%s\n", k.name, float64(residentMost()-before)/1e6,
			float64(residentMost()-before)/float64(size), note)
		must(os.Remove(file.Name()))
	}
}

// userTime returns the CPU time of the process so far. Unlike a clock it depends little on what
// else the machine does.
func userTime() time.Duration {
	var use syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &use))
	return time.Duration(use.Utime.Nano())
}

// residentPeak starts a new peak of the memory of the process and returns what it has now.
func residentPeak() int {
	must(os.WriteFile("/proc/self/clear_refs", []byte("5"), 0))
	return residentMost()
}

// residentMost returns the peak of the memory of the process, in bytes.
func residentMost() int {
	status, err := os.ReadFile("/proc/self/status")
	must(err)
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var kilobytes int
	_, err = fmt.Sscan(rest, &kilobytes)
	must(err)
	return kilobytes << 10
}

func ratio(a, b uint64) float64 { return float64(a) / float64(max(b, 1)) }

// cost runs the program on a page of a kind. A small page before it fills what is filled
// once; the pools are empty.
func (g *growth) cost(k growthKind, times int) (c cost) {
	k.run(k.page(1 << 10))
	input := k.page(times * g.size)
	runtime.GC()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	must(coverage.ClearCounters())
	start := time.Now()
	k.run(input)
	c.took = time.Since(start)
	runtime.ReadMemStats(&after)
	c.bytes = after.TotalAlloc - before.TotalAlloc
	var out bytes.Buffer
	must(coverage.WriteCounters(&out))
	c.count = sumOf(out.Bytes())
	if g.data != "" && times > 1 {
		dir := filepath.Join(g.data, fmt.Sprint(times))
		must(errors.Join(os.MkdirAll(dir, 0o777), coverage.WriteMetaDir(dir),
			coverage.WriteCountersDir(dir)))
	}
	return c
}

func (k growthKind) run(input []byte) {
	runQuietly(k.args, bytes.NewReader(input))
}

// runQuietly executes one command line, throws away what it prints and returns its exit code.
func runQuietly(args []string, in io.Reader) int {
	a := app{in: in, out: io.Discard, errOut: io.Discard, extractFunc: extract.Extract}
	return a.run(context.Background(), args)
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// The file of counters, by internal/coverage/defs.go of Go: a header, then a segment with
// a header of its own, strings, arguments, and the functions. A function is the number of
// its counters, two numbers that name it, and the counters, all of them varints.
const (
	countersHeader = 32
	segmentHeader  = 16
)

// sumOf returns the sum of all counters in such a file.
func sumOf(file []byte) uint64 {
	segment := file[countersHeader:]
	functions := binary.LittleEndian.Uint64(segment)
	skip := int(binary.LittleEndian.Uint32(segment[8:]) + binary.LittleEndian.Uint32(segment[12:]))
	at := (countersHeader + segmentHeader + skip + 3) &^ 3
	next := func() uint64 {
		v, n := binary.Uvarint(file[at:])
		at += n
		return v
	}
	sum := uint64(0)
	for range functions {
		counters := next()
		next()
		next()
		for range counters {
			sum += next()
		}
	}
	return sum
}
