package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
)

// store is an object store of one bucket, as far as clients of gs:// and s3:// ask for it.
type store struct {
	objects map[string][]byte
	ranges  atomic.Int64 // requests for a part of an object
}

const bucket = "crawls"

func (s *store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/"+bucket+"/")
	gcsName, isMetadata := strings.CutPrefix(r.URL.Path, "/storage/v1/b/"+bucket+"/o/")
	switch {
	case r.URL.Path == "/storage/v1/b/"+bucket+"/o":
		s.listGCS(w, r.URL.Query().Get("prefix"))
	case r.URL.Query().Get("list-type") == "2":
		s.listS3(w, r.URL.Query().Get("prefix"))
	case isMetadata && s.objects[gcsName] != nil:
		json.NewEncoder(w).Encode(s.metadata(gcsName))
	case s.objects[name] != nil:
		s.serve(w, r, s.objects[name])
	default:
		http.NotFound(w, r)
	}
}

// serve sends an object, or what comes after an offset.
func (s *store) serve(w http.ResponseWriter, r *http.Request, object []byte) {
	from, isRange := 0, false
	if _, err := fmt.Sscanf(r.Header.Get("Range"), "bytes=%d-", &from); err == nil {
		isRange = from > 0
	}
	if isRange {
		s.ranges.Add(1)
	}
	if from >= len(object) {
		w.WriteHeader(http.StatusRequestedRangeNotSatisfiable)
		io.WriteString(w, "<Error><Code>InvalidRange</Code></Error>")
		return
	}
	http.ServeContent(w, r, "", time.Unix(1, 0), bytes.NewReader(object))
}

func (s *store) names(prefix string) []string {
	var names []string
	for name := range s.objects {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (s *store) metadata(name string) map[string]string {
	return map[string]string{"kind": "storage#object", "bucket": bucket, "name": name,
		"size": fmt.Sprint(len(s.objects[name]))}
}

func (s *store) listGCS(w io.Writer, prefix string) {
	items := []map[string]string{}
	for _, name := range s.names(prefix) {
		items = append(items, s.metadata(name))
	}
	json.NewEncoder(w).Encode(map[string]any{"kind": "storage#objects", "items": items})
}

func (s *store) listS3(w io.Writer, prefix string) {
	type object struct {
		Key  string
		Size int
	}
	var list struct {
		XMLName  xml.Name `xml:"ListBucketResult"`
		Contents []object
	}
	for _, name := range s.names(prefix) {
		list.Contents = append(list.Contents, object{name, len(s.objects[name])})
	}
	xml.NewEncoder(w).Encode(list)
}

// TestObjectStores reads the same files from this machine and from object stores. They are read in
// parts where the store can.
func TestObjectStores(t *testing.T) {
	t.Chdir(t.TempDir())
	lines, warc := jsonLines(30), archive(20, "conversion", "text/plain", "")
	files := map[string][]byte{"in/a.jsonl": lines, "in/b.wet": warc,
		"in/c.wet.gz": gzipped(t, warc[:5000], warc[5000:]), "in/d.jsonl.zst": zstd(t, lines),
		"in/e.html": []byte(pageOf(1))}
	writeFiles(t, files)
	for name, data := range files {
		memfs.Write("memfs://"+bucket+"/"+name, data)
	}
	objects := &store{objects: files}
	server := httptest.NewServer(objects)
	t.Cleanup(server.Close)
	t.Setenv("STORAGE_EMULATOR_HOST", server.URL)
	t.Setenv("AWS_ENDPOINT_URL", server.URL)
	t.Setenv("AWS_REGION", "nowhere-1")
	t.Setenv("AWS_ACCESS_KEY_ID", "id")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "key")

	runPipeline(t, "-o", "local", "in/*")
	want, _ := withoutPaths(t, linesOf(t, "local/*"))
	for _, scheme := range []string{"gs", "s3", "memfs"} {
		before := objects.ranges.Load()
		runPipeline(t, "-o", scheme, "--part-size", "2K", scheme+"://"+bucket+"/in/*")
		got, _ := withoutPaths(t, linesOf(t, scheme+"/*"))
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d records, want %d; first other: %s", scheme, len(got), len(want),
				firstOther(got, want))
		}
		if isDivided := objects.ranges.Load() > before; isDivided != (scheme != "memfs") {
			t.Errorf("%s: ranges were read: %t", scheme, isDivided)
		}
	}
	runPipeline(t, "-o", "none", "gs://"+bucket+"/none.html", "nowhere://a", "[")
	if failed := linesOf(t, "none/failed.jsonl"); len(failed) != 3 {
		t.Errorf("got the failed records %q, want 3", failed)
	}
	objects.objects["in/e.html"] = []byte("abc")
	for offset, want := range []string{"abc", "bc", "c", ""} {
		for _, scheme := range []string{"gs", "s3"} {
			r, err := (remote{}).Open(scheme+"://"+bucket+"/in/e.html", int64(offset))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(r); err != nil || string(got) != want {
				t.Errorf("%s from %d: got %q, %v", scheme, offset, got, err)
			}
			r.Close()
		}
	}
}
