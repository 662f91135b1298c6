// Package report puts the names of files into errors and messages, so that each is one line
// and says its path once.
//
// It prints nothing. Only control characters are quoted; other characters are shown as they
// are, also bytes that are no UTF-8.
package report
