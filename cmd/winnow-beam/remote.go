package main

// Files on object stores, by the file systems that are registered with the SDK. Those read an
// object from its start. Objects on gs:// and s3:// are read from any offset here, so they can be
// divided; so can the files of other systems whose readers seek.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"cloud.google.com/go/storage"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/util/gcsx"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/smithy-go"
	"google.golang.org/api/googleapi"

	"winnow/cmd/internal/input"
)

// matching returns the files that match a pattern. Any other name is returned as it is; reading it
// gives the error.
func matching(ctx context.Context, name string) ([]string, error) {
	if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
		return []string{name}, nil
	}
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return []string{name}, nil
	}
	defer files.Close()
	names, err := files.List(ctx, name)
	switch {
	case err != nil && !errors.Is(err, filepath.ErrBadPattern):
		return nil, fmt.Errorf("%s: %w", name, err)
	case len(names) == 0:
		return []string{name}, nil
	}
	return names, nil
}

// remote is the input.Remote of the SDK's file systems.
type remote struct{}

func (remote) Size(path string) (size int64, canSeek bool, err error) {
	ctx := context.Background()
	files, err := filesystem.New(ctx, path)
	if err != nil {
		return 0, false, err
	}
	defer files.Close()
	if size, err = files.Size(ctx, path); err != nil || openerOf(path) != nil {
		return size, true, err
	}
	r, err := files.OpenRead(ctx, path)
	if err != nil {
		return 0, false, err
	}
	defer r.Close()
	_, canSeek = r.(io.Seeker)
	return size, canSeek, nil
}

func (remote) Open(path string, offset int64) (io.ReadCloser, error) {
	ctx := context.Background()
	if open := openerOf(path); open != nil {
		return open(ctx, path, offset)
	}
	files, err := filesystem.New(ctx, path)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	r, err := files.OpenRead(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := input.SkipTo(r, offset); err != nil {
		r.Close()
		return nil, err
	}
	return r, nil
}

// openerOf returns a function that opens a file at an offset, or nil.
func openerOf(path string) func(context.Context, string, int64) (io.ReadCloser, error) {
	switch {
	case strings.HasPrefix(path, "gs://"):
		return openGCS
	case strings.HasPrefix(path, "s3://"):
		return openS3
	}
	return nil
}

// nothing is what an object holds behind its end. Stores have an error there.
func nothing() io.ReadCloser { return io.NopCloser(strings.NewReader("")) }

// gcs returns the client of a process.
var gcs = sync.OnceValues(func() (*storage.Client, error) {
	ctx := context.Background()
	client, err := gcsx.NewClient(ctx, storage.ScopeReadOnly)
	if err != nil {
		return gcsx.NewUnauthenticatedClient(ctx) // as the SDK does
	}
	return client, nil
})

// openGCS opens an object at an offset, with its bytes as they are stored.
func openGCS(ctx context.Context, path string, offset int64) (io.ReadCloser, error) {
	client, err := gcs()
	if err != nil {
		return nil, err
	}
	bucket, name, err := gcsx.ParseObject(path)
	if err != nil {
		return nil, err
	}
	object := client.Bucket(bucket).Object(name).ReadCompressed(true)
	r, err := object.NewRangeReader(ctx, offset, -1)
	if e, ok := errors.AsType[*googleapi.Error](err); ok &&
		e.Code == http.StatusRequestedRangeNotSatisfiable {
		return nothing(), nil
	}
	return r, err
}

// awsS3 returns the client of a process.
var awsS3 = sync.OnceValues(func() (*s3.Client, error) {
	c, err := config.LoadDefaultConfig(context.Background())
	return s3.NewFromConfig(c), err
})

// openS3 opens an object at an offset.
func openS3(ctx context.Context, path string, offset int64) (io.ReadCloser, error) {
	client, err := awsS3()
	if err != nil {
		return nil, err
	}
	bucket, key, _ := strings.Cut(strings.TrimPrefix(path, "s3://"), "/")
	from := fmt.Sprintf("bytes=%d-", offset)
	object, err := client.GetObject(ctx, &s3.GetObjectInput{Bucket: &bucket, Key: &key, Range: &from})
	if e, ok := errors.AsType[smithy.APIError](err); ok && e.ErrorCode() == "InvalidRange" {
		return nothing(), nil
	}
	if err != nil {
		return nil, err
	}
	return object.Body, nil
}
