package extract

import (
	"strings"
	"testing"
)

// sentences returns n sentences of eleven words.
func sentences(n int) string {
	return strings.Repeat("The harbour board said on Tuesday that the ferry would sail. ", n)
}

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

// headed returns a page of n teasers, each with a headline above it.
func headed(n int) string {
	return strings.Repeat("The ferry will sail on\n\n"+sentences(1)+"\n\n", n)
}

const textArticle = `The old ferry will sail to the end of the year

By Ines Marlow

12 March 2024

The harbour board voted on Tuesday to let the old ferry sail to the end of the year, after a ` +
	`debate of five hours.

Its chair, Ines Marlow, said that the new ferry would not be ready before the ice, whatever the ` +
	`yard had promised in the spring.

“We have two hundred people on the island who have to get to work,” she told the meeting. “They ` +
	`cannot wait for a welder.”

The yard put the delay down to its supplier of engines, which closed for three months last ` +
	`winter, and offered to bear half of the repairs.

The board will meet again in May to decide on the summer timetable of the ferry and the price ` +
	`of its tickets.
`

func TestTextPageType(t *testing.T) {
	menu := "Home\n\nHarbour\n\nWeather\n\n"
	for _, c := range [...]struct {
		name, page string
		want       PageType
	}{
		{"article", menu + textArticle, TypeArticle},
		{"teasers", menu + headed(8), TypeIndex},
		{"error below a menu", menu + "Page not found\n\nThe page that you asked for has moved or " +
			"never was.\n", TypeError},
		{"error in French", "Accueil\n\nPort\n\nPage introuvable\n\nLa page que vous cherchez " +
			"n’existe plus ou a changé d’adresse.\n", TypeError},
		{"article under a headline that sounds like it", menu + "Wreck of the Orsay not found\n\n" +
			textArticle + textArticle, TypeArticle},
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
