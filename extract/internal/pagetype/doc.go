// Package pagetype recognizes pages that are no articles: home and section pages, walls and error
// pages. It has a small table of rows with points set by hand, because nearly all gold pages are
// articles.
//
// It reads the view, the metadata and which blocks are kept. It changes none of them.
package pagetype
