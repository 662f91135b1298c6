package eval

// index.jsonl is the layout of the benchmark corpora: one JSON object a page,
// and the raw pages below the same folder. A null means that nobody knows, and
// so does an empty title, author or date; only dek and body are judged when
// they are empty strings.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

const indexName = "index.jsonl"

// indexRow is one line of the index. Absent, null and "" are one for strings.
type indexRow struct {
	ID, File, URL, Type, Lang, Style string
	Group                            string
	Dek, Body                        *string
	With, Without                    []string
	Title, Date, Image, Site         string
	Language                         string
	Author                           names
	DateModified                     string `json:"date_modified"`
	PageType                         string `json:"page_type"`
}

// names is a JSON list of names, or a string with a whole byline.
type names struct {
	list  []string
	apart bool // one name an element
}

func (n *names) UnmarshalJSON(data []byte) error {
	if data[0] == '[' {
		n.apart = true
		return json.Unmarshal(data, &n.list)
	}
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	if s != "" {
		n.list, n.apart = []string{s}, oneName(s)
	}
	return nil
}

// oneName guesses that a byline is a single name: it is short, and nothing in
// it separates names.
func oneName(s string) bool {
	return !strings.ContainsAny(s, ",;&|/、，") && len(strings.Fields(s)) <= 4
}

func loadIndex(dir string) ([]Page, error) {
	f, err := os.Open(filepath.Join(dir, indexName))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []Page
	err = eachLine(f, func(line []byte) error {
		var row indexRow
		if err := json.Unmarshal(line, &row); err != nil {
			if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
				return fmt.Errorf("the value of %q cannot be a %s", strings.ToLower(wrong.Field), wrong.Value)
			}
			return err
		}
		page, err := row.page(dir)
		pages = append(pages, page)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	if langIsCountry(pages) {
		for i := range pages {
			pages[i].forget("language")
		}
	}
	return pages, nil
}

// eachLine calls do with every line of r that is not empty, of any length, and
// puts the line's number before do's error.
func eachLine(r io.Reader, do func([]byte) error) error {
	br := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := br.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := do(line); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err != nil { // the end
			return nil
		}
	}
}

func (r indexRow) page(dir string) (Page, error) {
	if r.ID == "" || !filepath.IsLocal(r.File) {
		return Page{}, fmt.Errorf("id %q has the file %q", r.ID, r.File)
	}
	p := Page{
		ID: r.ID, File: r.File, URL: r.URL, Type: r.Type, Lang: r.Lang, Style: r.Style, Group: r.Group,
		Dek: r.Dek, Body: r.Body, With: r.With, Without: r.Without,
		Title: r.Title, Authors: r.Author.list, NamesApart: r.Author.apart,
		Date: r.Date, DateModified: r.DateModified, Image: r.Image,
		Language: r.Language, Site: r.Site, PageType: r.PageType,
		path: filepath.Join(dir, r.File), indexed: true,
	}
	if p.Language == "" {
		p.Language = p.Lang
	}
	p.Judged = r.judged(p)
	return p, nil
}

// judged lists the keys that the row has a value for.
func (r indexRow) judged(p Page) []string {
	var keys []string
	add := func(key string, known bool) {
		if known {
			keys = append(keys, key)
		}
	}
	add("title", p.Title != "")
	add("dek", p.Dek != nil)
	add("authors", len(p.Authors) > 0)
	add("date", p.Date != "")
	add("date_modified", p.DateModified != "")
	add("language", p.Language != "")
	// A site that the id starts with is the name of a part of the corpus.
	add("site", p.Site != "" && !strings.HasPrefix(p.ID, p.Site))
	add("image", p.Image != "")
	add("page_type", p.PageType != "")
	return keys
}

// langIsCountry tells whether a corpus puts countries under lang, as those
// that sort their pages by country do. "de" can be either; what gives them
// away is a code that no language has.
func langIsCountry(pages []Page) bool {
	for _, p := range pages {
		switch p.Language {
		case "at", "au", "cn", "cz", "dk", "gb", "jp", "mx", "us":
			return true
		}
	}
	return false
}

// forget takes a key out of the judged ones.
func (p *Page) forget(key string) {
	kept := p.Judged[:0]
	for _, k := range p.Judged {
		if k != key {
			kept = append(kept, k)
		}
	}
	p.Judged = kept
}
