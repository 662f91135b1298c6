package outfile

import (
	"bytes"
	"crypto/sha256"
	"strings"
)

// Done counts the records of a file, by their path and by all of their bytes. A file of a million
// records has hashes of both in memory.
type Done struct {
	layout         Layout
	paths, records map[sum]int
}

// sum is enough of a hash that no two records have the same.
type sum [12]byte

func newDone(l Layout) *Done { return &Done{l, map[sum]int{}, map[sum]int{}} }

func sumOf(b []byte) (s sum) {
	whole := sha256.Sum256(b)
	copy(s[:], whole[:])
	return s
}

// pathSum ignores how much white space there is: a line of values has one space for any.
func pathSum(path string) sum { return sumOf([]byte(strings.Join(strings.Fields(path), " "))) }

// recordSum ignores how lines end inside a record: the reader of CSV changes that.
func recordSum(record []byte) sum {
	return sumOf(bytes.ReplaceAll(bytes.TrimSpace(record), []byte("\r\n"), []byte("\n")))
}

func (d *Done) add(path string, record []byte) {
	d.paths[pathSum(path)]++
	d.records[recordSum(record)]++
}

// Take reports whether a record of the path is there, and takes it away.
func (d *Done) Take(path string) bool {
	if d == nil || d.paths[pathSum(path)] == 0 {
		return false
	}
	d.paths[pathSum(path)]--
	return true
}

// TakeRecord is Take for a record that was made elsewhere and may have the path of another.
func (d *Done) TakeRecord(record []byte) bool {
	if d == nil || d.records[recordSum(record)] == 0 {
		return false
	}
	if path, ok := d.layout.pathOf(record); !ok || !d.Take(path) {
		return false
	}
	d.records[recordSum(record)]--
	return true
}
