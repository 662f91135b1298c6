package page

import "bytes"

// stateLeast is how many bytes a state has that may hold an article.
const stateLeast = 1000

const (
	stateHead  = 120              // bytes of a script in which its assignment stands
	flightCall = "__next_f.push(" // hands over the state of React's server components
)

// PlainState tells what state a plain script hands over: its type for
// Script.Type, "" if it is code.
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
