// Package render prints an article as text, JSON, Markdown or HTML. It also prints the verdicts of
// explain on the blocks of a page.
//
// Markdown is CommonMark (https://spec.commonmark.org/0.31.2/) with the tables of GitHub Flavored
// Markdown. HTML is a complete page whose head has the metadata as meta elements, so that winnow
// can read its own output. JSON has the keys of Record.
//
// Links, emphasis and images are rendered if the article has them, which is an option of package
// extract. Alternative texts and captions of images are not part of the text.
package render
