package charset

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// encoded returns text in the named encoding.
func encoded(t testing.TB, name, text string) []byte {
	t.Helper()
	cs, err := Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := cs.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("encode in %s: %v", name, err)
	}
	return raw
}

func sample(language string) string {
	for _, s := range samples {
		if s.language == language {
			return s.text
		}
	}
	panic("no sample in " + language)
}

// eachSample calls f with each sample in each of its encodings.
func eachSample(t *testing.T, f func(t *testing.T, name, text string, raw []byte)) {
	for _, s := range samples {
		for _, name := range s.charsets {
			t.Run(s.language+"/"+name, func(t *testing.T) {
				f(t, name, s.text, encoded(t, name, s.text))
			})
		}
	}
}

func TestDecodeLabelled(t *testing.T) {
	eachSample(t, func(t *testing.T, name, text string, raw []byte) {
		got, warning, err := Decode(raw, " "+strings.ToUpper(name), nil)
		if string(got) != text || warning != "" || err != nil {
			t.Errorf("got %q, %q, %v", got, warning, err)
		}
	})
}

func TestDecodeUnlabelled(t *testing.T) {
	eachSample(t, func(t *testing.T, name, text string, raw []byte) {
		got, _, err := Decode(raw, "", nil)
		if string(got) != text || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	})
}

// TestDecodeHeadlines guesses from forty characters. Nineteen in twenty samples must be right.
func TestDecodeHeadlines(t *testing.T) {
	right, all := 0, 0
	eachSample(t, func(t *testing.T, name, text string, _ []byte) {
		runes := []rune(text)
		for ; len(runes) >= 40; runes = runes[40:] {
			head := string(runes[:40])
			got, _, _ := Decode(encoded(t, name, head), "", nil)
			all++
			if string(got) == head {
				right++
			}
		}
	})
	if right*20 < all*19 {
		t.Errorf("got %d of %d right, want nineteen in twenty", right, all)
	}
}

func TestDecodeDeclared(t *testing.T) {
	forms := []string{
		`<html><head><meta charset="%s"><title>%s</title>`,
		`<html><head><!-- charset=utf-7 --><META CHARSET=%s /><title>%s</title>`,
		`<meta content='text/html; charset=%s' http-equiv=Content-Type><p>%s</p>`,
		`<script>x = '<meta charset=koi8-r>'</script><meta charset=%s><p>%s</p>`,
		`<?xml version="1.0" encoding="%s"?><html><p>%s</p></html>`,
	}
	eachSample(t, func(t *testing.T, name, text string, _ []byte) {
		for _, form := range forms {
			page := fmt.Sprintf(form, name, text)
			got, warning, err := Decode(encoded(t, name, page), "", nil)
			if string(got) != page || warning != "" || err != nil {
				t.Errorf("got %q, %q, %v, want %q", got, warning, err, page)
			}
		}
	})
}

// TestDecodeLyingDeclaration has pages that claim a Western encoding and have another.
func TestDecodeLyingDeclaration(t *testing.T) {
	for _, lie := range []string{"iso-8859-1", "utf-8", "utf-16", "none-such", "hz-gb-2312"} {
		eachSample(t, func(t *testing.T, name, text string, _ []byte) {
			page := `<meta charset="` + lie + `"><p>` + text
			got, warning, err := Decode(encoded(t, name, page), "", nil)
			if string(got) != page || err != nil {
				t.Errorf("says %s: got %q, %v", lie, got, err)
			}
			quiet := name == "iso-2022-jp" || lie == "iso-8859-1" && name == "windows-1252"
			if (warning == "") != quiet {
				t.Errorf("says %s: got warning %q", lie, warning)
			}
		})
	}
}

// TestDecodeTrueDeclaration has declared labels that must win over a guess.
func TestDecodeTrueDeclaration(t *testing.T) {
	tests := []struct{ name, text string }{
		{"windows-1250", "Ulica Długa 3"},
		{"windows-1251", "Да"},
		{"macintosh", "Café “Zoë” – naïve Öl"},
		{"iso-8859-15", "Der Preis: 3 €"},
		{"windows-1258", "Tho\u0300i tiê\u0301t ngay mai: trơ\u0300i nă\u0301ng, nho\u0301m " +
			"trâ\u0323n đâ\u0301u"},
		{"euc-kr", "大韓民國"},
	}
	for _, tt := range tests {
		page := "<meta charset=" + tt.name + "><p>" + tt.text
		got, warning, err := Decode(encoded(t, tt.name, page), "", nil)
		if string(got) != page || warning != "" || err != nil {
			t.Errorf("%s: got %q, %q, %v", tt.name, got, warning, err)
		}
	}
}

