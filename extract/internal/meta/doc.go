// Package meta reads what a page says of its article: title, dek, authors, dates and the
// rest. Each field has a table of sources, the most trusted first; the first value that
// the field accepts wins, and where it came from is noted.
//
// It reads the page, the lexicon's finds and which blocks were kept. It reads no scores.
//
// # Adding a source of metadata
//
//  1. Add a row to the table of its field: titleRows in title.go, authorRows in authors.go,
//     publishedRows in dates.go and so on; tables.go lists the table of each field. The place
//     in the table is the trust in the source.
//  2. If the source is a new kind of data, read it where the page is read: internal/htmlpage
//     for the head and properties, internal/jsonld, internal/appstate.
//  3. Add a page or a line to testdata/metadata, with what must come out of it.
//  4. Run go test ./extract/internal/meta, and winnow -f json --provenance PAGE.
//  5. Run go test ./extract -run TestGold -update, and read the difference.
package meta
