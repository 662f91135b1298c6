// Package report makes messages of one line each: the path first and once, no control
// characters, no Go types.
//
// It prints nothing. Whatever a page, an archive or a file name holds, a message cannot move
// the cursor of a terminal or reverse the direction of its text.
package report