func TestDecodeUTF8WinsOverMeta(t *testing.T) {
	for _, s := range samples {
		for _, lie := range []string{"windows-1252", "shift_jis", "utf-16le", "iso-2022-jp"} {
			page := "<meta charset=" + lie + ">" + s.text
			got, warning, err := Decode([]byte(page), "", nil)
			if string(got) != page || warning != "" || err != nil {
				t.Errorf("%s, says %s: got %q, %q, %v", s.language, lie, got, warning, err)
			}
		}
	}
}

func TestDecodeUTF8(t *testing.T) {
	tests := []struct{ name, in, want, warning string }{
		{"empty", "", "", ""},
		{"only a mark", "\ufeff", "", ""},
		{"mark", "\ufeffCafé", "Café", ""},
		{"mark in the middle", "a\ufeffb", "a\ufeffb", ""},
		{"stray NUL", "one\x00two", "onetwo", ""},
		{"stray controls", "a\x01 form\x0b with \x7f some \x02 controls",
			"a\x01 form\x0b with \x7f some \x02 controls", ""},
		{"colours of a terminal", "\x1b[31mred\x1b[0m", "\x1b[31mred\x1b[0m", ""},
		{"bad byte", "naïve caf\xe9, déjà vu", "naïve caf\ufffd, déjà vu", "some bytes are not utf-8"},
		{"bad byte, meta lies", "<meta charset=latin1>naïve caf\xe9, déjà vu",
			"<meta charset=latin1>naïve caf\ufffd, déjà vu", "some bytes are not utf-8"},
		{"cut at the end", "Größe und Fü\xc3", "Größe und Fü\ufffd", "some bytes are not utf-8"},
		{"surrogate half", "“quoted” \xed\xa0\x80 – done …", "“quoted” \ufffd – done …",
			"some bytes are not utf-8"},
	}
	for _, tt := range tests {
		got, warning, err := Decode([]byte(tt.in), "", nil)
		if string(got) != tt.want || warning != tt.warning || err != nil {
			t.Errorf("%s: got %q, %q, %v, want %q, %q", tt.name, got, warning, err, tt.want, tt.warning)
		}
	}
}

func TestDecodeUTF16And32(t *testing.T) {
	marks := map[string]string{
		"utf-16le": "\xff\xfe", "utf-16be": "\xfe\xff",
		"utf-32le": "\xff\xfe\x00\x00", "utf-32be": "\x00\x00\xfe\xff",
	}
	for _, s := range samples {
		for name, mark := range marks {
			raw := wide(name, s.text)
			got, warning, err := Decode(append([]byte(mark), raw...), "", nil)
			if string(got) != s.text || warning != "" || err != nil {
				t.Errorf("%s in %s, marked: got %q, %q, %v", s.language, name, got, warning, err)
			}
			if strings.HasPrefix(name, "utf-32") {
				continue
			}
			page := "<p>" + s.text + "</p>\n"
			got, _, err = Decode(wide(name, page), "", nil)
			if string(got) != page || err != nil {
				t.Errorf("%s in %s, no mark: got %q, %v", s.language, name, got, err)
			}
			got, _, err = Decode(append([]byte(mark), raw...), "utf-16", nil)
			if string(got) != s.text || err != nil {
				t.Errorf("%s in %s, labelled: got %q, %v", s.language, name, got, err)
			}
		}
	}
}

// wide encodes text of the basic plane in UTF-16 or UTF-32.
func wide(name, text string) []byte {
	var raw []byte
	for _, r := range text {
		lo, hi := byte(r), byte(r>>8)
		switch name {
		case "utf-16le":
			raw = append(raw, lo, hi)
		case "utf-16be":
			raw = append(raw, hi, lo)
		case "utf-32le":
			raw = append(raw, lo, hi, 0, 0)
		case "utf-32be":
			raw = append(raw, 0, 0, hi, lo)
		}
	}
	return raw
}

