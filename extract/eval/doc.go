// Package eval measures an extractor on pages whose article is known.
//
// [Load] reads a [Corpus] from disk, [Run] extracts every page, [Score] compares the results with
// the gold, and [WriteTable] prints the figures. The eval command, the fitting of the points and
// go test use the same figures.
//
// The figures, and the benchmark that each of them comes from:
//
//   - f1, p, r, exact: agreement of 4-word shingles, page means. f1 is that of the mean
//     precision and the mean recall. exact is the share of pages whose words all agree
//     (Scrapinghub's article extraction benchmark).
//   - word: F1 of the bag of words, page mean (the WCXB benchmark).
//   - snip_f1, snip_p, snip_r, snip_acc: of snippets that must and must not be in the output
//     (trafilatura's evaluation).
//   - title_any: the share of pages whose title is the gold's, the first h1, og:title or a
//     JSON-LD headline, with or without the name of the site.
//   - title, author, date and the other keys: of the pages whose gold has the key, the share on
//     which the output agrees.
//
// If the gold separates the dek from the body, the output's dek and text are compared with the
// gold's dek and body. Each Chinese, Japanese, Korean and Thai character counts as a word.
//
// Other programs can compute the figures from the rows that [WriteResults] writes. testdata/eval
// has some from an independent scorer.
//
// The package promises nothing: it exports what the winnow command needs, and any name may change.
package eval
