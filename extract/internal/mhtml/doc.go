// Package mhtml takes a page out of a message in MIME: MHTML (RFC 2557), in which
// browsers save a page in one file, or mail. Errors within a message are passed over.
package mhtml
