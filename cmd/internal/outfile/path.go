package outfile

import (
	"path/filepath"
	"slices"
	"strings"
)

// Is reports whether an output is one file, by its name; others are folders.
func Is(path string) bool {
	ends := []string{".txt", ".md", ".html", ".json", ".jsonl", ".csv"}
	return slices.Contains(ends, End(path))
}

// End returns the end of a name in lower case, without that of the compression.
func End(path string) string {
	path = strings.ToLower(path)
	if packing(path) != "" {
		path = strings.TrimSuffix(path, filepath.Ext(path))
	}
	return filepath.Ext(path)
}

// packing returns the end of a name that says how the file is compressed, "" for none.
func packing(path string) string {
	switch end := strings.ToLower(filepath.Ext(path)); end {
	case ".gz", ".zst":
		return end
	}
	return ""
}
