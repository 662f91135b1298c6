package pagetype

import (
	"os"
	"strings"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/word"
)

func TestServiceRows(t *testing.T) {
	checkRows(t, serviceRows, serviceRowCases, new(htmlpage.Reader))
}

// dataOf returns JSON-LD of a type.
func dataOf(kind string) string {
	return `<script type="application/ld+json">{"@type": "` + kind + `", "name": "Crane"}</script>`
}

// serviceRowCases have for each row a page for which it is true and a very similar one for which
// it is false.
var serviceRowCases = map[string][2]string{
	"named-service": {
		`<title>Datenschutz | Bote</title><h1>Datenschutz</h1><p>` + sentences(3),
		`<title>Datenschutz ist teuer | Bote</title><h1>Datenschutz ist teuer</h1><p>` + sentences(3),
	},
	"typed-service": {
		dataOf("Product") + `<p>` + sentences(3),
		dataOf("ProductionEvent") + `<p>` + sentences(3),
	},
	"typed-video": {
		noneKept + dataOf("VideoObject") + `<p>Play`,
		dataOf("VideoObject") + `<p>` + sentences(3),
	},
	"made-by": {
		`<meta name=generator content="phpBB 3.3"><p>` + sentences(3),
		`<meta name=generator content="WordPress 6.6"><p>` + sentences(3),
	},
	"product-class": {
		`<body class="shop single-product"><p>` + sentences(3),
		`<body class="shop single product"><p>` + sentences(3),
	},
	"service-address": {
		`<link rel=canonical href="https://crane.example/Products/12"><p>` + sentences(3),
		`<link rel=canonical href="https://crane.example/production/12"><p>` + sentences(3),
	},
	"site-name": {
		`<title>Chain slips - The Crane Forum</title><p>` + sentences(3),
		`<title>Chain slips - The Crane Forumer</title><p>` + sentences(3),
	},
	"cart": {
		`<button>Buy now</button><button>Add to cart</button><p>` + sentences(3),
		`<button>Buy it now or never</button><button>Add to cart</button><p>` + sentences(3),
	},
	"cart-price": {
		`<p>€ 12<p><button>Ajouter au panier</button><p>` + sentences(3),
		`<p>Douze<p><button>Ajouter au panier</button><p>` + sentences(3),
	},
	"replies": {
		`<p>` + sentences(2) + `<div>Ответить</div><p>` + sentences(2) + `<div>Ответить</div>`,
		`<p>` + sentences(2) + `<p>` + sentences(2) + `<p>` + sentences(2) +
			`<div>Ответить</div><div>Ответить</div>`,
	},
	"members": {
		`<p>` + sentences(2) + `<div>Beiträge: 14</div><p>` + sentences(2) + `<div>Beiträge: 5210</div>`,
		`<p>` + sentences(2) + `<div>Beiträge: neu</div><p>` + sentences(2) + `<div>Beiträge</div>`,
	},
	"board": {
		`<title>The Crane - Board index</title><p>` + sentences(2),
		`<title>The Crane - Board indexed</title><p>` + sentences(2),
	},
	"manual": {
		`<h2>Query parameters</h2><p>` + sentences(2) + `<h2>Response</h2><p>` + sentences(2),
		`<h2>Query parameters</h2><p>` + sentences(2) + `<h2>The response</h2><p>` + sentences(2),
	},
	"helpful": {
		`<p>` + sentences(3) + `<div>War dieser Artikel hilfreich?</div>`,
		`<p>` + sentences(3) + `<div>War dieser Artikel neu?</div>`,
	},
	"advert": {
		`<h2>Ihre Aufgaben</h2><p>` + sentences(2) + `<h2>Ihr Profil</h2><p>` + sentences(2),
		`<h2>Ihre Aufgaben</h2><p>` + sentences(2) + `<h2>Unser Haus</h2><p>` + sentences(2),
	},
	"advert-short": {
		`<p>` + sentences(3) + `<p><a href=/apply>Apply now</a>`,
		`<p>` + sentences(3) + `<p><a href=/apply>Apply varnish now</a>`,
	},
	"news-article": {
		dataOf("NewsArticle") + `<p>` + sentences(3),
		dataOf("NewsMediaOrganization") + `<p>` + sentences(3),
	},
	"signed": {
		`<meta name=author content="Marit Osk"><p>` + sentences(3),
		`<meta name=owner content="Marit Osk"><p>` + sentences(3),
	},
	"dated": {
		`<meta property="article:published_time" content="2024-03-12T08:00:00Z"><p>` + sentences(3),
		`<meta property="article:modified" content="yesterday"><p>` + sentences(3),
	},
	"long": {
		`<div><p>` + sentences(14) + `</p><p>` + sentences(14) + `</p></div>`,
		`<div><p>` + sentences(14) + `</p></div><aside><p>` + sentences(14) + `</p></aside>`,
	},
}

func TestWallRows(t *testing.T) { checkRows(t, wallRows, wallRowCases, new(htmlpage.Reader)) }

const (
	offers = `<p>Subscribe for $1 a month<p>Already a subscriber? Log in`
	asks   = `<p>We and our partners store cookies on your device and process personal data. You ` +
		`may consent to cookies or manage your cookie preferences. Accept all cookies.`
)

var wallRowCases = map[string][2]string{
	"named-account": {
		`<title>Inloggen - De Waalkant</title><p>` + sentences(2),
		`<title>Inloggen wordt lastig - De Waalkant</title><p>` + sentences(2),
	},
	"named-plans": {
		`<h1>Choose your plan</h1><p>` + sentences(2),
		`<h1>Choose your plank</h1><p>` + sentences(2),
	},
	"only-sells": {noneKept + offers, offers},
	"only-asks":  {noneKept + asks + `<p>Subscribe now`, noneKept + asks + `<p>Ferry`},
	"sells":      {offers + `<p>The ferry sails.`, offers + `<p>` + sentences(3)},
	"sells-all":  {offers, offers + `<p>The ferry sails to the pier.`},
	"headline-sells": {`<h1>Subscribe to keep reading</h1>` + offers + offers + `<p>` + sentences(9),
		`<h1>The ferry keeps sailing</h1>` + offers + offers + `<p>` + sentences(9)},
	"typed-article": {dataOf("NewsArticle") + offers, dataOf("WebPage") + offers},
	"signed": {
		`<meta name=author content="Marit Osk"><p>` + sentences(3),
		`<meta name=owner content="Marit Osk"><p>` + sentences(3),
	},
	"dated": serviceRowCases["dated"],
	"long":  {`<p>` + sentences(14) + `<p>` + sentences(14), `<p>` + sentences(14)},
}

// TestNames checks that each line of pagenames.txt is of a list, and that each of its names is
// found and in small letters.
func TestNames(t *testing.T) {
	txt, err := os.ReadFile("pagenames.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(txt)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		list, all, _ := strings.Cut(line, ": ")
		if nameLists[list] == 0 {
			t.Errorf("no list: %.40s", line)
		}
		for name := range strings.SplitSeq(all, "; ") {
			if namesOf(word.Hashes(name))&nameLists[list] == 0 || name != strings.ToLower(name) {
				t.Errorf("%s: %q: too long or not in small letters", list, name)
			}
		}
	}
}
