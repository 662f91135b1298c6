// Package address reads web addresses: what a relative one stands for, the host, the
// path, the domain that the host's owner registered, and whether two are the same page's.
package address
