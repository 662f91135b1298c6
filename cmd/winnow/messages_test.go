package main

// All error messages of the command in one table, so that they can be read side by side. A
// message is one line: the path first where there is one, lower case, no period, no types of
// Go, and no control characters of a page or a file name.

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// messageFiles are the files beside the pages of testdata/cli that the messages are about.
func messageFiles() map[string]string {
	const page = "<h1>Ferry</h1><p>The night ferry sails again from May, the harbour board said on " +
		"Tuesday."
	record := warcRecord("resource", "https://a.example/1", "text/html", page)
	http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " +
		"x-\x1b[2J\u202e\r\n\r\n\x8b\x0f\x80"
	return map[string]string{
		"words.txt":           "Home Harbour Weather Subscribe Bakers Offers",
		"empty.html":          "",
		"picture.png":         "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00",
		"hollow/photo.jpg":    "",
		"bad.jsonl":           "{\"html\": \"<p>a\"}\n[1]\n{\"a\": 1}\n{\"html\": \x1b}\n",
		"none.warc":           warcRecord("warcinfo", "", "application/warc-fields", "a: b\r\n"),
		"cut.warc":            record[:len(record)-40],
		"length.warc":         "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: \x1b[2J\r\n\r\n",
		"noise.warc":          record + "\x1b[2J\u202enoise\r\n",
		"head.warc":           "WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 1000),
		"encoded.warc":        warcRecord("response", "https://a.example/1", "application/http", http),
		"cut.html.gz":         gzipped(page)[:50],
		"wide.txt":            "\xff\xfea\x00",
		"\x1b[2J\u202ee.html": "",
		"points.txt":          "form \x1b[2J\n",
		"floors.txt":          "cli f1\n",
		"high.txt":            "cli f1 \x1b[2J\n",
		"figure.txt":          "cli none 1\n",
		"floor.txt":           "cli f1 1.5\n",
		"cli/a.html":          page,
		"cli/a.gold": "title: Ferry\n\nThe night ferry sails again from May, the harbour " +
			"board said on Tuesday.\n",
		"more/cli/a.html":     page,
		"more/cli/a.gold":     "title: Ferry\n\nOther\n",
		"bare/a.html":         page,
		"bare/a.gold":         "title: Ferry\n",
		"broken/index.jsonl":  "{\"id\": \"a\", \"file\": 1}\n",
		"outside/index.jsonl": "{\"id\": \"\u202e\", \"file\": \"../a.html\"}\n",
		"twice/index.jsonl": "{\"id\": \"a\", \"file\": \"a.html\"}\n{\"id\": \"a\", \"file\": " +
			"\"a.html\"}\n",
		"colon/a.gold":   "\x1b[2Jtitle\n",
		"again/a.gold":   "title: A\ntitle: B\n",
		"key/a.gold":     "titel: A\n",
		"alone/a.gold":   "title: A\n",
		"both/a.gold":    "title: A\n",
		"both/a.html":    page,
		"both/a.txt":     page,
		"torn/a.gold":    "title: A\n",
		"torn/a.html.gz": gzipped(page)[:50],
		"file":           "",
	}
}

