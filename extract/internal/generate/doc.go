// Command generate makes the tables that are compiled in from the text files that people edit:
//
//	go generate ./...
//
// It runs after each change of bylines.txt, dates.txt, lexicon.txt, stopwords.txt,
// pagenames.txt or points.txt.
// A test says when it is due.
package main

//go:generate go run .
