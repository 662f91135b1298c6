// Package pagetype tells pages that are no articles: home and section pages, walls and
// error pages. It has a small scorecard of its own, with points set by hand, since gold
// pages are articles almost all.
//
// It reads the view, the metadata and which blocks were kept. It edits none of them.
package pagetype
