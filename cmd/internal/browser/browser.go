package browser

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// names are the names of Chromium on the systems that run the tests.
var names = [...]string{"chromium", "chromium-browser", "google-chrome"}

// Page is the only page of a browser.
type Page struct {
	t          *testing.T
	pipe       *pipe
	opened     string
	complaints []string
}

// starts is how often a browser is started that ends before it has a page, as Chromium sometimes
// does on a busy machine.
const starts = 3

// Start returns a page of a new browser, which ends with the test. It skips the test if there
// is no browser.
func Start(t *testing.T) *Page {
	t.Helper()
	program := find()
	if program == "" {
		t.Skip("no chromium here; .ci/browser installs it")
	}
	var err error
	for range starts {
		var p *Page
		if p, err = start(t, program); err == nil {
			return p
		}
		t.Log(err)
	}
	t.Fatalf("%s ended %d times: %v", program, starts, err)
	return nil
}

// start starts a browser and makes its page. If that fails, the browser has ended.
func start(t *testing.T, program string) (*Page, error) {
	t.Helper()
	toRead, toWrite := osPipe(t)
	fromRead, fromWrite := osPipe(t)
	cmd := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
		"--no-first-run", "--disable-dev-shm-usage", "--disable-extensions", "--lang=en",
		"--remote-debugging-pipe", "--user-data-dir="+t.TempDir())
	cmd.ExtraFiles = []*os.File{toRead, fromWrite} // 3 and 4, as the browser expects
	if err := cmd.Start(); err != nil {
		t.Skipf("%s does not start: %v", program, err)
	}
	toRead.Close()
	fromWrite.Close()
	p := &Page{t: t, pipe: &pipe{in: bufio.NewReaderSize(fromRead, 1<<20), out: toWrite}}
	p.pipe.event = p.note
	if err := p.attach(); err != nil {
		p.end(cmd)
		return nil, err
	}
	t.Cleanup(func() { p.end(cmd) })
	return p, nil
}

func find() string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func osPipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

// end asks the browser to close, so that it leaves its folder before that is removed.
func (p *Page) end(cmd *exec.Cmd) {
	p.pipe.session = ""
	if p.pipe.call("Browser.close", struct{}{}, nil) != nil {
		cmd.Process.Kill()
	}
	cmd.Wait()
}

// attach makes a page and asks for its events.
func (p *Page) attach() error {
	var target struct {
		ID string `json:"targetId"`
	}
	err := p.pipe.call("Target.createTarget", object{"url": "about:blank"}, &target)
	if err != nil {
		return err
	}
	var attached struct {
		Session string `json:"sessionId"`
	}
	attach := object{"targetId": target.ID, "flatten": true}
	if err := p.pipe.call("Target.attachToTarget", attach, &attached); err != nil {
		return err
	}
	p.pipe.session = attached.Session
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		if err := p.pipe.call(domain+".enable", object{}, nil); err != nil {
			return err
		}
	}
	return nil
}

type object map[string]any

func (p *Page) call(method string, params object, result any) {
	p.t.Helper()
	if err := p.pipe.call(method, params, result); err != nil {
		p.t.Fatal(err)
	}
}

// note records what a page should not do: write errors, fail, or request other files.
func (p *Page) note(m message) {
	var params struct {
		Type    string `json:"type"`
		Request struct {
			URL string `json:"url"`
		} `json:"request"`
	}
	if json.Unmarshal(m.Params, &params) != nil {
		return
	}
	switch m.Method {
	case "Runtime.exceptionThrown", "Log.entryAdded":
		p.complaints = append(p.complaints, m.Method+" "+string(m.Params))
	case "Runtime.consoleAPICalled":
		if params.Type == "error" || params.Type == "warning" || params.Type == "assert" {
			p.complaints = append(p.complaints, "console "+string(m.Params))
		}
	case "Network.requestWillBeSent":
		if params.Request.URL != p.opened {
			p.complaints = append(p.complaints, "request for "+params.Request.URL)
		}
	}
}

// Open loads a file.
func (p *Page) Open(path string) {
	p.t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		p.t.Fatal(err)
	}
	p.opened = "file://" + filepath.ToSlash(abs)
	p.call("Page.navigate", object{"url": p.opened}, nil)
	if err := p.pipe.wait("Page.loadEventFired"); err != nil {
		p.t.Fatal(err)
	}
}

// Eval runs an expression and stores its value in result, which may be nil.
func (p *Page) Eval(expression string, result any) {
	p.t.Helper()
	var out struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception *struct {
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	params := object{"expression": expression, "returnByValue": true, "awaitPromise": true}
	p.call("Runtime.evaluate", params, &out)
	if out.Exception != nil {
		p.t.Fatalf("%s: %s", expression, out.Exception.Exception.Description)
	}
	if result == nil {
		return
	}
	if err := json.Unmarshal(out.Result.Value, result); err != nil {
		p.t.Fatalf("%s: %s: %v", expression, out.Result.Value, err)
	}
}

// Text returns the value of an expression, which is text.
func (p *Page) Text(expression string) string {
	p.t.Helper()
	var s string
	p.Eval("String("+expression+")", &s)
	return s
}

// Press types keys: those with a name, such as Enter, and single characters.
func (p *Page) Press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		down := object{"type": "keyDown", "key": key}
		switch {
		case len(key) == 1:
			down["text"] = key
		case key == "Enter":
			down["text"], down["windowsVirtualKeyCode"] = "\r", 13
		}
		p.call("Input.dispatchKeyEvent", down, nil)
		p.call("Input.dispatchKeyEvent", object{"type": "keyUp", "key": key}, nil)
	}
}

// Resize sets the size of the window, and whether the user prefers dark colours.
func (p *Page) Resize(width, height int, dark bool) {
	p.t.Helper()
	p.call("Emulation.setDeviceMetricsOverride",
		object{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	media := []object{{"name": "prefers-color-scheme", "value": scheme}}
	p.call("Emulation.setEmulatedMedia", object{"features": media}, nil)
}

// Picture writes the contents of the window to a PNG file.
func (p *Page) Picture(path string) {
	p.t.Helper()
	var out struct {
		Data string `json:"data"`
	}
	p.call("Page.captureScreenshot", object{"format": "png"}, &out)
	png, err := base64.StdEncoding.DecodeString(out.Data)
	if err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(path, png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// NoComplaints fails the test if the page did what it should not.
func (p *Page) NoComplaints() {
	p.t.Helper()
	if len(p.complaints) > 0 {
		p.t.Errorf("%s: %s", p.opened, strings.Join(p.complaints, "\n"))
	}
	p.complaints = nil
}
