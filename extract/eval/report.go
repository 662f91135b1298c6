package eval

// The figures as a table for readers and as JSON Lines for programs. Both are printed from one
// list of columns. The first columns are in every table, so that tables of different corpora can
// be compared. The others are printed if the gold has them.

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Row has the figures of one extractor.
type Row struct {
	Tool string
	Scores
}

// column is one figure: its JSON key, and its value if there is one.
type column struct {
	key    string
	always bool // in the table even if no row has it
	value  func(*Scores) (float64, bool)
}

// columns returns all figures, in the order of printing.
func columns() []column {
	return slices.Concat(
		[]column{{"pages", true, func(s *Scores) (float64, bool) { return float64(s.N), true }}},
		textColumns(), snippetColumns(), metaColumns(), calibrationColumns(),
		[]column{
			{"errors", false, func(s *Scores) (float64, bool) { return float64(s.Errors), s.Errors > 0 }},
			{"sec", true, func(s *Scores) (float64, bool) { return s.Sec, true }},
		})
}

func textColumns() []column {
	figure := func(key string, value func(*Scores) float64) column {
		return column{key, true, func(s *Scores) (float64, bool) { return value(s), s.Bodies > 0 }}
	}
	return []column{
		figure("f1", func(s *Scores) float64 { return s.F1 }),
		figure("p", func(s *Scores) float64 { return s.P }),
		figure("r", func(s *Scores) float64 { return s.R }),
		figure("exact", func(s *Scores) float64 { return s.Exact }),
		figure("word", func(s *Scores) float64 { return s.Word }),
	}
}

func snippetColumns() []column {
	figure := func(key string, value func(SnippetCounts) float64) column {
		return column{key, true, func(s *Scores) (float64, bool) {
			return value(s.Snippets), s.Snippets.known()
		}}
	}
	return []column{
		figure("snip_f1", SnippetCounts.F1),
		figure("snip_p", SnippetCounts.Precision),
		figure("snip_r", SnippetCounts.Recall),
		figure("snip_acc", SnippetCounts.Accuracy),
	}
}

func metaColumns() []column {
	figure := func(key string, always bool, rate func(*Scores) Rate) column {
		return column{key, always, func(s *Scores) (float64, bool) { return rate(s).value() }}
	}
	return []column{
		figure("title", true, func(s *Scores) Rate { return s.Title }),
		figure("title_any", false, func(s *Scores) Rate { return s.TitleAny }),
		figure("author", true, func(s *Scores) Rate { return s.Author }),
		figure("authors_exact", true, func(s *Scores) Rate { return s.AuthorsExact }),
		figure("date", true, func(s *Scores) Rate { return s.Date }),
		figure("dek", false, func(s *Scores) Rate { return s.Dek }),
		figure("date_modified", false, func(s *Scores) Rate { return s.DateModified }),
		figure("image", false, func(s *Scores) Rate { return s.Image }),
		figure("language", false, func(s *Scores) Rate { return s.Language }),
		figure("site", false, func(s *Scores) Rate { return s.Site }),
		figure("page_type", false, func(s *Scores) Rate { return s.PageType }),
	}
}

func calibrationColumns() []column {
	return []column{
		{"ece", false, func(s *Scores) (float64, bool) { return s.Calibration.ECE, s.Calibration.N > 0 }},
		{"sure_word", false, func(s *Scores) (float64, bool) {
			return s.Calibration.Word, s.Calibration.Sure > 0
		}},
	}
}

// WriteTable prints a header and one line per row, figures with three decimals, "-" where the
// gold does not say.
func WriteTable(w io.Writer, name string, rows []Row) error {
	bw := bufio.NewWriter(w)
	cols := slices.DeleteFunc(columns(), func(c column) bool { return !c.always && !anyHas(rows, c) })
	fmt.Fprintf(bw, "%-24s", name)
	for _, c := range cols {
		fmt.Fprintf(bw, "%*s", c.width(), c.key)
	}
	for i := range rows {
		fmt.Fprintf(bw, "\n%-24s", rows[i].Tool)
		for _, c := range cols {
			fmt.Fprintf(bw, "%*s", c.width(), c.cell(&rows[i].Scores))
		}
	}
	fmt.Fprintln(bw)
	return bw.Flush()
}

func anyHas(rows []Row, c column) bool {
	return slices.ContainsFunc(rows, func(r Row) bool {
		_, ok := c.value(&r.Scores)
		return ok
	})
}

func (c column) width() int { return max(9, len(c.key)+2) }

func (c column) cell(s *Scores) string {
	v, ok := c.value(s)
	switch {
	case !ok:
		return "-"
	case c.key == "pages" || c.key == "errors":
		return strconv.Itoa(int(v))
	}
	return strconv.FormatFloat(v, 'f', 3, 64)
}

// MarshalJSON writes the key "tool", then the figures in the order of the table: with all digits,
// without those that the gold does not have. The number of pages has the key "n".
func (r Row) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	tool, err := json.Marshal(r.Tool)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, `{"tool":%s`, tool)
	for _, c := range columns() {
		key := c.key
		if key == "pages" {
			key = "n"
		}
		if v, ok := c.value(&r.Scores); ok {
			fmt.Fprintf(&b, `,%q:%s`, key, strconv.FormatFloat(v, 'g', -1, 64))
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Worst returns up to n pages, those with the lowest word F1 first. Ties go to lower precision,
// then lower recall, then the given order.
func Worst(pages []PageScore, n int) []PageScore {
	sorted := slices.SortedStableFunc(slices.Values(pages), func(a, b PageScore) int {
		return cmp.Or(cmp.Compare(a.Word, b.Word), cmp.Compare(a.P, b.P), cmp.Compare(a.R, b.R))
	})
	return sorted[:max(0, min(n, len(sorted)))]
}

// WriteWorst prints one line for each of the n worst pages.
func WriteWorst(w io.Writer, pages []PageScore, n int) error {
	for _, p := range Worst(pages, n) {
		if _, err := fmt.Fprintf(w, "   %s word %.3f P %.3f R %.3f\n", p.ID, p.Word, p.P,
			p.R); err != nil {
			return err
		}
	}
	return nil
}
