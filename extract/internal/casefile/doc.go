// Package casefile reads case files for tests: lines with an input and what it must give.
package casefile
