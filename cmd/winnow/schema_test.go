package main

// The JSON Schema of winnow help schema, checked against what winnow prints.

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"winnow/cmd/internal/render"
)

// schema holds the keywords of JSON Schema that ours uses.
type schema struct {
	Ref         string             `json:"$ref"`
	Defs        map[string]*schema `json:"$defs"`
	Dialect     string             `json:"$schema"`
	Title       string             `json:"title"`
	Description string             `json:"description"`
	Type        any                `json:"type"` // a name or a list of names
	Enum        []any              `json:"enum"`
	Pattern     string             `json:"pattern"`
	Minimum     *float64           `json:"minimum"`
	Maximum     *float64           `json:"maximum"`
	MinItems    int                `json:"minItems"`
	Items       *schema            `json:"items"`
	Required    []string           `json:"required"`
	Properties  map[string]*schema `json:"properties"`
	Others      json.RawMessage    `json:"additionalProperties"` // false or a schema
}

func readSchema(t *testing.T) *schema {
	t.Helper()
	var s schema
	d := json.NewDecoder(strings.NewReader(printed(t, "help", "schema")))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// check returns what is wrong with value at a path, nil if nothing.
func (s *schema) check(root *schema, path string, value any) []string {
	if s.Ref != "" {
		return root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")].check(root, path, value)
	}
	var wrong []string
	fail := func(format string, args ...any) {
		wrong = append(wrong, path+": "+fmt.Sprintf(format, args...))
	}
	if s.Type != nil && !s.isOf(typesOf(value)) {
		fail("%v is not of type %v", value, s.Type)
	}
	if s.Enum != nil && !slices.ContainsFunc(s.Enum, func(e any) bool {
		return reflect.DeepEqual(e, value)
	}) {
		fail("%v is none of %v", value, s.Enum)
	}
	switch v := value.(type) {
	case string:
		if !regexp.MustCompile(s.Pattern).MatchString(v) {
			fail("%q does not match %s", v, s.Pattern)
		}
	case float64:
		if s.Minimum != nil && v < *s.Minimum || s.Maximum != nil && v > *s.Maximum {
			fail("%g is out of range", v)
		}
	case []any:
		if len(v) < s.MinItems {
			fail("%d items", len(v))
		}
		for i, item := range v {
			wrong = append(wrong, s.Items.check(root, fmt.Sprintf("%s[%d]", path, i), item)...)
		}
	case map[string]any:
		wrong = append(wrong, s.checkObject(root, path, v)...)
	}
	return wrong
}

// isOf reports whether the schema's type is one of these.
func (s *schema) isOf(types []string) bool {
	list, isList := s.Type.([]any)
	if !isList {
		list = []any{s.Type}
	}
	return slices.ContainsFunc(list, func(name any) bool {
		s, _ := name.(string)
		return slices.Contains(types, s)
	})
}

func (s *schema) checkObject(root *schema, path string, object map[string]any) []string {
	var wrong []string
	for _, key := range s.Required {
		if _, ok := object[key]; !ok {
			wrong = append(wrong, path+": no key "+key)
		}
	}
	for key, value := range object {
		its := s.Properties[key]
		if its == nil && json.Unmarshal(s.Others, &its) != nil {
			wrong = append(wrong, path+": key "+key+" is not in the schema")
			continue
		}
		wrong = append(wrong, its.check(root, path+"."+key, value)...)
	}
	return wrong
}

// typesOf returns the names that JSON Schema has for the type of a value.
func typesOf(value any) []string {
	switch v := value.(type) {
	case nil:
		return []string{"null"}
	case bool:
		return []string{"boolean"}
	case string:
		return []string{"string"}
	case []any:
		return []string{"array"}
	case float64:
		if v == math.Trunc(v) {
			return []string{"number", "integer"}
		}
		return []string{"number"}
	}
	return []string{"object"}
}

// recordFile returns a file with a record that has all keys a crawler gives.
func recordFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "crawl.jsonl")
	record := `{"id": 1, "url": "https://a.example/", "crawled": "2024-05-01", "html": "<p>", "n": 1}`
	if err := os.WriteFile(path, []byte(record), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSchema(t *testing.T) {
	s := readSchema(t)
	pages, err := filepath.Glob("../../testdata/pages/*.[ht]*")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	args := append([]string{"-f", "jsonl", "--provenance", "--keep-input", "--images"}, pages...)
	args = append(args, recordFile(t), "none.html", "../../testdata/pages/README.md")
	rows := 0
	seen := map[string]bool{} // keys that were not null
	for line := range strings.Lines(outputOf(t, args...)) {
		var object map[string]any
		if err := json.Unmarshal([]byte(line), &object); err != nil {
			t.Fatal(err)
		}
		rows++
		for _, wrong := range s.check(s, fmt.Sprint(object["path"]), object) {
			t.Error(wrong)
		}
		for key, value := range object {
			seen[key] = seen[key] || value != nil
		}
		if !keysInOrder(line, s.Required) {
			t.Errorf("%v: the keys are not in the schema's order", object["path"])
		}
	}
	if rows != len(pages)+3 {
		t.Errorf("%d rows, want %d", rows, len(pages)+3)
	}
	for key := range s.Properties {
		if !seen[key] {
			t.Errorf("no page has a value for %s", key)
		}
	}
}

// keysInOrder reports whether the keys of a line of JSON start with these.
func keysInOrder(line string, keys []string) bool {
	d := json.NewDecoder(strings.NewReader(line))
	d.Token() // the brace
	for _, want := range keys {
		key, err := d.Token()
		if err != nil || key != want {
			return false
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return false
		}
	}
	return true
}

// TestKeysInDocs checks that the README and the topic have all keys, in their order.
func TestKeysInDocs(t *testing.T) {
	for file, row := range map[string]string{
		"../../README.md":  `(?m)^\| ((?:\x60\w+\x60 )+)\|`,
		"help/metadata.md": `(?m)^ {4}(\w+(?:, \w+)*)(?: {2}|$)`,
	} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range regexp.MustCompile(row).FindAllStringSubmatch(string(text), -1) {
			got = append(got, regexp.MustCompile(`\w+`).FindAllString(m[1], -1)...)
		}
		if want := render.RecordKeys(); !slices.Equal(got, want) {
			t.Errorf("%s has the keys\n%v, want\n%v", file, got, want)
		}
	}
}

// TestSchemaRefuses checks that the test finds errors.
func TestSchemaRefuses(t *testing.T) {
	s := readSchema(t)
	for _, c := range []struct{ key, value string }{
		{"confidence", `1.5`}, {"confidence", `"high"`}, {"date", `"12 March"`}, {"authors", `[]`},
		{"authors", `"Jo"`}, {"page_type", `"blog"`}, {"word_count", `1.5`}, {"unknown", `1`},
		{"accessible_for_free", `"no"`}, {"text", `null`}, {"provenance", `{"title": {}}`},
	} {
		var object map[string]any
		line := strings.SplitN(outputOf(t, "-f", "jsonl", scripts+"/pages/ferry.html"), "\n", 2)[0]
		line = strings.TrimSuffix(line, "}") + `,"` + c.key + `":` + c.value + "}"
		if err := json.Unmarshal([]byte(line), &object); err != nil {
			t.Fatal(err)
		}
		if s.check(s, "record", object) == nil {
			t.Errorf("%s %s is not refused", c.key, c.value)
		}
	}
}
