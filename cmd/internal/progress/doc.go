// Package progress shows on a terminal how far a run is: one line, which messages are printed
// above.
//
// The line is drawn by vbauerster/mpb. It prints messages above its bars, and needs no network
// package, as schollz/progressbar does, nor the template packages of cheggaaa/pb. Without one of
// them, the width of the terminal and the cursor would be code here, for each system.
package progress
