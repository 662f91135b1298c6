// Package casefile reads case files for tests: lines with an input and the wanted result.
package casefile
