package main

// winnow eval -f html: the figures as a report, and a report for each of the worst pages.

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"winnow/cmd/internal/evalhtml"
	"winnow/cmd/internal/explainhtml"
	"winnow/cmd/internal/outfile"
	"winnow/cmd/internal/render"
	"winnow/extract"
	"winnow/extract/eval"
)

// worstShown is how many of the worst pages have a report, unless --worst says how many.
const worstShown = 20

// evalReport collects what the report shows. It does nothing without -f html.
type evalReport struct {
	flags *evalFlags
	opts  extract.Options
	older []eval.Result
	out   evalhtml.Report
}

// pagesFolder has the reports on pages, below the folder of the report.
const pagesFolder = "pages"

// add takes in what a corpus gave, and writes the reports on its pages.
func (r *evalReport) add(c eval.Corpus, m measured) error {
	if r.flags.format != render.HTML {
		return nil
	}
	if err := os.MkdirAll(filepath.Join(r.flags.folder, pagesFolder), 0o777); err != nil {
		return err
	}
	out := evalhtml.Corpus{Name: c.Name, Rows: m.rows, Pages: pagesOf(c, m)}
	out.Reports = map[string]string{}
	byID := map[string]evalhtml.Page{}
	for _, p := range out.Pages {
		byID[p.ID] = p
	}
	for _, p := range eval.Worst(unlockedPages(c, m.pages), cmp.Or(r.flags.worst, worstShown)) {
		out.Worst = append(out.Worst, byID[p.ID])
	}
	if r.older != nil {
		out.Older = filepath.Base(r.flags.against)
		out.Against, out.Same = eval.Changes(c.Keep(unlocked), r.older, m.results)
	}
	if err := r.writePages(c, m, &out); err != nil {
		return err
	}
	r.out.Corpora = append(r.out.Corpora, out)
	return nil
}

// pagesOf returns the pages of a corpus that have a gold text.
func pagesOf(c eval.Corpus, m measured) []evalhtml.Page {
	scores := map[string]eval.PageScore{}
	for _, s := range m.pages {
		scores[s.ID] = s
	}
	var all []evalhtml.Page
	for i, p := range c.Pages {
		if s, ok := scores[p.ID]; ok {
			all = append(all, evalhtml.Page{
				PageScore: s, Confidence: m.results[i].Confidence, Locked: eval.Locked(p),
				Lang: cmp.Or(p.Language, p.Lang), Type: cmp.Or(p.PageType, p.Type),
				Site: cmp.Or(p.Group, eval.Host(p)),
			})
		}
	}
	return all
}

// writePages writes a report on each page that is listed.
func (r *evalReport) writePages(c eval.Corpus, m measured, out *evalhtml.Corpus) error {
	listed := map[string]bool{}
	for _, p := range out.Worst {
		listed[p.ID] = true
	}
	worse, better := eval.Split(out.Against)
	for _, changes := range [][]eval.Change{worse, better} {
		for _, change := range changes[:min(len(changes), cmp.Or(r.flags.worst, worstShown))] {
			listed[change.New.ID] = true
		}
	}
	for i, p := range c.Pages {
		if !listed[p.ID] {
			continue
		}
		name := fmt.Sprintf("%d-%04d.html", len(r.out.Corpora)+1, i+1)
		file := filepath.Join(r.flags.folder, pagesFolder, name)
		if err := r.writePage(p, m.results[i], file); err != nil {
			return err
		}
		out.Reports[p.ID] = path.Join(pagesFolder, name)
	}
	return nil
}

// writePage writes the report on one page, with its gold.
func (r *evalReport) writePage(p eval.Page, result eval.Result, file string) error {
	raw, err := p.Bytes()
	if err != nil {
		return err
	}
	if raw, err = r.flags.dressed(p, raw); err != nil {
		return err
	}
	opts := r.opts
	opts.URL = p.URL
	report, err := explained(p.ID, raw, opts)
	if err != nil {
		report = &explainhtml.Report{Name: p.ID, Source: string(raw)}
	}
	gold, got := p.Texts(result)
	report.Gold = &explainhtml.Gold{Text: gold, Got: got}
	var b bytes.Buffer
	if err := report.Write(&b); err != nil {
		return err
	}
	return outfile.Replace(file, b.Bytes())
}

// write writes the report's first page.
func (r *evalReport) write() error {
	if r.flags.format != render.HTML {
		return nil
	}
	var b bytes.Buffer
	if err := r.out.Write(&b); err != nil {
		return err
	}
	return outfile.Replace(filepath.Join(r.flags.folder, "index.html"), b.Bytes())
}
