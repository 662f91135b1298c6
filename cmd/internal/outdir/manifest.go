package outdir

// The manifest: what came of each input.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"

	"winnow/cmd/internal/filelock"
)

// ManifestName is the name of the manifest in its folder.
const ManifestName = "manifest.jsonl"

// Status says what came of an input.
type Status string

// What comes of an input.
const (
	Article   Status = "article"
	NoArticle Status = "none"
	Failed    Status = "failed"
	LeftOut   Status = "left-out" // by a choice that another run need not make
)

// Entry is a line of the manifest.
type Entry struct {
	Path     string  `json:"path"`      // of the input
	Output   *string `json:"output"`    // below the folder; null if there is no file
	PageType *string `json:"page_type"` // null if it is not known
	Status   Status  `json:"status"`
	Error    *string `json:"error"`
}

// line is what is kept of a line that was read.
type line struct {
	status Status
	sum    uint64 // of its bytes
}

type manifest struct {
	f      *os.File
	before map[string]line // by the path of the input
	isRead bool
}

// openManifest reads the lines that are there and drops one that was not finished.
func openManifest(root *os.Root) (*manifest, error) {
	f, err := root.OpenFile(ManifestName, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	m := &manifest{f: f, before: map[string]line{}}
	if err := filelock.Share(f, m.mend); err != nil {
		f.Close()
		return nil, err
	}
	if m.isRead {
		return m, nil
	}
	if _, err := m.read(); err != nil {
		f.Close()
		return nil, err
	}
	return m, nil
}

// mend cuts off a line that was not finished. Nobody else may be writing.
func (m *manifest) mend() error {
	whole, err := m.read()
	if err != nil {
		return err
	}
	if info, err := m.f.Stat(); err != nil || info.Size() == whole {
		return err
	}
	return m.f.Truncate(whole)
}

// read reads the lines, and returns where the last whole one ends.
func (m *manifest) read() (whole int64, err error) {
	if _, err := m.f.Seek(0, io.SeekStart); err != nil {
		return 0, err
	}
	for r := bufio.NewReader(m.f); ; {
		text, err := r.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			m.isRead = true
			return whole, nil
		}
		if err != nil {
			return 0, err
		}
		whole += int64(len(text))
		var e Entry
		if json.Unmarshal(text, &e) == nil {
			m.before[e.Path] = line{e.Status, sumOf(text)}
		}
	}
}

// Outputs returns the files that the manifest of a folder lists, nil if there is none.
func Outputs(dir string) []string {
	f, err := os.Open(filepath.Join(dir, ManifestName))
	if err != nil {
		return nil // Open says what is wrong with it
	}
	defer f.Close()
	var outputs []string
	for lines := json.NewDecoder(bufio.NewReader(f)); ; {
		var e Entry
		if lines.Decode(&e) != nil {
			return outputs
		}
		if e.Output != nil {
			outputs = append(outputs, *e.Output)
		}
	}
}

func sumOf(text []byte) uint64 {
	h := fnv.New64a()
	h.Write(text)
	return h.Sum64()
}

// add appends a line, unless it says what the last one of its input says.
func (m *manifest) add(e Entry) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		return err
	}
	if m.before[e.Path].sum == sumOf(b.Bytes()) {
		return nil
	}
	_, err := m.f.Write(b.Bytes())
	return err
}
