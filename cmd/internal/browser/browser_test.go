package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// A browser that ends right after its start is started again.
func TestStartAgain(t *testing.T) {
	program := find()
	if program == "" || runtime.GOOS == "windows" {
		t.Skip("no chromium here; .ci/browser installs it")
	}
	dir := t.TempDir()
	script := fmt.Sprintf("#!/bin/sh\nmkdir %q 2>&- && exit 1\nexec %q \"$@\"\n",
		filepath.Join(dir, "started"), program)
	if err := os.WriteFile(filepath.Join(dir, names[0]), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	p := Start(t)
	if _, err := os.Stat(filepath.Join(dir, "started")); err != nil {
		t.Error("the script was not run")
	}
	if got := p.Text("1 + 1"); got != "2" {
		t.Errorf("got %q, want 2", got)
	}
}
