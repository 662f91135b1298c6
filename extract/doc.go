// Package extract extracts the article from a news page. The page is HTML, or text whose tags
// are already gone.
//
//	page, err := os.ReadFile("page.html")
//	if err != nil {
//		log.Fatal(err)
//	}
//	article, err := extract.Extract(page, extract.Options{})
//	if errors.Is(err, extract.ErrNoArticle) {
//		log.Fatal("not an article: ", article.PageType)
//	} else if err != nil {
//		log.Fatal(err)
//	}
//	fmt.Println(article.Title, article.Date, article.Text)
//
// # The stages
//
// A page passes these stages once each, in this order:
//
//	bytes ─decode→ UTF-8 ─read→ Page ─measure→ View ─score→ points ─choose→ kept blocks
//	      ─assemble→ Article
//
// decode (internal/charset) finds the encoding and refuses bytes that are not text. If a page
// was saved by a browser in one file, or came by mail, internal/mhtml takes it out first.
//
// read: internal/htmlpage and internal/textpage build the same Page with the same builder
// (internal/page). A Page is a flat list of blocks (paragraphs, headings, items, lines) and of
// the containers that they are in. There is no tree; everything is an index or an offset.
//
// measure (internal/measure) computes sums over blocks and containers, so that each feature is
// a look-up.
//
// score: the features are one table (internal/feature). A row has a name, a reason and a pure
// function of page and block. Its points are a curve (internal/points). The curves are fitted
// to pages whose article is known (package fit) and are in internal/points/points.txt. A row
// may have further curves for blocks of one length, because labels, lines and paragraphs differ
// in different ways. The score of a block is the sum of its points: the log-odds that it
// belongs to the article.
//
// There are two kinds of feature. Near features need only the block and its own containers.
// They have a second set of curves, which make the near score. The other features read the near
// scores of the surroundings (internal/measure/context.go): of the neighbours, of the holder,
// of elements of the same name, of the runs of text on the page (segment.go).
//
// choose (internal/choose) sets the page's threshold and takes the best path through the
// blocks, where each start of a kept run has a cost. Only this stage decides by context. On
// an HTML page, a second stage then reads the first choice by rows of its own (feature.Second):
// how a block scores compared with its page, its run and its neighbours. Their points are added to
// the score, and the path is taken again.
//
// Metadata (internal/meta) is read from the same Page. Each field has a table of sources, and
// each value keeps its source. The state of a script is the last source
// (internal/meta/state.go). A text page has no heading; its headline is the line with the most
// reasons (internal/headline/reasons.go). The blocks of title and dek are removed from the
// body. internal/pagetype recognizes pages that are no articles.
//
// internal/pipeline runs the stages. The packages are arranged in floors, and each imports only
// from floors below its own; floors_test.go has the list.
//
// # Terms
//
// A block is a stretch of text of its own. It is article text or boilerplate. A container is an
// element, or a list in a text page. The holder of a block is the container that contains it
// and its siblings side by side. Points are what a row gives a block. A contribution is one
// row's share of a score. Gold is made by hand, golden files by -update.
package extract
