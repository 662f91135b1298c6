package table

// uint32At returns the number of four bytes at a position. The compiler makes it one load.
func uint32At(s string, at int) uint32 {
	s = s[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// Uint8s is a column of bytes.
type Uint8s string

// At returns number i.
func (c Uint8s) At(i int) uint8 { return c[i] }

// Uint16s is a column of numbers of two bytes.
type Uint16s string

// At returns number i.
func (c Uint16s) At(i int) uint16 {
	s := c[2*i : 2*i+2]
	return uint16(s[0]) | uint16(s[1])<<8
}

// Slice returns the numbers from i up to j.
func (c Uint16s) Slice(i, j int) Uint16s { return c[2*i : 2*j] }

// Len returns how many numbers the column has.
func (c Uint16s) Len() int { return len(c) / 2 }

// Uint32s is a column of numbers of four bytes.
type Uint32s string

// At returns number i.
func (c Uint32s) At(i int) uint32 { return uint32At(string(c), 4*i) }

// Row returns n numbers from number i on.
func (c Uint32s) Row(i, n int) Row { return Row(c[4*i : 4*(i+n)]) }

// Len returns how many numbers the column has.
func (c Uint32s) Len() int { return len(c) / 4 }
