package laxjson

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// dumpJSON writes values back as strict JSON.
func dumpJSON(b *strings.Builder, v []Value, i int32) {
	switch v[i].Kind {
	case Bare:
		b.WriteString(v[i].Text)
	case String:
		quoted, _ := json.Marshal(v[i].Text)
		b.Write(quoted)
	case Array, Object:
		b.WriteString("[]{}"[2*(v[i].Kind-Array):][:1])
		for j := i + 1; j < v[i].End; j = v[j].End {
			if j > i+1 {
				b.WriteByte(',')
			}
			if v[i].Kind == Object {
				name, _ := json.Marshal(v[j].Key)
				b.Write(append(name, ':'))
			}
			dumpJSON(b, v, j)
		}
		b.WriteString("[]{}"[2*(v[i].Kind-Array)+1:][:1])
	}
}

func dumpAllJSON(v []Value) string {
	var b strings.Builder
	for i := int32(0); i < int32(len(v)); i = v[i].End {
		if i > 0 {
			b.WriteByte(' ')
		}
		dumpJSON(&b, v, i)
	}
	return b.String()
}

func TestReadJSON(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", `{"a": "b", "c": [1, true, null]}`, `{"a":"b","c":[1,true,null]}`},
		{"trailing commas", `{"a": ["x", "y",], "b": 1,}`, `{"a":["x","y"],"b":1}`},
		{"comments", "{ /* one */ \"a\": 1, // two\n \"b\": 2 }", `{"a":1,"b":2}`},
		{"raw line end", "{\"a\": \"one\ntwo\"}", `{"a":"one\ntwo"}`},
		{"bare quotation marks", `{"a": "he said "yes", and left", "b": 2}`,
			`{"a":"he said \"yes\", and left","b":2}`},
		{"cdata", "//<![CDATA[\n{\"a\": 1}\n//]]>", `{"a":1}`},
		{"cdata in a comment", "/*<![CDATA[*/{\"a\": 1}/*]]>*/", `{"a":1}`},
		{"several roots", `{"a": 1} {"b": 2}`, `{"a":1} {"b":2}`},
		{"a semicolon behind", `{"a": 1};`, `{"a":1}`},
		{"cut", `{"a": "one", "b": {"c": "tw`, `{"a":"one","b":{"c":"tw"}}`},
		{"no value", `{"a": , "b": 2}`, `{"b":2}`},
		{"escapes", `["\u00e9\ud83d\ude00\/\"\n\q"]`, "[\"é😀/\\\"\\nq\"]"},
		{"lone surrogate", `["\ud83dx"]`, "[\"\uFFFDx\"]"},
		{"an address is no comment", `{"a": "http://a.example/"}`, `{"a":"http://a.example/"}`},
		{"words around", `var data = {"a": 1};`, `{"a":1}`},
		{"nothing", ` <!-- --> `, ``},
		{"unquoted name", `{a: 1}`, `{"a":1}`},
	} {
		if got := dumpAllJSON(Read(nil, c.in, nil)); got != c.want {
			t.Errorf("%s: readJSON(%q) = %s, want %s", c.name, c.in, got, c.want)
		}
	}
}

func TestReadJSONDeep(t *testing.T) {
	n := len(Read(nil, strings.Repeat("[", 1e6), nil))
	if n > jsonDepth+1 {
		t.Errorf("read %d values, want at most %d", n, jsonDepth+1)
	}
}

// FuzzReadJSON compares the reader with encoding/json where that accepts the text, and checks
// that the tree is always well formed.
func FuzzReadJSON(f *testing.F) {
	f.Add(`{"a": "b\u00e9", "c": [1.5e3, true, null, {}, []]}`)
	f.Add(`{"a": "he said "yes", and left", /* x */ "b": 2,}`)
	f.Add("{\"a\": \"\xff\", \"b\": [\"\\ud83d\\ude00\"]}")
	f.Add(`[[],[[]],{"":""}]`)
	f.Fuzz(func(t *testing.T, in string) {
		got := Read(nil, in, nil)
		checkTree(t, got, 0, int32(len(got)))
		var want any
		root := strings.TrimLeft(in, " \t\r\n")
		// A run of bytes that are no UTF-8 becomes one sign here, and one for each byte there.
		if root == "" || root[0] != '{' && root[0] != '[' || !utf8.ValidString(in) ||
			strings.Count(in, "[")+strings.Count(in, "{") > jsonDepth ||
			json.Unmarshal([]byte(in), &want) != nil {
			return
		}
		var back any
		if err := json.Unmarshal([]byte(dumpAllJSON(got)), &back); err != nil {
			t.Fatalf("dump of %q: %v", in, err)
		}
		if g, w := fmt.Sprint(back), fmt.Sprint(want); g != w {
			t.Errorf("readJSON(%q) = %s, want %s", in, g, w)
		}
	})
}

func checkTree(t *testing.T, v []Value, from, to int32) {
	for i := from; i < to; i = v[i].End {
		if v[i].End <= i || v[i].End > to {
			t.Fatalf("value %d ends at %d, outside (%d,%d]", i, v[i].End, i, to)
		}
		if v[i].Kind < Array && v[i].End != i+1 {
			t.Fatalf("scalar %d holds values", i)
		}
		checkTree(t, v, i+1, v[i].End)
	}
}