var messages = []struct {
	args string // of winnow, separated by spaces
	want string // on standard error, after "winnow: "
}{
	// Command lines.
	{"-x", "unknown flag -x (see winnow --help)"},
	{"--nosuch", "unknown flag --nosuch (see winnow --help)"},
	{"--fromat text", "unknown flag --fromat, did you mean --format? (see winnow --help)"},
	{"-f", "--format needs a value (see winnow --help)"},
	{"-f yaml ferry.html", `--format: unknown value "yaml": want text, json, jsonl, markdown, ` +
		`html, csv ` +
		`(see winnow --help)`},
	{"-f jsn ferry.html", `--format: unknown value "jsn", did you mean json? (see winnow --help)`},
	{"--force=perhaps", `--force: unknown value "perhaps": want true or false (see winnow --help)`},
	{"--encoding klingon", `--encoding: unknown encoding "klingon" (see winnow --help)`},
	{"--with pictures", `--with: unknown block type "pictures": want paragraphs, headings, lists, ` +
		`quotes, tables, code, captions, embeds, boxes, keypoints, comments (see winnow --help)`},
	{"--max-bytes 0", `--max-bytes: unknown value "0": want a size above 0, such as 500000, 10M or ` +
		`64MiB (see winnow --help)`},
	{"-j 0", `--jobs: unknown value "0": want a whole number from 1 to 256 (see winnow --help)`},
	{"eval --worst -1 cli", `--worst: unknown value "-1": want a whole number, at least 0 (see ` +
		`winnow eval --help)`},
	{"--timeout 0s", `--timeout: unknown value "0s": want a time above 0, such as 30s or 2m (see ` +
		`winnow --help)`},
	{"--shard 3/2",
		`--shard: unknown value "3/2": want a shard such as 1/16 or 16/16 (see winnow --help)`},
	{"--min-confidence 2",
		`--min-confidence: unknown value "2": want a number from 0 to 1 (see winnow --help)`},
	{"--include [ hollow", `--include: "[" is no pattern (see winnow --help)`},
	{"--precision --recall", "--precision and --recall exclude each other (see winnow --help)"},
	{"--split FF --encoding utf-16", "--split does not read UTF-16 (see winnow --help)"},
	{"--url https://a.example/ ferry.html bakery.txt",
		"--url needs exactly one input (see winnow --help)"},
	{"--url https://a.example/ bad.jsonl", "--url needs an input of one page"},
	{"--files-from= ferry.html", "--files-from needs a value (see winnow --help)"},
	{"-0 ferry.html", "--null needs --files-from (see winnow --help)"},
	{"explian ferry.html", `unknown command "explian", did you mean explain? (see winnow --help)`},
	{"help nosuch", `no command or topic "nosuch" (see winnow --help)`},
	{"help scorin", `no command or topic "scorin", did you mean scoring? (see winnow --help)`},
	{"version now", "version takes no argument (see winnow version --help)"},
	{"completion csh", "want one shell: bash, zsh, fish or powershell (see winnow completion --help)"},
	{"eval", "no corpus given (see winnow eval --help)"},
	{"eval --json --worst 1 cli", "--json and --worst exclude each other (see winnow eval --help)"},
	{"eval --locked --worst 1 cli", "--locked and --worst exclude each other (see winnow eval " +
		"--help)"},
	{"eval --json --against file cli",
		"--json and --against exclude each other (see winnow eval --help)"},
	{"eval --locked --against file cli",
		"--locked and --against exclude each other (see winnow eval --help)"},
	{"eval --ablate -f html -o report cli",
		"--ablate and -f html exclude each other (see winnow eval --help)"},
	{"eval -f html cli",
		"-f html needs --output (see winnow eval --help)"},
	{"eval -o report cli",
		"--output needs -f html (see winnow eval --help)"},
	{"eval --ablate --worst 1 cli", "--ablate and --worst exclude each other (see winnow eval " +
		"--help)"},
	{"fit --folds 2 -o file cli", "--folds writes no points: leave out --output (see winnow fit " +
		"--help)"},
	{"fit --folds 2 --only ends cli", "--folds and --only exclude each other (see winnow fit --help)"},

	// Pages without an article.
	{"menu.html", "menu.html: no article: 5 words, none kept"},
	{"words.txt", "words.txt: no article: 6 words, none kept"},
	{"empty.html", "empty.html: no article: no text"},
	{"-", "-: no article: no text"},
	{"login.html", "login.html: no article: login wall"},
	{"home.html", "home.html: no article: index page"},
	{"404.html", "404.html: no article: error page"},
	{"hollow", "hollow: no article: no page in the folder"},
	{"explain menu.html", "menu.html: no article: no block is kept"},

	// Inputs that cannot be read.
	{"none.html", "none.html: no such file or directory"},
	{"https://a.example/?a=1&b=2", "https://a.example/?a=1&b=2: winnow does not fetch pages; use: " +
		"curl -sL 'https://a.example/?a=1&b=2' | winnow"},
	{"http://a.example/it's", "http://a.example/it's: winnow does not fetch pages; use: curl -sL " +
		"URL | winnow"},
	{"picture.png", "picture.png: not text"},
	{"--max-bytes 1K ferry.html", "ferry.html: too large: more than 1KiB"},
	{"cut.html.gz", "cut.html.gz: the compressed data is truncated"},
	{"--split FF wide.txt", "wide.txt: --split does not read UTF-16"},
	{"bad.jsonl#2", "bad.jsonl#2: a JSON array instead of an object"},
	{"bad.jsonl#3", "bad.jsonl#3: no page under any of the keys html, raw_html, raw_content, " +
		"content, text, body"},
	{"bad.jsonl#4", `bad.jsonl#4: not JSON: invalid character '\x1b' looking for beginning of value`},
	{"bad.jsonl#9", "bad.jsonl#9: the file has no such page"},
	{"bad.jsonl#offset=1", "bad.jsonl#offset=1: the file has no page at this offset"},
	{"ferry.html#2", "ferry.html#2: the file has one page only"},
	{"cut.warc", "cut.warc: the archive is truncated"},
	{"length.warc", `length.warc: a record of the archive has the length "\x1b[2J"`},
	{"-q noise.warc", `noise.warc: the archive has "\x1b[2J\u202enoise" where a record should start`},
	{"head.warc", "head.warc: a record of the archive has a head without an end"},
	{"encoded.warc", `encoded.warc#1: winnow cannot read the content-encoding "x-\x1b[2j\u202e"`},
	{"--files-from none", "none: no such file or directory"},
	{"\x1b[2J\u202ee.html", `"\x1b[2J\u202ee.html": no article: no text`},
	{strings.Repeat("x", 150) + strings.Repeat("y", 150),
		strings.Repeat("x", 99) + "…" + strings.Repeat("y", 100) + ": file name too long"},

	// Outputs.
	{"-f html ferry.html bakery.txt", "several pages in HTML need a folder as --output"},
	{"-o file ferry.html", "file: not a directory"},
	{"-o a.jsonl --stats ./a.jsonl ferry.html", "--output and --stats are one file"},
	{"--stats bakery.txt ferry.html bakery.txt", "bakery.txt: is an output of this run"},
	{"-o bad.jsonl --overwrite bad.jsonl", "bad.jsonl: is an output of this run"},
	{"-o hollow hollow", "hollow: is an output of this run"},

	// Corpora.
	{"--points none ferry.html", "none: no such file or directory"},
	{"--points points.txt ferry.html", `points.txt: line 1: unknown form "\x1b[2J"`},
	{"eval none", "none: no such file or directory"},
	{"eval hollow", "hollow: no index.jsonl and no page with a .gold file"},
	{"eval cli more/cli", "more/cli: another corpus has the same name"},
	{"eval broken", `broken/index.jsonl: line 1: the value of "file" cannot be a number`},
	{"eval --type nosuch cli", `no page is of the type "nosuch"`},
	{"eval --locked cli", "cli: no site is locked"},
	{"eval --ablate bare", "bare: no page has a gold body"},
	{"eval --floors floors.txt cli", `floors.txt: line 1: want corpus, figure and minimum, got ` +
		`"cli f1"`},
	{"eval --floors high.txt cli", `high.txt: line 1: the minimum "\x1b[2J" is not a number`},
	{"eval --floors figure.txt cli", `cli: a floor names the figure "none", which the corpus does ` +
		`not have`},
	{"eval --floors floor.txt cli", "cli: f1 1.0000 is under its floor 1.5"},
	{"eval outside", `outside/index.jsonl: line 1: id "\u202e" has the file "../a.html"`},
	{"eval twice", `twice: two pages have the id "a"`},
	{"eval colon", `colon/a.gold: line 1: no colon in "\x1b[2Jtitle"`},
	{"eval again", "again/a.gold: line 2: title is given twice"},
	{"eval key", `key/a.gold: line 1: unknown key "titel"`},
	{"eval alone", "alone/a.gold: no page alone/a.html or .txt beside it"},
	{"eval both", "both/a.gold: two pages: both/a.html and both/a.txt"},
	{"eval torn", "torn: a: torn/a.html.gz: the compressed data is truncated"},
	{"eval --against bad.jsonl cli", "bad.jsonl: line 2: a JSON array instead of an object"},
	{"eval --out none/results.jsonl cli", "none/results.jsonl: no such file or directory"},
	{"fit bare", "no page has a gold body to fit on"},
	{"fit torn", "torn/a.html.gz: the compressed data is truncated"},
	{"fit --only nosuch cli", `no feature "nosuch"`},
}

