// Package address reads web addresses: it resolves relative ones, finds host, path and registered
// domain, and compares addresses.
package address
