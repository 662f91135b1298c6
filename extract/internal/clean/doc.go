// Package clean turns the strings of a page's data into text: entities and tags are
// resolved, white space is collapsed, invisible characters are removed.
package clean