func TestMessages(t *testing.T) {
	pages, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.CopyFS(".", os.DirFS(filepath.Join(pages, "cli", "pages"))); err != nil {
		t.Fatal(err)
	}
	files := messageFiles()
	for name, page := range map[string]string{
		"login.html": "paywall-login-wall.html",
		"home.html":  "index-home.html",
		"404.html":   "error-404.html",
	} {
		files[name] = readFile(t, filepath.Join(pages, "pages", page))
	}
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range messages {
		var out, errOut bytes.Buffer
		code := run(t.Context(), strings.Split(m.args, " "), strings.NewReader(""), &out, &errOut)
		if got := errOut.String(); got != "winnow: "+m.want+"\n" || code == exitOK {
			t.Errorf("winnow %s: exit code %d, got\n%swant\nwinnow: %s", m.args, code, got, m.want)
		}
	}
}

// TestMessagesAreGood checks the table itself.
func TestMessagesAreGood(t *testing.T) {
	bad := regexp.MustCompile(`^[A-Z][a-z]|: [A-Z][a-z]|\.$|Go value|Go struct|strconv\.|json: ` +
		`|map\[|\*|[^[:print:]…]|%!`)
	for _, m := range messages {
		if found := bad.FindString(m.want); found != "" {
			t.Errorf("%q: has %q", m.want, found)
		}
	}
}

