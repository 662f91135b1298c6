// Package htmldoc writes an HTML document that is one file and runs nothing but its own script.
//
// The style and the script are in the document. A Content-Security-Policy
// (https://www.w3.org/TR/CSP3/) allows exactly these two, by their hashes, and no request at all.
// So text that was escaped wrongly would still not run.
//
// Package html/template is not used: its parsing would slow down every start of the program, and
// the documents here are long lists with little markup.
package htmldoc
