// Package pagetest holds what the tests of several packages share: case files for the
// readers of HTML and text, checks that hold for every page, and the pages of testdata.
package pagetest
