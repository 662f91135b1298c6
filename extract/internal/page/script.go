package page

import "bytes"

// stateLeast is how many bytes a state needs to contain an article.
const stateLeast = 1000

const (
	stateHead  = 120              // bytes at the start of a script in which its assignment must be
	flightCall = "__next_f.push(" // passes the state of React's server components
)

// PlainState returns the kind of state that a plain script assigns, for Script.Type, or "" if the
// script is code.
func PlainState(script []byte) string {
	script = bytes.TrimSpace(script)
	head := script[:min(len(script), stateHead)]
	switch i := bytes.IndexByte(head, '='); {
	case bytes.Contains(head, []byte(flightCall)):
		return "flight"
	case i < 0 || len(script) < stateLeast:
	case bytes.HasPrefix(bytes.TrimSpace(head[i+1:]), []byte(`{"`)):
		return "state"
	case bytes.HasPrefix(bytes.TrimSpace(head[i+1:]), []byte("JSON.parse(")):
		return "state string"
	}
	return ""
}
