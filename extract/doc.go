// Package extract takes the article out of a news page: HTML, or text whose tags
// are already gone.
//
//	article, err := extract.Extract(page, extract.Options{})
//
// # The line
//
// A page passes these stages once each, in this order:
//
//	bytes ─decode→ UTF-8 ─read→ Page ─measure→ view ─score→ points ─choose→ kept blocks ─assemble→ Article
//
// decode (internal/charset) finds the encoding and refuses what is no text. A page that a
// browser saved in one file, or that came by mail, is taken out first (internal/mhtml).
//
// Two doors, internal/htmlpage and internal/textpage, build the same Page through the same
// builder (internal/page): a flat list of blocks, each a paragraph, heading, item or line,
// and of the containers they stand in. No tree is built; everything is an index or an
// offset.
//
// measure (internal/measure) makes sums over blocks and containers, so that each feature
// is a look-up. The features are one table (internal/feature): a row has a name, a
// reason and a pure function of page and block. Its points are a curve (internal/points),
// fitted from pages whose article is known and kept in internal/points/points.txt; package
// fit makes them. Labels, lines and paragraphs are told by different things, so a row may
// have points beside that for blocks of one length. A block's score is the sum of its points: the log-odds that
// it belongs to the article.
//
// Features come in two kinds. Near ones need only the block and its own
// containers; by curves of their own they make the near score. The others read
// the near scores of what surrounds the block (internal/measure/context.go): its neighbours, its holder,
// elements of the same name, the runs of text that the page falls into (segment.go).
//
// choose (internal/choose) sets the page's bar and takes the best path through the
// blocks, where a kept run costs something to start. It is the only place that
// decides by context.
//
// Metadata (internal/meta) is read from the same Page by rows of its own, each
// value with its source. The state of a script, where it carries the article, is
// asked last (internal/meta/state.go). A text page has no heading: its headline is the line
// that a table of reasons speaks for most (internal/meta/textreasons.go). What became the
// title or the dek leaves the body.
// internal/pagetype tells pages that are no articles.
//
// internal/pipeline runs the stages. The packages stand on floors, and each imports only
// from floors below its own; floors_test.go has the list.
//
// # Terms
//
// A block is a stretch of text that stands by itself. It is article text or
// boilerplate. A container is an element, or a list in a text page; a block's
// holder is the container that holds it side by side with its siblings. Points
// are what a row gives a block; a contribution is one row's share of a score;
// gold is made by hand, golden by -update.
package extract
