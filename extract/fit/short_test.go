package fit

import (
	"fmt"
	"strings"
	"testing"

	"winnow/extract/eval"
)

const (
	longPage = `<html><body>
<div class="menu"><a href="/">Home</a> <a href="/sport">Sport</a></div>
<h1>Old ferry sails on</h1>
<p>The harbour board keeps the old ferry for a year.</p>
<article>
<p>The ferry to the island will sail to the end of the year, the harbour board said on Tuesday, ` +
		`after months of doubt over its engine.</p>
<p>The new one is late because the yard that builds it waits for parts, and because nobody had ` +
		`asked whether it fits under the bridge.</p>
<aside>Read our guide to the islands of the north and to the ferries that go there all through ` +
		`the winter.</aside>
<p>Fares stay as they are until the new ferry comes, and the crew of nine have been told that ` +
		`they keep their places on it.</p>
<p>The engine dates from 1961 and was last seen to in spring.</p>
</article>
<div class="comments"><p>My father sailed on her for thirty years and would have been glad to ` +
		`hear of it, God rest him.</p></div>
</body></html>`
	longDek  = "The harbour board keeps the old ferry for a year."
	longBody = `The ferry to the island will sail to the end of the year, the harbour board said ` +
		`on Tuesday, after months of doubt over its engine.

The new one is late because the yard that builds it waits for parts, and because nobody had ` +
		`asked whether it fits under the bridge.

Fares stay as they are until the new ferry comes, and the crew of nine have been told that they ` +
		`keep their places on it.

The engine dates from 1961 and was last seen to in spring.`
)

// TestShortPages checks that a short page has the first paragraphs of the article, and all
// boilerplate except what was inside the article.
func TestShortPages(t *testing.T) {
	dek, body := longDek, longBody
	made := map[int]int{} // by the number of paragraphs left
	noticed := 0
	for id := range 60 {
		s := &set{form: eval.FormHTML, names: map[uint32]string{}}
		gold := eval.Page{ID: fmt.Sprint(id), Body: &body, Dek: &dek}
		p, err := s.add(&goldPage{corpusName: "own", gold: gold, raw: []byte(longPage), share: 1})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.addShort(p); err != nil {
			t.Fatal(err)
		}
		if len(s.pages) == 1 {
			continue
		}
		short := s.pages[1]
		text, kept := outline(short)
		if !strings.Contains(text, "Home") || !strings.Contains(text, longDek) ||
			!strings.Contains(text, "My father") {
			t.Errorf("page %d: furniture is missing from\n%s", id, text)
		}
		if want := strings.Split(longBody, "\n\n")[:len(kept)]; strings.Join(kept,
			"\n\n") != strings.Join(want, "\n\n") {
			t.Errorf("page %d: got %q as article, want %q", id, kept, want)
		}
		if strings.Contains(text, "1961") || len(kept) < 3 && strings.Contains(text, "guide") {
			t.Errorf("page %d: what was cut is there in\n%s", id, text)
		}
		if short.share != shortWeight[eval.FormHTML] || !short.made {
			t.Errorf("page %d: got share %g, made %v", id, short.share, short.made)
		}
		made[len(kept)]++
		if notice := short.sample.Page.Blocks[1].Words > 20; notice {
			noticed++
		} else if !strings.HasPrefix(text, "Home") {
			t.Errorf("page %d: a notice or the menu comes first, not\n%s", id, text)
		}
	}
	if noticed == 0 || noticed > 20 {
		t.Errorf("got a notice on %d pages of 60", noticed)
	}
	if made[2] < 5 || made[3] < 5 || len(made) != 2 {
		t.Errorf("got short pages %v, want some of 2 and of 3 paragraphs: 1 has too few words", made)
	}
}

// outline returns the text of a page's blocks, and of those that are its body.
func outline(p *goldPage) (text string, body []string) {
	for i, b := range p.sample.Page.Blocks {
		line := string(p.sample.Page.Text[b.Start:b.End])
		text += line + "\n"
		if p.isBody(i) {
			body = append(body, line)
		}
	}
	return text, body
}

// TestShortOfShort checks that an article with no more paragraphs than a short one has no short
// one.
func TestShortOfShort(t *testing.T) {
	body := strings.Join(strings.Split(longBody, "\n\n")[:1], "\n\n")
	for id := range 20 {
		s := &set{form: eval.FormHTML, names: map[uint32]string{}}
		p, err := s.add(&goldPage{gold: eval.Page{ID: fmt.Sprint(id), Body: &body}, raw: []byte(longPage),
			share: 1})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.addShort(p); err != nil {
			t.Fatal(err)
		}
		if len(s.pages) > 1 {
			t.Fatalf("page %d: got a short page of an article of one paragraph", id)
		}
	}
}

// TestUnderNotice checks that a notice is above the whole page and weighs more than other
// boilerplate.
func TestUnderNotice(t *testing.T) {
	body := longBody
	for form, raw := range map[eval.Form]string{eval.FormHTML: longPage,
		eval.FormText: "Home\n\n" + longBody} {
		s := &set{form: form, names: map[uint32]string{}}
		p := &goldPage{gold: eval.Page{ID: "ferry", Lang: "de", Body: &body}, raw: []byte(raw), share: 1}
		var notice int
		p.raw, notice = s.underNotice(p, 0)
		if _, err := s.add(p); err != nil {
			t.Fatal(err)
		}
		blocks, home := p.sample.Page.Blocks, notice
		if text := string(p.sample.Page.Text[blocks[home].Start:blocks[home].End]); notice < 3 ||
			!strings.HasPrefix(text, "Home") {
			t.Fatalf("form %v: block %d, behind the notice, is %q", form, notice, text)
		}
		p.weighNotice(notice)
		for i := range notice {
			if p.label[i] != 0 || p.weight[i] <= p.weight[home] {
				t.Errorf("form %v: block %d of the notice has label %g, weight %g; the menu has %g", form, i,
					p.label[i], p.weight[i], p.weight[home])
			}
		}
	}
}
