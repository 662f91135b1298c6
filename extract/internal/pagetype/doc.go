// Package pagetype recognizes pages that are no articles. They are lists of other pages, walls,
// error pages, and pages of shops, forums and services. Each type is a table of rows with points
// set by hand, because nearly all gold pages are articles; testdata/pagetypes has other pages.
//
// It reads the view, the metadata and which blocks are kept. It changes none of them.
package pagetype
