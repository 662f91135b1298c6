package extract_test

import (
	"cmp"
	"errors"
	"fmt"
	"math"

	"winnow/extract"
)

const ferry = `<title>Night ferry sails again | The Orsay Ledger</title>
<nav><a href="/">Home</a> <a href="/weather">Weather</a> <a href="/sport">Sport</a></nav>
<article><h1>Night ferry sails again</h1>
<p>By Marit Osk</p> <time datetime="2024-03-12">12 March 2024</time>
<p>The night ferry to Orsay Point will sail again from the first of May, the harbour board
said on Tuesday, after a debate of five hours in a hall that was full to the doors.</p>
<p>Subscribe now for $1 a month. Cancel anytime.</p>
<p>Two crews have been hired for it, and the old vessel has been given new engines, which
were tried in the outer bay last week.</p></article>
<footer>© 2024 The Orsay Ledger. All rights reserved.</footer>`

func ExampleExtract() {
	article, err := extract.Extract([]byte(ferry), extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Title)
	fmt.Println(article.Authors, article.Date)
	fmt.Println(article.Text)
	// Output:
	// Night ferry sails again
	// [Marit Osk] 2024-03-12
	// The night ferry to Orsay Point will sail again from the first of May, the harbour board said on Tuesday, after a debate of five hours in a hall that was full to the doors.
	//
	// Two crews have been hired for it, and the old vessel has been given new engines, which were tried in the outer bay last week.
}

// Text whose tags are gone needs no option.
func ExampleExtract_text() {
	page := `Home
Weather
Sport
Night ferry sails again
By Marit Osk
12 March 2024
The night ferry to Orsay Point will sail again from the first of May, the harbour board said on ` +
		`Tuesday, after a debate of five hours.
Two crews have been hired for it, and the old vessel has been given new engines, which were ` +
		`tried in the outer bay last week.
Subscribe now for $1 a month. Cancel anytime.
`
	article, err := extract.Extract([]byte(page), extract.Options{})
	fmt.Println(article.Title, err)
	fmt.Println(article.Text)
	// Output:
	// Night ferry sails again <nil>
	// The night ferry to Orsay Point will sail again from the first of May, the harbour board said on Tuesday, after a debate of five hours.
	//
	// Two crews have been hired for it, and the old vessel has been given new engines, which were tried in the outer bay last week.
}

// With an error, the article still has the page's metadata.
func ExampleExtract_error() {
	page := `<title>Page not found | The Orsay Ledger</title><h1>Page not found</h1>
<p>The page that you asked for has moved or never was.</p>`
	article, err := extract.Extract([]byte(page), extract.Options{})
	if errors.Is(err, extract.ErrNoArticle) {
		fmt.Println(err, "-", article.PageType)
	}
	// Output:
	// no article: error page - error
}

// An Extractor reuses its memory from page to page. Each goroutine needs its own.
func ExampleExtractor() {
	var x extract.Extractor
	for _, page := range []string{ferry, "\x89PNG\r\n\x1a\n\x00\x00"} {
		article, err := x.Extract([]byte(page), extract.Options{})
		if err != nil {
			fmt.Println(errors.Is(err, extract.ErrNotText))
			continue
		}
		fmt.Println(article.Title, article.WordCount)
	}
	// Output:
	// Night ferry sails again 60
	// true
}

// Explain returns every block of the page with the points that kept or dropped it.
func ExampleExplain() {
	verdicts, err := extract.Explain([]byte(ferry), extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range verdicts {
		sum := v.Bias
		for _, c := range v.Contributions {
			sum += c.Points
		}
		fmt.Printf("%-5s %.22s\n", cmp.Or(v.Role, "drop"), v.Text)
		if math.Abs(sum-v.Score) > 1e-3 {
			fmt.Println("the points do not sum to the score")
		}
	}
	// Output:
	// drop  Home Weather Sport
	// title Night ferry sails agai
	// drop  By Marit Osk
	// drop  12 March 2024
	// body  The night ferry to Ors
	// drop  Subscribe now for $1 a
	// body  Two crews have been hi
	// drop  © 2024 The Orsay Ledge
}