// impossible are errors that only a mistake in the source gives: in a table that is compiled in, or
// in a page that winnow made itself.
var impossible = map[string]bool{
	"want token or word, a name, and # why": true, "%s is not one word": true,
	"%s %s stands here twice": true, "unknown kind %q": true,
	"fitted points: %w": true, "%s/%s: bare: %w": true, "%s/%s: next story: %w": true,
	"%s: long page: %w": true, "%s/%s: furnished: %w": true,
}

// TestAllMessages checks that the table, or a script in testdata/cli, has each message in the
// source of the command.
func TestAllMessages(t *testing.T) {
	scripted := scriptLines(t)
	dirs, err := filepath.Glob("../internal/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range append(dirs, ".", "../../extract/eval", "../../extract/fit") {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, format := range formatsIn(t, file) {
				if !impossible[format] && !isInTable(format, scripted) {
					t.Errorf("%s: no row of messages in messages_test.go for %q", file, format)
				}
			}
		}
	}
}

// formatsIn returns the formats of the errors that a file makes.
func formatsIn(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var formats []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		at := -1
		switch f := call.Fun.(type) {
		case *ast.Ident:
			if f.Name == "usage" {
				at = 1
			}
		case *ast.SelectorExpr:
			if f.Sel.Name == "Errorf" || f.Sel.Name == "New" {
				at = 0
			}
		}
		if at < 0 || at >= len(call.Args) {
			return true
		}
		if text, ok := call.Args[at].(*ast.BasicLit); ok && text.Kind == token.STRING {
			format, err := strconv.Unquote(text.Value)
			if err != nil {
				t.Fatal(err)
			}
			formats = append(formats, format)
		}
		return true
	})
	return formats
}

// scriptLines returns the text of all scripts, without the backslashes of their patterns.
func scriptLines(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob(scripts + "/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, file := range files {
		all.WriteString(strings.ReplaceAll(readFile(t, file), `\`, ""))
	}
	return all.String()
}

// isInTable reports whether a message of the table or of the scripts has the format. Formats
// without words of their own only pass an error on.
func isInTable(format, scripted string) bool {
	verbs := regexp.MustCompile(`%[+.0-9]*[a-z]`)
	parts := verbs.Split(format, -1)
	if strings.Trim(strings.Join(parts, ""), " :") == "" {
		return true
	}
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	want := regexp.MustCompile(strings.Join(parts, ".*"))
	for _, m := range messages {
		if want.MatchString(m.want) {
			return true
		}
	}
	return want.MatchString(scripted)
}
