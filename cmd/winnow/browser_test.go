package main

// The reports in a real browser. Each test asks one question of a reader and finds the answer in
// the report alone. -pictures writes the pictures in the README.

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"winnow/cmd/internal/browser"
)

var pictures = flag.Bool("pictures", false, "write the pictures of the reports")

const testPages = "../../testdata/pages/"

// reportOf writes the report on a page of testdata and returns its path.
func reportOf(t *testing.T, path string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	run(t.Context(), []string{"explain", "-f", "html", path}, nil, &out, &errOut)
	if out.Len() == 0 {
		t.Fatal(errOut.String())
	}
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

const (
	shownBlocks = `[...document.querySelectorAll(".blocks li")].filter(li => li.offsetParent !== ` +
		`null).length`
	panelText = `document.querySelector(".why").textContent`
)

func TestReportInBrowser(t *testing.T) {
	p := browser.Start(t)
	p.Resize(1200, 900, false)
	p.Open(reportOf(t, testPages+"interview-lighthouse.html"))
	checkFilters(t, p)
	checkSearch(t, p)
	checkWhyDropped(t, p)
	checkDate(t, p)
	checkNarrow(t, p)
	p.Open(reportOf(t, testPages+"index-section-business.html"))
	checkRules(t, p)
	for _, page := range []string{
		"ar-qanat-iqtisad.html", "error-404.html", "table-layout-2005.html", "en-w3m-table.txt",
	} {
		p.Open(reportOf(t, testPages+page))
		checkNarrow(t, p)
	}
	p.NoComplaints()
}

// count returns the number that an expression yields.
func count(t *testing.T, p *browser.Page, expression string) int {
	t.Helper()
	n, err := strconv.Atoi(p.Text(expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return n
}

func checkFilters(t *testing.T, p *browser.Page) {
	t.Helper()
	all := count(t, p, shownBlocks)
	p.Press("2")
	kept := count(t, p, shownBlocks)
	p.Press("3")
	dropped := count(t, p, shownBlocks)
	if kept == 0 || dropped == 0 || kept+dropped != all {
		t.Errorf("%d blocks, %d kept, %d dropped", all, kept, dropped)
	}
	p.Press("4")
	if n := count(t, p, shownBlocks); n >= all {
		t.Errorf("%d of %d blocks are close to the threshold", n, all)
	}
	p.Press("1")
}

func checkSearch(t *testing.T, p *browser.Page) {
	t.Helper()
	all := count(t, p, shownBlocks)
	p.Press("/")
	p.Press(strings.Split("light", "")...)
	if n := count(t, p, shownBlocks); n == 0 || n >= all {
		t.Errorf("a search shows %d of %d blocks", n, all)
	}
	p.Press("Escape")
	if n := count(t, p, shownBlocks); n != all {
		t.Errorf("without a search %d of %d blocks are shown", n, all)
	}
}

// checkWhyDropped asks why a block was dropped, using keys only.
func checkWhyDropped(t *testing.T, p *browser.Page) {
	t.Helper()
	p.Eval(`document.activeElement.blur()`, nil)
	p.Press("3", "j", "j", "Enter")
	text := p.Text(panelText)
	for _, want := range []string{"is dropped: score −", "Most against: ", "the sum is the score"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	const sumOf = `(rows => Math.abs(rows.slice(0, -1).reduce((n, r) => n + r, 0) - rows.at(-1)))(
		[...document.querySelector(".why .fall").querySelectorAll("tr:not(.part) .points")]
			.map(e => parseFloat(e.textContent.replace("−", "-"))))`
	var off float64
	p.Eval(sumOf, &off)
	if off > .15 { // each row is shown with two places
		t.Errorf("the rows shown are off the score by %.2f", off)
	}
	p.Press("Escape", "1")
	if p.Text(`document.querySelector(".why")`) != "null" {
		t.Error("Esc does not hide the rows")
	}
}

// checkDate asks where the date comes from.
func checkDate(t *testing.T, p *browser.Page) {
	t.Helper()
	p.Eval(`document.getElementById("tab-fields").click()`, nil)
	text := p.Text(`[...document.querySelectorAll(".fields article")].find(a =>
		a.querySelector("h2").textContent === "date").textContent`)
	for _, want := range []string{"from ", "sure by ", "says the same"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
}

// checkRules asks which rule is to blame, and goes to a block that it decided.
func checkRules(t *testing.T, p *browser.Page) {
	t.Helper()
	p.Eval(`document.getElementById("tab-rules").click()`, nil)
	if count(t, p, `document.querySelectorAll("#rules tbody tr").length`) < 10 {
		t.Error("no rules")
	}
	if count(t, p, `document.querySelectorAll("#rules tbody a").length`) == 0 {
		t.Fatal("no rule tips a block")
	}
	p.Eval(`document.querySelector("#rules tbody a").click()`, nil)
	if text := p.Text(panelText); !strings.Contains(text, ": score ") {
		t.Errorf("a link to a block shows %q", text)
	}
	p.Press("Escape")
}

// checkNarrow checks that no part of the report is wider than a telephone.
func checkNarrow(t *testing.T, p *browser.Page) {
	t.Helper()
	p.Resize(400, 800, true)
	p.Press("2", "j", "Enter")
	for _, tab := range []string{"blocks", "fields", "rules", "sides"} {
		p.Eval(`document.getElementById("tab-`+tab+`").click()`, nil)
		if n := count(t, p, `document.documentElement.scrollWidth`); n > 400 {
			t.Errorf("%s: %d pixels wide", tab, n)
		}
	}
}

// TestEvalReportInBrowser asks which page came out worst, what its text lacks, and why.
func TestEvalReportInBrowser(t *testing.T) {
	p := browser.Start(t)
	folder := evalReportOf(t)
	p.Resize(400, 800, true)
	p.Open(filepath.Join(folder, "index.html"))
	if n := count(t, p, `document.documentElement.scrollWidth`); n > 400 {
		t.Errorf("%d pixels wide", n)
	}
	if n := count(t, p, `document.querySelectorAll("svg[role=img]").length`); n != 2 {
		t.Errorf("%d charts, want 2", n)
	}
	if text := p.Text(`document.body.textContent`); !strings.Contains(text, "pages got better") {
		t.Errorf("nothing about the older run in %q", text)
	}
	worst := p.Text(`[...document.querySelectorAll("h3")].find(h => h.textContent === "Worst pages")
		.nextElementSibling.querySelector("a").getAttribute("href")`)
	p.Open(filepath.Join(folder, filepath.FromSlash(worst)))
	if n := count(t, p, `document.querySelectorAll(".diff del, .diff ins").length`); n == 0 {
		t.Error("the worst page is as its gold")
	}
	p.Eval(`document.getElementById("tab-blocks").click()`, nil)
	p.Press("j", "Enter")
	if text := p.Text(panelText); !strings.Contains(text, ": score ") {
		t.Errorf("no rows in %q", text)
	}
	p.NoComplaints()
}

// evalReportOf writes the report on the pages of testdata, against a run that kept less.
func evalReportOf(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	older, report := filepath.Join(folder, "older.jsonl"), filepath.Join(folder, "report")
	for _, args := range [][]string{
		{"eval", "--precision", "--out", older, testPages},
		{"eval", "-f", "html", "-o", report, "--against", older, "--worst", "5", testPages},
	} {
		var out, errOut bytes.Buffer
		if run(t.Context(), args, nil, &out, &errOut) == exitFailed {
			t.Fatal(errOut.String())
		}
	}
	return report
}

// TestPageCannotRun opens a report on a page that tries to run something everywhere.
func TestPageCannotRun(t *testing.T) {
	const run = `<script>window.ran=1</script><img src=https://a.example/x onerror=window.ran=1>`
	page := strings.NewReplacer("&RUN;", strings.NewReplacer("<", "&lt;", ">",
		"&gt;").Replace(run)).Replace(
		`<title>&RUN;</title></script>` + run + `<meta name=author content="&RUN;"><h1>&RUN;</h1>` +
			`<p>&RUN; &lt;/script>&lt;/pre>&lt;/style>&lt;!-- ` + run +
			strings.Repeat(" The ferry sails again.", 9))
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	p := browser.Start(t)
	p.Open(reportOf(t, path))
	p.Press("j", "Enter")
	p.Eval(`for (const tab of document.querySelectorAll("[role=tab]")) tab.click()`, nil)
	if got := p.Text(`window.ran`); got != "undefined" {
		t.Error("the page ran something")
	}
	p.NoComplaints()
}

// TestPictures writes the pictures if they are asked for.
func TestPictures(t *testing.T) {
	if !*pictures {
		t.Skip("-pictures is not given")
	}
	p := browser.Start(t)
	p.Resize(1200, 860, false)
	p.Open(reportOf(t, testPages+"interview-lighthouse.html"))
	p.Eval(`reveal(document.querySelector("li.close") || document.querySelector("li.kept"))`, nil)
	p.Picture(filepath.Join("pictures", "explain.png"))
	p.Open(filepath.Join(evalReportOf(t), "index.html"))
	p.Picture(filepath.Join("pictures", "eval.png"))
}
