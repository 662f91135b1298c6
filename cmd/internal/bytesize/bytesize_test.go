package bytesize

import "testing"

func TestSize(t *testing.T) {
	for _, c := range []struct {
		text string
		want Size // 0: an error
		back string
	}{
		{"1", 1, "1"},
		{"500000", 500_000, "500000"},
		{"10M", 10 << 20, "10MiB"},
		{"64MiB", 64 << 20, "64MiB"},
		{"64mib", 64 << 20, "64MiB"},
		{"2G", 2 << 30, "2GiB"},
		{"3kB", 3000, "3000"},
		{"4096B", 4096, "4KiB"},
		{"0", 0, ""},
		{"", 0, ""},
		{"M", 0, ""},
		{"-1", 0, ""},
		{"1.5M", 0, ""},
		{"10 M", 0, ""},
		{"10X", 0, ""},
		{"9223372036854775807", 0, ""},
		{"9999999999G", 0, ""},
	} {
		var got Size
		err := got.Set(c.text)
		if got != c.want || (err == nil) != (c.want > 0) {
			t.Errorf("%q: got %d, %v, want %d", c.text, int64(got), err, int64(c.want))
		}
		if err == nil && got.String() != c.back {
			t.Errorf("%q: printed as %q, want %q", c.text, got.String(), c.back)
		}
	}
}
