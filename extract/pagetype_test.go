package extract

import (
	"strings"
	"testing"
	"winnow/extract/internal/pagetest"
)

var sentences, headed = pagetest.Sentences, pagetest.Teasers

func TestPageType(t *testing.T) {
	menu := `<nav><a href=/>Home</a> <a href=/harbour>Harbour</a></nav>`
	for _, c := range [...]struct {
		name, page string
		want       PageType
	}{
		{"article", `<h1>The ferry will sail</h1><article><p>` + strings.Repeat(sentences(4)+"</p><p>",
			6) + `</article>`, TypeArticle},
		{"error", menu + `<title>Page not found</title><h1>404</h1><p>The page that you asked for has ` +
			`moved or never was.</p>`, TypeError},
		{"error in German", menu + `<title>Seite nicht gefunden</title><h1>Hoppla</h1><p>Diese Seite ` +
			`gibt es nicht oder nicht mehr.</p>`, TypeError},
		{"article about an error", `<title>Wreck of the Orsay not found</title><article><p>` +
			strings.Repeat(sentences(4)+"</p><p>", 6) + `</article>`, TypeArticle},
		{"front page", `<link rel=canonical href="https://ledger.example/">` +
			strings.Repeat(`<div><h3><a href=/ferry>Ferry</a></h3><p>`+sentences(2)+`</p></div>`, 6),
			TypeIndex},
		{"nothing", menu, TypeOther},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, _ := Extract([]byte(c.page), Options{Input: InputHTML})
			if a.PageType != c.want {
				t.Errorf("%s, want %s", a.PageType, c.want)
			}
		})
	}
}

func TestTextPageType(t *testing.T) {
	menu := "Home\n\nHarbour\n\nWeather\n\n"
	for _, c := range [...]struct {
		name, page string
		want       PageType
	}{
		{"article", menu + pagetest.TextArticle, TypeArticle},
		{"teasers", menu + headed(8), TypeIndex},
		{"error below a menu", menu + "Page not found\n\nThe page that you asked for has moved or " +
			"never was.\n", TypeError},
		{"error in French", "Accueil\n\nPort\n\nPage introuvable\n\nLa page que vous cherchez " +
			"n’existe plus ou a changé d’adresse.\n", TypeError},
		{"article under a headline that sounds like it", menu + "Wreck of the Orsay not found\n\n" +
			pagetest.TextArticle + pagetest.TextArticle, TypeArticle},
		{"nothing", menu, TypeOther},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Extract([]byte(c.page), Options{Input: InputText})
			if a.PageType != c.want || (err == nil) != (c.want == TypeArticle) {
				t.Errorf("%s, error %v, want %s", a.PageType, err, c.want)
			}
		})
	}
}
