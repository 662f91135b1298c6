// Package hashtable maps hashes to values, by open addressing. A table is filled anew for
// each page: Reset empties it and keeps its memory, and only the keys need to be cleared.
package hashtable
