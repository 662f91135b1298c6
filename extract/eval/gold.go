package eval

// A gold file X.gold says what the output for the page X.html or X.txt beside it must be. It is
// made by hand, so its format is easy to read: lines "key: value" with the keys of winnow's JSON
// output, one blank line, and the body with a blank line between its paragraphs. A key without a
// value must be null; a key that is absent is not judged; values of a list are separated by " |
// ". Without the blank line there is no body to judge. With nothing after it, the page has no
// article.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const goldSuffix = ".gold"

func loadFolder(dir string) ([]Page, error) {
	var pages []Page
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != goldSuffix {
			return err
		}
		page, err := loadGold(dir, path)
		pages = append(pages, page)
		return err
	})
	return pages, err
}

// loadGold reads one gold file and finds its page.
func loadGold(dir, path string) (Page, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return Page{}, err
	}
	p, err := parseGold(string(text))
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", path, err)
	}
	if p.path, err = besides(path); err != nil {
		return Page{}, err
	}
	file, err := filepath.Rel(dir, p.path)
	if err != nil {
		return Page{}, err
	}
	p.File = filepath.ToSlash(file)
	id, err := filepath.Rel(dir, strings.TrimSuffix(path, goldSuffix))
	p.ID = filepath.ToSlash(id)
	return p, err
}

// besides returns the one page that a gold file belongs to.
func besides(gold string) (string, error) {
	stem, found := strings.TrimSuffix(gold, goldSuffix), ""
	for _, ext := range []string{".html", ".txt", ".html.gz", ".txt.gz"} {
		if _, err := os.Stat(stem + ext); err != nil {
			continue
		}
		if found != "" {
			return "", fmt.Errorf("%s: two pages: %s and %s", gold, found, stem+ext)
		}
		found = stem + ext
	}
	if found == "" {
		return "", fmt.Errorf("%s: no page %s.html or .txt beside it", gold, stem)
	}
	return found, nil
}

// lineEnds makes each line end of a gold file \n.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// parseGold reads the text of a gold file. It does not set ID, File and the raw page. A line that
// is not "key: value", an unknown key and a repeated key are errors.
func parseGold(text string) (Page, error) {
	text = strings.TrimPrefix(lineEnds.Replace(text), "\ufeff")
	head, body, hasBody := strings.Cut(text, "\n\n")
	if strings.HasPrefix(text, "\n") { // no keys at all
		head, body, hasBody = "", text, true
	}
	p := Page{NamesApart: true}
	for i, line := range strings.Split(strings.TrimSuffix(head, "\n"), "\n") {
		if line == "" {
			continue
		}
		if err := p.addGold(line); err != nil {
			return Page{}, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	if hasBody {
		body = strings.Trim(body, "\n")
		p.Body = &body
	}
	p.Type, p.Lang = p.PageType, p.Language
	return p, nil
}

func (p *Page) addGold(line string) error {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("no colon in %q", line)
	}
	if p.Has(key) {
		return fmt.Errorf("%s is given twice", key)
	}
	value = strings.TrimSpace(value)
	p.Judged = append(p.Judged, key)
	switch key {
	case "authors":
		p.Authors = splitList(value)
	case "tags":
		p.Tags = splitList(value)
	case "captions":
		p.Captions = splitList(value)
	case "dek":
		p.Dek = &value
	default:
		field := p.field(key)
		if field == nil {
			return fmt.Errorf("unknown key %q", key)
		}
		*field = value
	}
	return nil
}

// field returns where the single value of an output key is stored, nil for an unknown key.
func (p *Page) field(key string) *string {
	switch key {
	case "url":
		return &p.URL
	case "canonical_url":
		return &p.CanonicalURL
	case "hostname":
		return &p.Hostname
	case "site":
		return &p.Site
	case "title":
		return &p.Title
	case "dateline":
		return &p.Dateline
	case "date":
		return &p.Date
	case "date_modified":
		return &p.DateModified
	case "language":
		return &p.Language
	case "section":
		return &p.Section
	case "description":
		return &p.Description
	case "image":
		return &p.Image
	case "accessible_for_free":
		return &p.Free
	case "page_type":
		return &p.PageType
	}
	return nil
}

func splitList(value string) []string {
	var list []string
	for item := range strings.SplitSeq(value, "|") {
		if item = strings.TrimSpace(item); item != "" {
			list = append(list, item)
		}
	}
	return list
}
