package browser

// The protocol: a message is JSON and ends in a NUL. A call has a number, and its answer has the
// same number. A message without a number is an event.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

// pipe has the two ends. Only one goroutine may use it.
type pipe struct {
	in      *bufio.Reader
	out     io.Writer
	last    int
	session string
	event   func(message) // is called with each event
}

// call sends a command and reads until its answer comes.
func (p *pipe) call(method string, params, result any) error {
	p.last++
	raw, err := json.Marshal(params)
	if err != nil {
		return err
	}
	line, err := json.Marshal(message{ID: p.last, Session: p.session, Method: method, Params: raw})
	if err != nil {
		return err
	}
	if _, err := p.out.Write(append(line, 0)); err != nil {
		return err
	}
	for {
		m, err := p.next()
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", method, err)
		case m.ID != p.last:
			p.event(m)
		case m.Error != nil:
			return fmt.Errorf("%s: %s", method, m.Error.Message)
		case result == nil:
			return nil
		default:
			return json.Unmarshal(m.Result, result)
		}
	}
}

func (p *pipe) next() (message, error) {
	var m message
	line, err := p.in.ReadBytes(0)
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(line[:len(line)-1], &m)
}

// wait reads until an event comes.
func (p *pipe) wait(method string) error {
	for {
		m, err := p.next()
		if err != nil {
			return fmt.Errorf("%s: %w", method, err)
		}
		p.event(m)
		if m.Method == method {
			return nil
		}
	}
}
