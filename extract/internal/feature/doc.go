// Package feature is the scorecard: one table of rows. A row has a name, a reason and a
// pure function of a page's View and a block. What a value is worth is a curve in the
// points, which package fit makes from pages whose article is known.
//
// The idea is that of shallow text features (Kohlschütter, Fankhauser and Nejdl, WSDM
// 2010), summed as in a generalised additive model, so that each decision can be told in
// points. Rows that look at two values at once were not built.
//
// # Adding a heuristic
//
//  1. Add a row to the table that it belongs to: table_text.go, table_html.go,
//     table_words.go, table_context.go, or table_second.go for what a first choice says. The
//     name has small letters and hyphens, the reason is a phrase without a period. A row that
//     needs only the block and its own containers is a near one. What several rows need is
//     measured once, in package measure.
//  2. Write its case, testdata/features/NAME.txtar: a page, and values worked out by hand. A
//     row of the second stage has a line in second_test.go instead.
//  3. Phrases go into internal/lexicon/lexicon.txt. A new class of phrases needs a constant
//     and a name in lexicon.go, and may start with one language. Run go generate ./... to
//     have the new lists compiled in.
//  4. Run go test ./extract/internal/feature.
//  5. Fit the row alone: winnow fit --only NAME testdata/pages -o points.txt prints the
//     figures before and after. If they are worth it, the new points.txt replaces
//     extract/internal/points/points.txt. Run go generate ./... again.
//  6. winnow explain --full PAGE shows the row, once a block of the page gets points by it.
//  7. Run go test ./extract -run TestGold -update, and read the difference.
//
// TestRecipe in cmd/winnow follows these steps in a copy of the module.
package feature
