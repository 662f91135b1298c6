// Package explainhtml writes what became of each block of a page as an HTML report.
//
// The report is readable without its script: it has the blocks as text, each with its score. The
// script adds the filters, the search, the keys and the rows behind each score. The rows come as
// JSON, which the script reads when they are first asked for, since a page of 5,000 blocks has a
// million of them.
package explainhtml
