package extract_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/htmlindex"

	"winnow/extract"
)

//
// These are the complaints that users of article extractors repeat most, one case each. A case
// is an archive of pages X.html and X.txt and of what is wanted of each:
//
//	X.want     exactly this text
//	X.keep     lines that must be in the dek or the text
//	X.drop     lines that must be in neither
//	X.reasons  starts of blocks that explain must drop for a reason
//	X.json     keys of the article
//
// Cases of size, of encodings and of explain follow in Go. Those of the command line are scripts
// in testdata/cli.

const acceptanceDir = "../testdata/acceptance"

// acceptanceNow is the day of the cases. Later dates are not accepted.
var acceptanceNow = time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)

func TestAcceptance(t *testing.T) {
	for _, file := range acceptanceFiles(t) {
		t.Run(caseName(file), func(t *testing.T) {
			files := readArchive(t, file)
			for _, name := range pageNames(files) {
				t.Run(name, func(t *testing.T) { checkAcceptance(t, files, name) })
			}
		})
	}
	t.Run("14-deep-and-long-pages", testDeepAndLong)
	t.Run("15-encodings", testEncodings)
	t.Run("20-explain-accounts-for-all", testExplainAccounts)
}

func acceptanceFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(acceptanceDir, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no cases (%v)", acceptanceDir, err)
	}
	return files
}

func caseName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".txtar") }

