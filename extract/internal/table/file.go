package table

import (
	"encoding/binary"
	"math"
)

// A Writer makes a file of tables.
type Writer struct{ file []byte }

// Bytes returns the file.
func (w *Writer) Bytes() []byte { return w.file }

// Text adds a text.
func (w *Writer) Text(s string) {
	w.file = binary.LittleEndian.AppendUint32(w.file, uint32(len(s)))
	w.file = append(w.file, s...)
}

// Uint8s adds a column.
func (w *Writer) Uint8s(column []uint8) { w.Text(string(column)) }

// Uint16s adds a column.
func (w *Writer) Uint16s(column []uint16) {
	w.file = binary.LittleEndian.AppendUint32(w.file, uint32(2*len(column)))
	for _, n := range column {
		w.file = binary.LittleEndian.AppendUint16(w.file, n)
	}
}

// Uint32s adds a column.
func (w *Writer) Uint32s(column []uint32) {
	w.file = binary.LittleEndian.AppendUint32(w.file, uint32(4*len(column)))
	for _, n := range column {
		w.file = binary.LittleEndian.AppendUint32(w.file, n)
	}
}

// Float32s adds a column. A Reader has it as the bits of the numbers, in Uint32s.
func (w *Writer) Float32s(column []float32) {
	bits := make([]uint32, len(column))
	for i, x := range column {
		bits[i] = math.Float32bits(x)
	}
	w.Uint32s(bits)
}

// A Reader reads the columns of a file in the order in which they were written. It panics at the
// end of the file: files are compiled in and tested.
type Reader struct{ rest string }

// NewReader returns a reader of a file.
func NewReader(file string) *Reader { return &Reader{file} }

// Text returns the next text.
func (r *Reader) Text() string {
	n := Uint32s(r.rest).At(0)
	text := r.rest[4 : 4+n]
	r.rest = r.rest[4+n:]
	return text
}

// Uint8s returns the next column.
func (r *Reader) Uint8s() Uint8s { return Uint8s(r.Text()) }

// Uint16s returns the next column.
func (r *Reader) Uint16s() Uint16s { return Uint16s(r.Text()) }

// Uint32s returns the next column.
func (r *Reader) Uint32s() Uint32s { return Uint32s(r.Text()) }

// Float32s returns the numbers of the next column.
func (r *Reader) Float32s() []float32 {
	column := r.Uint32s()
	numbers := make([]float32, column.Len())
	for i := range numbers {
		numbers[i] = math.Float32frombits(column.At(i))
	}
	return numbers
}
