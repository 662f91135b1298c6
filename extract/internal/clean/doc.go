// Package clean turns the strings of a page's data into text: it decodes entities, removes tags
// and invisible characters, and collapses white space.
package clean
