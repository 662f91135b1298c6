package extract

import (
	"errors"
	"strings"
	"testing"
)

const shortNews = "The search for a man who set out for the Karn ridge on Sunday was called off " +
	"on Thursday night, the mountain police said. " +
	"Forty people and two dogs had looked for him, and a helicopter flew until the fog came down. " +
	"It will start again when the weather lets it."

// errorPageCases are pages, HTML if they start with a tag, and whether they are
// error pages.
var errorPageCases = []struct {
	name, page string
	want       bool
}{
	{"title", "<title>Page not found | Karn Ledger</title><h1>Oh dear</h1><p>Nothing is here but " +
		"the wind over the fields, and a link to our front page.", true},
	{"number", "<title>404 | Karn Ledger</title><p>Nothing is here but the wind over the fields, " +
		"and a link to our front page.", true},
	{"sentence", "<title>Karn Ledger</title><h1>Oh dear</h1><p>The page you are looking for has " +
		"moved, or it never was. Please try the search above.", true},
	{"German", "Startseite\nPolitik\n\nHoppla\n\nDie von Ihnen gesuchte Seite gibt es nicht mehr, " +
		"oder es gab sie nie. Vielleicht hilft die Suche.\n\nImpressum", true},
	{"German, with a comma", "Startseite\nPolitik\n\nHoppla\n\nDie Seite, die Sie suchen, gibt es " +
		"nicht mehr. Vielleicht hilft Ihnen die Suche oben weiter.\n\nImpressum", true},
	{"Spanish", "Inicio\nDeportes\n\nLo sentimos\n\nLa página que busca ya no está aquí, o la " +
		"dirección no es correcta. Vuelva a la portada.\n\nAviso legal", true},
	{"Russian", "Главная\nСпорт\n\nОй\n\nЗапрашиваемая вами страница удалена или никогда не " +
		"существовала. Попробуйте поиск.\n\nО нас", true},
	{"Japanese", "ホーム\n政治\n\n申し訳ありません\n\nお探しのページは移動したか、削除された可能性があります。トップページからお探しください。\n\n会社概要", true},
	{"robots", "Access denied\n\nAre you a robot? We have seen unusual traffic from your network, " +
		"and ask you to wait for a while before you read on.\n\nReference ID: 4711", true},
	{"robots, French", "<title>Vérification de sécurité</title><h1>Un instant</h1><p>Confirmez que " +
		"vous êtes humain pour continuer, car notre système a relevé un trafic inhabituel sur votre " +
		"réseau.", true},
	{"robots, Polish", "Odmowa dostępu\n\nPotwierdź, że jesteś człowiekiem, zanim pójdziesz dalej. " +
		"Z twojej sieci przychodzi nietypowy ruch.", true},
	{"news that nothing was found", `<title>Hiker not found | Karn Ledger</title><meta ` +
		`name="author" content="Marit Osk"><article><h1>Hiker not found</h1><p>` + shortNews +
		`</p></article>`, false},
	{"news of robots", "<title>Library has enough of robots</title><article><h1>Library has enough " +
		"of robots</h1><p>The town library of Karn asks readers to show that they are not a robot " +
		"before they borrow a book from afar, it said on Monday.</p><p>" + shortNews + "</p></article>",
		false},
	{"long report on a page that is missing",
		"<title>The missing page</title><article><h1>The missing page</h1><p>Every visitor has met " +
			"the words: the page you are looking for is gone.</p><p>" + shortNews + "</p><p>" + shortNews +
			"</p></article>", false},
}

func TestErrorPages(t *testing.T) {
	for _, c := range errorPageCases {
		input := InputText
		if strings.HasPrefix(c.page, "<") {
			input = InputHTML
		}
		a, err := Extract([]byte(c.page), Options{Input: input})
		if err != nil && !errors.Is(err, ErrNoArticle) {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := a.PageType == TypeError; got != c.want {
			t.Errorf("%s: got page type %q, want an error page: %v", c.name, a.PageType, c.want)
		}
	}
}
