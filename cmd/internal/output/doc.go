// Package output writes rendered articles one after the other to a stream.
package output
