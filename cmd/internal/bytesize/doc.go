// Package bytesize reads and prints numbers of bytes with a unit, as in 64MiB. A size is a
// value that a flag can have.
//
// The units are those of GNU dd and head -c: K, M and G are powers of 1024, and so are KiB,
// MiB and GiB; KB, MB and GB are powers of 1000. Fractions, spaces and units above G are
// not read.
package bytesize
