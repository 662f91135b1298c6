// Package eval measures an extractor on pages whose article is known.
//
// A [Corpus] is loaded from disk, [Run] puts every page through an extractor,
// [Score] compares what came out with the gold, and [WriteTable] and
// [WriteJSON] print the figures. The same figures serve the eval command, the
// fitting of the points, and go test.
//
// The figures, and the benchmark each of them comes from:
//
//   - f1, p, r, exact: agreement of 4-word shingles, page means, f1 being that
//     of the mean precision and the mean recall; exact is the share of pages
//     whose words all agree (Scrapinghub's article extraction benchmark).
//   - word: F1 of the bag of words, page mean (the WCXB benchmark).
//   - snip_f1, snip_p, snip_r, snip_acc: over snippets that must and must not
//     appear in the output (trafilatura's evaluation).
//   - title_any: the share of pages whose title is the gold's, the first h1, og:title or a
//     JSON-LD headline, the latter with or without the name of the site.
//   - title, author, date and the other keys: share of the pages whose gold has
//     the key on which the output agrees.
//
// Where the gold tells the dek from the body, the output's dek and text are
// compared with the gold's dek and body. Chinese, Japanese, Korean and Thai
// characters count as words of their own.
//
// The figures can be computed from the rows that [WriteResults] writes by
// other programs too; testdata/eval holds some from an independent scorer.
package eval