func readArchive(t *testing.T, file string) map[string]string {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// pageNames returns the names of an archive's pages, sorted.
func pageNames(files map[string]string) []string {
	var names []string
	for name := range files {
		if ext := filepath.Ext(name); ext == ".html" || ext == ".txt" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func checkAcceptance(t *testing.T, files map[string]string, page string) {
	name := strings.TrimSuffix(page, filepath.Ext(page))
	a, err := extract.Extract([]byte(files[page]), extract.Options{Now: acceptanceNow})
	if err != nil {
		t.Fatalf("got error %v", err)
	}
	if want, ok := files[name+".want"]; ok && a.Text != strings.TrimSuffix(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", a.Text, want)
	}
	kept := oneSpace(a.Dek + "\n" + a.Text)
	for _, line := range linesOf(files[name+".keep"]) {
		if !strings.Contains(kept, line) {
			t.Errorf("lost %q; got:\n%s", line, a.Text)
		}
	}
	for _, line := range linesOf(files[name+".drop"]) {
		if strings.Contains(kept, line) {
			t.Errorf("kept %q; got:\n%s", line, a.Text)
		}
	}
	checkReasons(t, files[page], linesOf(files[name+".reasons"]))
	checkKeys(t, a, files[name+".json"])
}

func linesOf(s string) []string { return strings.Split(s, "\n")[:strings.Count(s, "\n")] }

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// checkReasons checks that each block that starts like one of starts is dropped, with a
// contribution below zero.
func checkReasons(t *testing.T, page string, starts []string) {
	t.Helper()
	verdicts, err := new(extract.Extractor).Explain([]byte(page), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, start := range starts {
		i := slices.IndexFunc(verdicts, func(v extract.Verdict) bool {
			return strings.HasPrefix(v.Text, start)
		})
		if i < 0 {
			t.Errorf("explain has no block %q", start)
			continue
		}
		against := slices.ContainsFunc(verdicts[i].Contributions, func(c extract.Contribution) bool {
			return c.Points < 0
		})
		if verdicts[i].Role != "" || !against {
			t.Errorf("%q: got role %q, reasons against it %v", start, verdicts[i].Role,
				verdicts[i].Contributions)
		}
	}
}

// checkKeys checks that the article as JSON has the keys of want.
func checkKeys(t *testing.T, a extract.Article, want string) {
	t.Helper()
	if want == "" {
		return
	}
	var gotKeys, wantKeys map[string]any
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &gotKeys); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(want), &wantKeys); err != nil {
		t.Fatal(err)
	}
	for key, want := range wantKeys {
		if got := gotKeys[key]; !reflect.DeepEqual(got, want) { // a missing key is null
			t.Errorf("%s: got %v, want %v", key, got, want)
		}
	}
}

// testDeepAndLong checks that deep and long pages keep their paragraphs. One in a hundred may be
// lost, because random prose sometimes looks like furniture.
func testDeepAndLong(t *testing.T) {
	for _, c := range []struct {
		name, page string
		paragraphs int
	}{
		{"nested divs", "<title>x</title>" + strings.Repeat("<div>", 5000) + tales("<p>%s</p>", 8) +
			strings.Repeat("</div>", 5000), 8},
		{"paragraphs", "<title>x</title><article>" + tales("<p>%s</p>", 32000) + "</article>", 32000},
		{"lines", "Night ferry to return\n\n" + tales("%s\n\n", 100), 100},
		// long text pages lose much; they must only end in time
		{"very many lines", "Night ferry to return\n\n" + tales("%s\n\n", 32000), 0},
	} {
		a, err := extract.Extract([]byte(c.page), extract.Options{})
		if got := strings.Count(a.Dek+a.Text, taleEnd); got < c.paragraphs-c.paragraphs/100 ||
			err != nil {
			t.Errorf("%s: got %d paragraphs and error %v, want %d", c.name, got, err, c.paragraphs)
		}
	}
	for _, c := range []struct{ page, want string }{
		{"0123456789", "too large: 10 bytes, the limit is 9"},
		{strings.Repeat("<p>a", 70_000), "too large: more than 65536 blocks"},
		{strings.Repeat("<div></div>", 70_000), "too large: more than 65536 blocks"},
		{dataPage(70_000), "too large: more than 65536 blocks"},
		{strings.Repeat("a\n", 70_000), "too large: more than 65536 blocks"},
	} {
		o := extract.Options{}
		if len(c.page) == 10 {
			o.MaxBytes = 9
		}
		_, err := extract.Extract([]byte(c.page), o)
		if got := fmt.Sprint(err); got != c.want {
			t.Errorf("a page over the limit: got error %s, want %s", got, c.want)
		}
	}
}

// dataPage returns a page whose article is in its data, in n paragraphs.
func dataPage(n int) string {
	return `<title>x</title><script type="application/ld+json">{"@type":"NewsArticle",` +
		`"headline":"Night ferry to return","articleBody":"` +
		strings.Repeat(`The ferry sails again.\n\n`, n) + `"}</script>`
}

// tales returns n paragraphs in the given form. All sentences differ, because copies would be
// boilerplate.
func tales(form string, n int) string {
	words := strings.Fields(taleWords)
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for range n {
		line := "The " + words[random.IntN(len(words))]
		for range 20 {
			line += " " + words[random.IntN(len(words))]
		}
		fmt.Fprintf(&b, form, line+", the board"+taleEnd)
	}
	return b.String()
}

const (
	taleEnd   = " said on Tuesday."
	taleWords = `night ferry has been given new engines that burn less than those of the old ` +
		`vessel and will sail
again from first May after four years at quay where nobody counted people who came home late in ` +
		`winter when day boats do
not run but islands were promised more crossings by harbour council which had paid for a second ` +
		`crew with money left over
because bridge was never built as planned so town could keep its lamp lighter mill school ` +
		`market and brass band until now`
)

// testEncodings checks that the article is the same in every encoding, whether the page declares
// it, declares none or declares a wrong one.
func testEncodings(t *testing.T) {
	files := readArchive(t, filepath.Join(acceptanceDir, "19-languages.txtar"))
	for _, c := range []struct{ page, charset, wrong string }{
		{"de", "windows-1252", "utf-8"},
		{"ru", "windows-1251", "windows-1252"},
		{"ja", "shift_jis", "utf-8"},
		{"ja", "euc-jp", "shift_jis"},
		{"zh", "gb18030", "utf-8"},
		{"ko", "euc-kr", "windows-1252"},
		{"ar", "windows-1256", "utf-8"},
		{"th", "windows-874", "windows-1252"},
	} {
		for _, told := range []string{c.charset, "", c.wrong} {
			page := withMeta(files[c.page+".html"], told)
			raw, err := encodeAs(c.charset, page)
			if err != nil {
				t.Fatal(err)
			}
			checkEncoded(t, fmt.Sprintf("%s in %s, told %q", c.page, c.charset, told), raw,
				files[c.page+".html"])
		}
	}
	for page, text := range files {
		if filepath.Ext(page) == ".html" {
			for _, name := range []string{"utf-16le", "utf-16be"} {
				raw, err := encodeAs(name, "\ufeff"+text)
				if err != nil {
					t.Fatal(err)
				}
				checkEncoded(t, page+" in "+name, raw, text)
			}
			checkEncoded(t, page+" in UTF-8 told windows-1252", []byte(withMeta(text, "windows-1252")), text)
		}
	}
}

func withMeta(page, charset string) string {
	if charset == "" {
		return page
	}
	return strings.Replace(page, "<head>", `<head><meta charset="`+charset+`">`, 1)
}

func encodeAs(charset, page string) ([]byte, error) {
	enc, err := htmlindex.Get(charset)
	if err != nil {
		return nil, err
	}
	return enc.NewEncoder().Bytes([]byte(unencodable.Replace(page)))
}

// unencodable are marks that the old encodings lack.
var unencodable = strings.NewReplacer("©", "(c)", "–", "-")

// checkEncoded checks that raw has the same title and text as page.
func checkEncoded(t *testing.T, name string, raw []byte, page string) {
	t.Helper()
	want, err := extract.Extract([]byte(unencodable.Replace(page)), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := extract.Extract([]byte(raw), extract.Options{})
	if unencodable.Replace(got.Text) != want.Text || unencodable.Replace(got.Title) != want.Title ||
		err != nil {
		t.Errorf("%s: error %v, got %q:\n%s\nwant %q:\n%s", name, err, got.Title, got.Text, want.Title,
			want.Text)
	}
}
