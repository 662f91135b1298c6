package eval

// index.jsonl is the layout of benchmark corpora: one JSON object per page, and the raw pages
// below the same folder. Null means unknown, and so does an empty title, author or date. Only dek
// and body are judged if they are empty strings.

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

// indexRow is one line of the index. Absent, null and "" are the same for strings.
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
	apart bool // one name per element
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

// oneName guesses whether a byline is a single name: it is short and has no separator.
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
		if err := unmarshal(line, &row); err != nil {
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

// unmarshal reads a line of JSON. Its error names keys, and no types of Go.
func unmarshal(line []byte, row any) error {
	err := json.Unmarshal(line, row)
	wrong, ok := errors.AsType[*json.UnmarshalTypeError](err)
	switch {
	case !ok:
		return err
	case wrong.Field == "":
		return fmt.Errorf("a JSON %s instead of an object", wrong.Value)
	}
	return fmt.Errorf("the value of %q cannot be a %s", strings.ToLower(wrong.Field), wrong.Value)
}

// eachLine calls do with every line of r that is not empty, of any length. It adds the line
// number to an error.
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

// judged returns the keys that have a value in the row.
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
	// If the id starts with the site, the site is the name of a part of the corpus.
	add("site", p.Site != "" && !strings.HasPrefix(p.ID, p.Site))
	add("image", p.Image != "")
	add("page_type", p.PageType != "")
	return keys
}

// langIsCountry reports whether the corpus has countries under lang, as corpora do that sort
// their pages by country. "de" can be either; a code that no language has decides.
func langIsCountry(pages []Page) bool {
	for _, p := range pages {
		switch p.Language {
		case "at", "au", "cn", "cz", "dk", "gb", "jp", "mx", "us":
			return true
		}
	}
	return false
}

// forget removes a key from the judged ones.
func (p *Page) forget(key string) {
	kept := p.Judged[:0]
	for _, k := range p.Judged {
		if k != key {
			kept = append(kept, k)
		}
	}
	p.Judged = kept
}
