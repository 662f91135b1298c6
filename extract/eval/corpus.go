package eval

// A corpus is a set of pages and their gold. There are two layouts: an index of many pages with
// the pages beside it (index.go), as in public benchmarks, or a folder in which each page has its
// own gold file (gold.go), as in tests. Both are read into the same Page.

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"winnow/extract/internal/page"
)

// Corpus is a set of pages with gold, in a fixed order.
type Corpus struct {
	Name  string // the folder's name
	Pages []Page
}

// Page is one page of a corpus: its file and its gold. A nil pointer means that the gold does not
// say. Other keys are known if they are in Judged; a judged key that is empty must be null in the
// output.
type Page struct {
	ID    string // unique in the corpus
	File  string // of the raw page, relative to the corpus; .gz is decompressed
	URL   string
	Type  string // kind of page, in the words of the corpus
	Lang  string // language or country, in the words of the corpus
	Style string // look of a text dump: plain, wet, w3m
	Group string // the site, if the corpus names it

	Dek  *string // nil: part of the body
	Body *string // nil: unknown

	Title        string
	Authors      []string
	NamesApart   bool // Authors has one name per element, not a whole byline
	Dateline     string
	Date         string // ISO 8601
	DateModified string
	Language     string // BCP 47
	Site         string
	Section      string
	Tags         []string
	Description  string
	Image        string
	Captions     []string
	CanonicalURL string
	Hostname     string
	Free         string // accessible_for_free: true or false
	PageType     string

	With, Without []string // snippets that must be, must not be in the output

	Judged []string // output keys that the gold knows: "title", "authors", …

	path    string // of File, for Bytes
	indexed bool   // from an index: a benchmark, of which a part is locked
}

// Load reads the corpus in dir: the pages of its index.jsonl if it has one, otherwise every page
// with a gold file beside it, also in subfolders. Bodies are read at once, pages when they are
// needed. A corpus without pages is an error.
func Load(dir string) (Corpus, error) {
	load := loadFolder
	if _, err := os.Stat(filepath.Join(dir, indexName)); err == nil {
		load = loadIndex
	} else if !errors.Is(err, fs.ErrNotExist) {
		return Corpus{}, err
	}
	pages, err := load(dir)
	if err != nil {
		return Corpus{}, err
	}
	if len(pages) == 0 {
		return Corpus{}, fmt.Errorf("%s: no %s and no page with a %s file", dir, indexName, goldSuffix)
	}
	if err := unique(pages); err != nil {
		return Corpus{}, fmt.Errorf("%s: %w", dir, err)
	}
	abs, err := filepath.Abs(dir) // "." has no name
	return Corpus{Name: filepath.Base(abs), Pages: pages}, err
}

func unique(pages []Page) error {
	seen := make(map[string]bool, len(pages))
	for _, p := range pages {
		if seen[p.ID] {
			return fmt.Errorf("two pages have the id %q", p.ID)
		}
		seen[p.ID] = true
	}
	return nil
}

// Keep returns the corpus of those pages for which keep is true.
func (c Corpus) Keep(keep func(Page) bool) Corpus {
	kept := Corpus{Name: c.Name}
	for _, p := range c.Pages {
		if keep(p) {
			kept.Pages = append(kept.Pages, p)
		}
	}
	return kept
}

// OfType returns the corpus of the pages of one type, or the whole corpus for "".
func (c Corpus) OfType(name string) Corpus {
	return c.Keep(func(p Page) bool { return name == "" || p.Type == name })
}

// Form is HTML or text.
type Form = page.Form

// The forms of a page.
const (
	FormHTML = page.FormHTML // markup
	FormText = page.FormText // text whose tags are gone
)

// Form returns whether the page is HTML or text, by the name of its file.
func (p Page) Form() Form {
	if strings.HasSuffix(strings.TrimSuffix(p.File, ".gz"), ".txt") {
		return FormText
	}
	return FormHTML
}

// Has reports whether the gold knows the output key, even if its value is null.
func (p Page) Has(key string) bool { return slices.Contains(p.Judged, key) }

// Bytes reads the raw page and decompresses it. Nothing is cached, because corpora are larger
// than a run needs at a time.
func (p Page) Bytes() ([]byte, error) {
	f, err := os.Open(p.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if filepath.Ext(p.path) != ".gz" {
		return io.ReadAll(f)
	}
	zr, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.path, err)
	}
	raw, err := io.ReadAll(zr)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the compressed data is truncated")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.path, err)
	}
	return raw, nil
}

// Hash returns the start of a SHA-256 of the pages of the corpus and their gold.
func (c Corpus) Hash() (string, error) {
	h := sha256.New()
	for _, p := range c.Pages {
		raw, err := p.Bytes()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %d\n%s\n%q\n", p.ID, len(raw), raw, p.Title)
		for _, gold := range []*string{p.Dek, p.Body} {
			if gold != nil {
				fmt.Fprintf(h, "%q\n", *gold)
			}
		}
		fmt.Fprintf(h, "%q %q\n", p.With, p.Without)
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), nil
}
