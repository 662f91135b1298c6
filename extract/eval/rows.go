package eval

// Results as JSON Lines, so that a run can be kept and scored again, here or
// by another scorer.

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
)

// resultRow is one line. author is a list here; other extractors write a list or a string.
type resultRow struct {
	ID           string  `json:"id"`
	Text         string  `json:"text"`
	Dek          string  `json:"dek,omitempty"`
	Title        string  `json:"title,omitempty"`
	Author       names   `json:"author,omitzero"`
	Date         string  `json:"date,omitempty"`
	DateModified string  `json:"date_modified,omitempty"`
	Image        string  `json:"image,omitempty"`
	Language     string  `json:"language,omitempty"`
	Site         string  `json:"site,omitempty"`
	PageType     string  `json:"page_type,omitempty"`
	Seconds      float64 `json:"seconds"`
	Error        string  `json:"error,omitempty"`
}

// IsZero makes a row without authors have no key author.
func (n names) IsZero() bool { return len(n.list) == 0 }

func (n names) MarshalJSON() ([]byte, error) { return json.Marshal(n.list) }

// WriteResults writes one line of JSON per result.
func WriteResults(w io.Writer, results []Result) error {
	bw := bufio.NewWriter(w)
	enc := json.NewEncoder(bw)
	enc.SetEscapeHTML(false)
	for _, r := range results {
		if err := enc.Encode(r.row()); err != nil {
			return err
		}
	}
	return bw.Flush()
}

// ReadResults reads the lines that WriteResults writes. It ignores unknown keys.
func ReadResults(r io.Reader) ([]Result, error) {
	var results []Result
	err := eachLine(r, func(line []byte) error {
		var row resultRow
		err := unmarshal(line, &row)
		results = append(results, row.result())
		return err
	})
	return results, err
}

func (r Result) row() resultRow {
	row := resultRow{
		ID: r.ID, Text: r.Text, Dek: r.Dek, Title: r.Title, Author: names{list: r.Authors},
		Date: r.Date, DateModified: r.DateModified, Image: r.Image, Language: r.Language,
		Site: r.Site, PageType: r.PageType, Seconds: r.Seconds,
	}
	if r.Err != nil {
		row.Error = r.Err.Error()
	}
	return row
}

func (r resultRow) result() Result {
	res := Result{
		ID: r.ID, Text: r.Text, Dek: r.Dek, Title: r.Title, Authors: r.Author.list,
		Date: r.Date, DateModified: r.DateModified, Image: r.Image, Language: r.Language,
		Site: r.Site, PageType: r.PageType, Seconds: r.Seconds,
	}
	if r.Error != "" {
		res.Err = errors.New(r.Error)
	}
	return res
}
