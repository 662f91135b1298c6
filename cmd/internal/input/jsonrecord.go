package input

// The page in a record of JSON, and what else the record holds.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ownKeys are keys of winnow's own records that no others have together.
func ownKeys() []string {
	return []string{
		"path", "canonical_url", "accessible_for_free", "page_type", "confidence", "word_count",
		"text", "error",
	}
}

// readRecord returns the page of a record, which is an object or the text of a page. A record
// without a page still has its id and its other keys.
func (rd *Reader) readRecord(value []byte) (Page, error) {
	value = bytes.TrimSpace(withoutMark(value))
	if len(value) > 0 && value[0] == '"' {
		text, err := stringOf(value)
		return Page{Raw: []byte(text)}, err
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(value, &object); err != nil {
		if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			return Page{}, fmt.Errorf("a JSON %s instead of an object", wrong.Value)
		}
		return Page{}, fmt.Errorf("not JSON: %w", err)
	}
	p := Page{ID: object["id"], URL: jsonString(object["url"]), Crawled: jsonString(object["crawled"])}
	if rd.passesOn(object) {
		p.Own, p.Raw = value, []byte(jsonString(object["text"])) // the text is for explain
		return p, nil
	}
	keys := pageKeys()
	if rd.Key != "" {
		keys = []string{rd.Key}
	}
	found := ""
	for _, key := range keys {
		text := lookup(object, key)
		if len(text) == 0 || text[0] != '"' {
			continue
		}
		found = key
		if p.Raw = []byte(jsonString(text)); len(p.Raw) > 0 {
			break
		}
	}
	if rd.KeepInput {
		p.Input = value
		if found != "" {
			p.Input = without(value, found)
		}
	}
	if found == "" {
		return p, fmt.Errorf("no page under any of the keys %s", strings.Join(keys, ", "))
	}
	return p, nil
}

func stringOf(value []byte) (s string, err error) {
	if err := json.Unmarshal(value, &s); err != nil {
		return "", fmt.Errorf("not JSON: %w", err)
	}
	return s, nil
}

// passesOn reports whether a record is one of winnow's, which is not extracted again.
func (rd *Reader) passesOn(object map[string]json.RawMessage) bool {
	return rd.Key == "" && !slices.ContainsFunc(ownKeys(), func(key string) bool {
		_, there := object[key]
		return !there
	})
}

// lookup returns the value under a key. If there is none, dots in the key go down.
func lookup(object map[string]json.RawMessage, key string) json.RawMessage {
	if value, there := object[key]; there {
		return value
	}
	first, rest, ok := strings.Cut(key, ".")
	var inner map[string]json.RawMessage
	if !ok || json.Unmarshal(object[first], &inner) != nil {
		return nil
	}
	return lookup(inner, rest)
}

// without returns an object without the value that lookup finds. All else is as it was.
func without(object []byte, key string) json.RawMessage {
	var values map[string]json.RawMessage
	json.Unmarshal(object, &values) // cannot fail: lookup has done it
	first, rest, _ := strings.Cut(key, ".")
	if _, there := values[key]; there {
		first, rest = key, ""
	}
	in := json.NewDecoder(bytes.NewReader(object))
	in.Token() // the brace: the object is valid
	out := []byte{'{'}
	for in.More() {
		start := in.InputOffset()
		token, err := in.Token()
		if err != nil {
			return nil
		}
		name := bytes.TrimLeft(object[start:in.InputOffset()], " \t\r\n,")
		var value json.RawMessage
		if in.Decode(&value) != nil {
			return nil
		}
		switch {
		case token == first && rest == "":
			continue
		case token == first && value[0] == '{':
			value = without(value, rest)
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}')
}
