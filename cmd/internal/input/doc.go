// Package input finds and reads pages: in files, folders and standard input, packed by gzip
// or zstd or not. A file may hold several pages: those of a web archive (WARC, WET), of JSON
// Lines, or pages separated by form feeds. They are yielded one after the other, named
// path#1, path#2 and so on, so that a stream may be endless. Large files can also be read in parts;
// part.go says how.
//
// The first bytes of a file decide on its format. Names decide only which files of a folder
// are pages. WARC is ISO 28500:2017 (https://iipc.github.io/warc-specifications/),
// JSON Lines is https://jsonlines.org, HTTP is RFC 9112. All three are read as crawlers write
// them, with fields missing, lengths wrong and bodies unpacked.
//
// Not done: other compressions such as brotli, archives such as tar and zip, revisit records
// and segments of WARC, and random access by an index.
package input
