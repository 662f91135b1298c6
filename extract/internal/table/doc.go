// Package table reads numbers, hashes and words in place, from a string. A file of tables that is
// compiled in costs nothing before its first look-up: it is not parsed, and nothing is allocated.
// Only the parts that are looked at come into memory.
//
// A file is a sequence of texts, columns of numbers and maps from hashes to numbers. Each starts
// with its length in bytes. Numbers are little-endian, so a file is the same on all systems. A
// package that has tables writes a file with a Writer and reads it with a Reader in the same order.
//
// Not done: tables as Go literals. They would be read as fast, but a literal of some 20,000 numbers
// takes the compiler longer than the rest of the module, and nobody can review it.
package table
