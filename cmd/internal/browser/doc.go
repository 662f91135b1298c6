// Package browser drives a headless Chromium for tests: it opens a file, runs expressions, presses
// keys and notes errors of the page and its requests to the network.
//
// It uses the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/) through two
// pipes, so it needs no port and no other module. Only tests import it.
package browser
