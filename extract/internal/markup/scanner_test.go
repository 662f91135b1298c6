package markup

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/extract/internal/pagetest"
)

// kinds are the Kinds of the Tokenizer's types.
var kinds = map[html.TokenType]Kind{
	html.ErrorToken: End, html.TextToken: Text, html.StartTagToken: StartTag,
	html.SelfClosingTagToken: SelfClosingTag, html.EndTagToken: EndTag,
	html.CommentToken: Comment, html.DoctypeToken: Comment,
}

// compare compares the tokens of src with those of the Tokenizer.
func compare(t *testing.T, s *Scanner, src string) {
	t.Helper()
	s.Reset([]byte(src))
	z := html.NewTokenizer(strings.NewReader(src))
	at := 0
	for n := 0; ; n++ {
		got, want := s.Next(), kinds[z.Next()]
		if got != want {
			t.Fatalf("token %d at %.80q: got kind %d, want %d", n, src[at:], got, want)
		}
		if got == End {
			return
		}
		if got, want := string(s.Raw()), string(z.Raw()); got != want {
			t.Fatalf("token %d at %.80q: got %q, want %q", n, src[at:], got, want)
		}
		at += len(s.Raw())
		switch got {
		case Text:
			if got, want := string(s.Text()), string(z.Text()); got != want {
				t.Fatalf("token %d: got text %q, want %q", n, got, want)
			}
		case StartTag, SelfClosingTag, EndTag:
			compareTags(t, s, z)
		}
		if string(s.src) != src {
			t.Fatalf("token %d: the source was changed", n)
		}
	}
}

// compareTags compares names, and all attributes that are Attrs.
func compareTags(t *testing.T, s *Scanner, z *html.Tokenizer) {
	t.Helper()
	name, more := z.TagName()
	if got := s.Name(); !bytes.Equal(got, name) {
		t.Fatalf("%q: got name %q, want %q", s.Raw(), got, name)
	}
	i := 0
	for more {
		var key, want []byte
		key, want, more = z.TagAttr()
		attr := attrOfLower(key)
		if s.Has(attr) != (attr != noAttr) {
			t.Fatalf("%q: Has(%q) = %v", s.Raw(), key, s.Has(attr))
		}
		if attr == noAttr {
			continue
		}
		if i >= s.Attrs() {
			t.Fatalf("%q: no attribute %q", s.Raw(), key)
		}
		if a, got := s.Attr(i); a != attr || !bytes.Equal(got, want) {
			t.Fatalf("%q: got attribute %d, %q, want %d, %q", s.Raw(), a, got, attr, want)
		}
		i++
	}
	if i != s.Attrs() {
		t.Fatalf("%q: got %d attributes, want %d", s.Raw(), s.Attrs(), i)
	}
}

// edges are sources at the edges of the grammar.
var edges = []string{
	"", "<", "a<", "a<b", "</", "a</", "</>", "</ >", "</1>a", "<a", "<a ", "<a b",
	"<a b=", "<a b=c",
	"<a class='", "<a class=\"x>", "</a", "</a b=c>", "<1>", "<>", "< a>", "a < b > c",
	"<p class>", "<p class=>", "<p class= >", "<p class = x>", "<p class=x/>", "<p class=x />",
	"<p class='x'/>", "<p class='x'id=y>", "<p/class=x>", "<p / class=x>", "<p =class=x>",
	"<p ==x>", "<p class/=x>", "<p class=a class=b>", "<p CLASS=a class=b>",
	"<p class=a/ class=b/>",
	"<p x=a/ x=b/>", "<p X=a x=b/>", "<p x=a y=b/>", "<p x=/>", "<br/>", "<br/ >", "<br//>",
	"<P Class=A ID=B>c</P >", "<p\nclass\n=\n'a\r\nb\rc'\n>", "<p class=\"a\x00b\" i\x00d=x>",
	"<p\x00q>", "a\x00b", "<title>a\x00b&amp;</title>", "a\r\nb\rc\r", "\r",
	"<xmp>a\r&amp;\x00</xmp>",
	"<p title='a&ampb' class='a&ampb' id='&amp=x' href='?a=b&copy=c&copy;&copyx&#65=&#x41'>",
	"a&ampb &amp=x &copy=c &copyx &notit; &notin; &noti &AMP;&Amp; &#x; &#; &# & &",
	"&#0;&#xD800;&#x110000;&#99999999999999;&#128;&#x9f;&#129;&#38;&#x26;&#38 &#x26z &#13;",
	"&fjlig;&bne;&semi;&nGt;&NotEqualTilde;&CounterClockwiseContourIntegral;" +
		"&CounterClockwiseContourIntegralx;&" + strings.Repeat("a", 70) + ";&;&a;&a&lt&gt;",
	"<!---->", "<!-->a-->", "<!--->a-->", "<!--a-->b", "<!--a--!>b", "<!--a--!b-->c",
	"<!--a--!-->b",
	"<!--a--!->b", "<!--a", "<!--a--", "<!--a--!", "<!--", "<!-", "<!", "<!>a", "<!a>b",
	"<!doctype html>",
	"<!DOCTYPE", "<!DOC>a", "<?xml a?>b", "<?", "<!--a- ->b-->c", "<!-----a--->b",
	"<script>a</script>", "<script></script>", "<script>", "<script>a", "<script/>a</script>b",
	"<script>a</script", "<script>a</scripts></SCRIPT\n>b",
	"<script><!-- </script>a --></script>",
	"<script><!--<script></script>a--></script>b", "<script><!--<script>a</script></script>b",
	"<script><!--<script>--></script>a</script>b",
	"<script><!-- <b <script></script>c</script>d",
	"<script><!--><script></script>a", "<script><!---><script></script>a",
	"<script><!--a--><script></script>b",
	"<script><!--<script >-</script ><script></script></script>a",
	"<script><!--<scripty></script>a", "<script><!--<", "<script><!--</script",
	"<script><!--<script",
	"<script><!- <script></script>a", "<style><!--</style>-->a", "<style>a</b></style>b",
	"<textarea><p>&lt;</textarea>",
	"<title><b>a</b>&eacute;</title>", "<plaintext>a</plaintext>&amp;",
	"<noscript><p></noscript>", "<iframe></iframe>a", "<noframes>a", "<noembed>a</noembed >b",
	"<svg><title>a</title></svg>", "</script>", "</title a=b>", "<title/>a</title>",
}

func TestEdges(t *testing.T) {
	var s Scanner
	for _, src := range edges {
		t.Run(src, func(t *testing.T) { compare(t, &s, src) })
	}
}

// TestCut compares sources that end anywhere.
func TestCut(t *testing.T) {
	var s Scanner
	for _, src := range edges {
		for i := range src {
			compare(t, &s, src[:i])
		}
	}
}

// TestPages compares the pages of testdata.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	var s Scanner
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, &s, string(src))
	}
}

func FuzzScanner(f *testing.F) {
	for _, src := range edges {
		f.Add(src)
	}
	for _, src := range pagetest.Soup {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		var s Scanner
		compare(t, &s, src)
	})
}
