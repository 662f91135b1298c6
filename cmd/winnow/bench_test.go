package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// BenchmarkStart runs whole processes. The figure that counts is the ratio to an empty Go program,
// which runs in turn with them: x-empty.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	empty, winnow := filepath.Join(dir, "empty"), filepath.Join(dir, "winnow")
	source := empty + ".go"
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o666); err != nil {
		b.Fatal(err)
	}
	buildStatic(b, empty, source)
	buildStatic(b, winnow, ".")
	for _, c := range []struct {
		name string
		args []string
	}{
		{"version", []string{"--version"}},
		{"html", []string{scripts + "/pages/ferry.html"}},
		{"text", []string{"../../testdata/boat.txt"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var least [2]time.Duration
			for b.Loop() {
				for i, cmd := range []*exec.Cmd{exec.Command(empty), exec.Command(winnow, c.args...)} {
					start := time.Now()
					if err := cmd.Run(); err != nil {
						b.Fatal(err)
					}
					if took := time.Since(start); least[i] == 0 || took < least[i] {
						least[i] = took
					}
				}
			}
			b.ReportMetric(float64(least[1])/float64(least[0]), "x-empty")
		})
	}
}

// buildStatic builds a program as the README does.
func buildStatic(b *testing.B, to, from string) {
	cmd := exec.Command("go", "build", "-o", to, from)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
}

// BenchmarkWorkers runs over pages by one worker and by several. The pages of the news corpus are
// packed. The reader unpacks them beside the workers, so that one worker already has a second
// processor at work.
func BenchmarkWorkers(b *testing.B) {
	folders := []string{"../../testdata/pages"}
	if news := "../../../shared/corpora/news/pages"; isFolder(news) {
		folders = append(folders, news)
	}
	for _, folder := range folders {
		for _, workers := range []int{1, 2, 4} {
			b.Run(fmt.Sprintf("%s/%d", filepath.Base(filepath.Dir(folder)), workers), func(b *testing.B) {
				args := []string{"-q", "--exit-zero", "-j", strconv.Itoa(workers), "-f", "jsonl", folder}
				for b.Loop() {
					if code := run(b.Context(), args, nil, io.Discard, io.Discard); code != exitOK {
						b.Fatalf("exit %d", code)
					}
				}
			})
		}
	}
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
