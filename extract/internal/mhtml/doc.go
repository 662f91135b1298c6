// Package mhtml extracts the page from a MIME message: MHTML (RFC 2557), in which browsers save a
// page as one file, or mail. Errors in a message are skipped.
package mhtml