// TestDecodeTruncated cuts each sample inside its last character.
func TestDecodeTruncated(t *testing.T) {
	eachSample(t, func(t *testing.T, name, text string, raw []byte) {
		if name == "iso-2022-jp" {
			raw = raw[:len(raw)-3] // the way back to ASCII
		}
		got, _, err := Decode(raw[:len(raw)-1], "", nil)
		runes := []rune(text)
		if want := string(runes[:len(runes)-2]); err != nil || !strings.HasPrefix(string(got), want) {
			t.Errorf("got %q, %v, want it to start with %q", got, err, want)
		}
	})
}

// TestDecodeKatakana has words of which half the byte pairs are valid UTF-8 by chance.
func TestDecodeKatakana(t *testing.T) {
	const text = "ラジオ メロン リンゴジュース ミルクセーキ ヒラメ ギター レモネード"
	for _, name := range []string{"euc-jp", "shift_jis"} {
		got, _, err := Decode(encoded(t, name, text), "", nil)
		if string(got) != text || err != nil {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}

func TestDecodeUnknownLabel(t *testing.T) {
	for _, label := range []string{"klingon", "hz-gb-2312", "utf-7"} {
		if _, _, err := Decode([]byte("text"), label, nil); err == nil || errors.Is(err, ErrNotText) {
			t.Errorf("%s: got error %v, want one that names the label", label, err)
		}
	}
}

func TestDecodeWrongLabelWarns(t *testing.T) {
	for _, label := range []string{"utf-8", "euc-jp", "gbk"} {
		got, warning, err := Decode(encoded(t, "windows-1251", sample("russian")), label, nil)
		if warning == "" || err != nil || !utf8.Valid(got) {
			t.Errorf("%s: got %q, %q, %v, want a warning", label, got, warning, err)
		}
	}
}

func TestDecodeAliases(t *testing.T) {
	for _, page := range []string{"<p>plain", "\ufeff<p>Größe</p>"} {
		raw := []byte(page)
		got, _, err := Decode(raw, "", nil)
		if err != nil || &got[len(got)-1] != &raw[len(raw)-1] {
			t.Errorf("%q: got a copy, want the slice itself", page)
		}
	}
}

func TestDecodeNotText(t *testing.T) {
	tests := []struct{ name, raw string }{
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"},
		{"JPEG", "\xff\xd8\xff\xe0\x00\x10JFIF"},
		{"GIF", "GIF89a\x01\x00\x01\x00"},
		{"PDF", "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj"},
		{"ZIP", "PK\x03\x04\x14\x00"},
		{"gzip", "\x1f\x8b\x08\x00\x00\x00"},
		{"ELF", "\x7fELF\x02\x01\x01\x00"},
		{"MP4", "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00"},
		{"WebP", "RIFF\x24\x00\x00\x00WEBPVP8 "},
		{"NULs", strings.Repeat("\x00", 4096)},
		{"small numbers", strings.Repeat("\x01\x00\x02\x00\x07\x00\x1e\x00", 99)},
		{"program without its head", strings.Repeat("@8\x00\x09\x00@\x00\x1a\x00\x00\x00\x00\x00 "+
			"\x00x\x10 ", 99)},
		{"UTF-16 mark, random", "\xff\xfe" + string(randomBytes(1, 4096))},
		{"UTF-32 mark, random", "\xff\xfe\x00\x00" + string(randomBytes(2, 4096))},
	}
	for _, tt := range tests {
		if got, _, err := Decode([]byte(tt.raw), "", nil); !errors.Is(err, ErrNotText) {
			t.Errorf("%s: got %.40q, %v, want ErrNotText", tt.name, got, err)
		}
	}
	if _, _, err := Decode([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
		"windows-1252", nil); !errors.Is(err, ErrNotText) {
		t.Errorf("labelled PNG: got %v, want ErrNotText", err)
	}
}

func randomBytes(seed uint64, n int) []byte {
	source := rand.New(rand.NewPCG(seed, uint64(n)))
	raw := make([]byte, n)
	for i := range raw {
		raw[i] = byte(source.Uint32())
	}
	return raw
}

// TestDecodeRandom checks that 256 or more random bytes never become text, and 64 bytes seldom
// do. One or two bytes may be text in any encoding.
func TestDecodeRandom(t *testing.T) {
	for _, n := range []int{1, 2, 16, 64, 256, 1024, 4097, 65536, 300 << 10} {
		const seeds = 40
		passed := 0
		for seed := range uint64(seeds) {
			got, _, err := Decode(randomBytes(seed, n), "", nil)
			if err == nil {
				passed++
			}
			if !utf8.Valid(got) {
				t.Errorf("%d bytes, seed %d: not valid UTF-8", n, seed)
			}
		}
		if n >= 256 && passed > 0 || n >= 64 && passed > seeds/10 {
			t.Errorf("%d of %d blobs of %d bytes became text", passed, seeds, n)
		}
	}
}

func TestMostlyUTF8(t *testing.T) {
	eachSample(t, func(t *testing.T, name, text string, raw []byte) {
		if mostlyUTF8(raw) {
			t.Errorf("taken for UTF-8: %q", raw)
		}
		if broken := strings.Repeat(text, 2) + "\xe9 \xfc"; !mostlyUTF8([]byte(broken)) {
			t.Errorf("not taken for UTF-8: %q", broken)
		}
		if declared := "<meta charset=UTF-8>" + string(raw); mostlyUTF8([]byte(declared)) {
			t.Errorf("taken for the UTF-8 that it says it is: %q", declared)
		}
	})
	stray := "für müde Bären \x92 \x92"
	if mostlyUTF8([]byte(stray)) || !mostlyUTF8([]byte("<meta charset=UTF-8>"+stray)) {
		t.Error("three characters against two bad bytes are not UTF-8 where the page says that it is, " +
			"or are where it does not")
	}
}

func TestLetterOrders(t *testing.T) {
	for _, o := range &letterOrders {
		seen := map[rune]bool{}
		for _, r := range o.letters {
			if seen[r] {
				t.Errorf("%.20q: %c twice", o.letters, r)
			}
			if scriptClassOf(r) != o.script {
				t.Errorf("%.20q: %c is of another scriptClass", o.letters, r)
			}
			seen[r] = true
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range samples {
		for _, name := range s.charsets {
			f.Add(encoded(f, name, "<meta charset="+name+">"+s.text), "")
			f.Add(encoded(f, name, s.text), name)
		}
	}
	f.Add([]byte("\xff\xfea\x00\x00\xd8"), "utf-16")
	f.Add([]byte("\x00\x00\xfe\xff\x00"), "")
	f.Add([]byte("\x1b$B\x1b"), "")
	f.Fuzz(func(t *testing.T, raw []byte, label string) {
		before := bytes.Clone(raw)
		text, warning, err := Decode(raw, label, nil)
		if !bytes.Equal(raw, before) {
			t.Fatal("the input was changed")
		}
		if !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0 {
			t.Fatalf("got %q, not valid UTF-8 without NULs", text)
		}
		text2, warning2, err2 := Decode(raw, label, nil)
		if !bytes.Equal(text, text2) || warning != warning2 || (err == nil) != (err2 == nil) {
			t.Fatalf("got %q, %q, then %q, %q", text, warning, text2, warning2)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	page := func(language string) string {
		return strings.Repeat("<div class=\"story\"><p>"+sample(language)+"</p></div>\n", 200)
	}
	english := strings.Repeat("<p>The council met on Tuesday and put the vote off.</p>\n", 2000)
	benchmarks := []struct {
		name string
		raw  []byte
	}{
		{"ascii", []byte(english)},
		{"utf-8", []byte(page("russian"))},
		{"utf-8 broken", []byte(page("russian") + "\xe9")},
		{"windows-1252", encoded(b, "windows-1252", page("german"))},
		{"windows-1251", encoded(b, "windows-1251", page("russian"))},
		{"shift_jis", encoded(b, "shift_jis", page("japanese"))},
	}
	for _, bb := range benchmarks {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.raw)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := Decode(bb.raw, "", nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
