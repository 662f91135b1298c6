package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestNoNetwork checks that the program is linked without a client of the network: winnow never
// uses it, and each start would pay for their tables.
func TestNoNetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := strings.Fields(string(out))
	if !slices.Contains(packages, "winnow/extract") {
		t.Fatalf("got %d packages, and not winnow/extract", len(packages))
	}
	for _, name := range []string{"net/http", "crypto/tls", "crypto/x509", "html/template"} {
		if slices.Contains(packages, name) {
			t.Errorf("winnow depends on %s", name)
		}
	}
}
