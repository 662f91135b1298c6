// Package outdir writes each article to a file of its own in a folder, and keeps a manifest
// of all inputs there, so that a run that was killed can be resumed.
//
// The name of a file depends on its input alone. Two inputs of a run whose files would meet
// are an error, also where they would only meet on a system that ignores case. A file is
// written under a random name and then renamed; no link is followed out of the folder, and
// no file that another run wrote is replaced unless asked for.
//
// The manifest has a line for each input. It is appended to, one write a line; if an input
// has several lines, the last one counts. Several runs may share a folder: half a line at the
// end is only cut off while no other run has the manifest.
//
// Not done: fsync, so a system that crashes may lose what it had not written yet.
package outdir
