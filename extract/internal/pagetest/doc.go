// Package pagetest holds what the tests of several packages share: case files for the readers of
// HTML and text, checks of every page, and the pages of testdata.
package pagetest
