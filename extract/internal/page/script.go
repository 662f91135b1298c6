package page

import (
	"bytes"
)

const stateHead = 120 // bytes of a script in which its assignment stands

const StateLeast = 1000 // bytes of a state that may hold an article

const flightCall = "__next_f.push("

// PlainState tells what state a plain script hands over: its type for
// Script.Type, "" if it is code.
func PlainState(script []byte) string {
	script = bytes.TrimSpace(script)
	head := script[:min(len(script), stateHead)]
	switch i := bytes.IndexByte(head, '='); {
	case bytes.Contains(head, []byte(flightCall)):
		return "flight"
	case i < 0 || len(script) < StateLeast:
	case bytes.HasPrefix(bytes.TrimSpace(head[i+1:]), []byte(`{"`)):
		return "state"
	case bytes.HasPrefix(bytes.TrimSpace(head[i+1:]), []byte("JSON.parse(")):
		return "state string"
	}
	return ""
}
