// Package htmlpage reads HTML into a page.Page with a scanner of tags (package markup) and a small
// stack of open elements. It builds no tree: html.Parse costs more than the whole extraction, and
// refuses deep pages.
package htmlpage
