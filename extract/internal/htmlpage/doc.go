// Package htmlpage reads HTML into a page.Page, on the Tokenizer of x/net/html and a
// small stack of open elements. No tree is built: html.Parse costs more than the whole
// extraction, and it refuses deep pages.
package htmlpage
