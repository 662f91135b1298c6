// Package progress shows on a terminal how far a run is: one line, which messages are printed
// above.
//
// The line is overwritten with spaces and a carriage return, which all terminals know, and is
// shorter than the narrowest usual one. vbauerster/mpb was used before. Its packages prepare tables
// and patterns in each start of the program, also where no line is shown, and it lost messages that
// came before its first line.
package progress
