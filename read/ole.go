package read

import (
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

const (
	oleType       = "application/x-ole-storage"
	msgType       = "application/vnd.ms-outlook"
	pstType       = "application/vnd.ms-outlook-pst"
	wordType      = "application/msword"
	excelType     = "application/vnd.ms-excel"
	pointType     = "application/vnd.ms-powerpoint"
	encryptedType = "application/x-ole-encrypted" // a DOCX, XLSX or PPTX under a password
	packageType   = "application/x-ole-package"   // a file as it was put into a document
)

// A storage is one folder of a compound file (MS-CFB): streams by name, whatever its case, and folders within it.
type storage struct {
	names   []string               // of streams, in the file's order
	streams map[string]*mscfb.File // by name in capitals
	folders []*storage
	name    string
	budget  *int64 // bytes that may still be taken out of the whole file, since streams can be made to overlap
}

var errOverlap = errors.New("its streams overlap: more would come out of it than is in it")

// openOLE reads the directory of a compound file. A library's panic is [Read]'s to catch.
func openOLE(r io.ReaderAt, size int64) (*storage, error) {
	doc, err := mscfb.New(r)
	if err != nil {
		return nil, err
	}
	budget := 2*size + 1<<16
	root := newStorage("", &budget)
	at := map[string]*storage{"": root}
	for i, f := range doc.File {
		if i == 0 {
			continue // the root itself
		}
		path := strings.Join(f.Path, "/")
		parent := at[path]
		if parent == nil {
			continue
		}
		if f.FileInfo().IsDir() {
			s := newStorage(f.Name, &budget)
			parent.folders = append(parent.folders, s)
			at[strings.TrimPrefix(path+"/"+f.Name, "/")] = s
		} else if parent.file(f.Name) == nil {
			parent.streams[strings.ToUpper(f.Name)] = f
			parent.names = append(parent.names, f.Name)
		}
	}
	return root, nil
}

func newStorage(name string, budget *int64) *storage {
	return &storage{name: name, streams: map[string]*mscfb.File{}, budget: budget}
}

// file is the stream of that name, or nil.
func (s *storage) file(name string) *mscfb.File { return s.streams[strings.ToUpper(name)] }

// stream is the bytes of a stream; nil where there is none.
func (s *storage) stream(name string) ([]byte, error) {
	f := s.file(name)
	if f == nil || f.Size <= 0 {
		return nil, nil
	}
	if f.Size > *s.budget {
		return nil, errOverlap
	}
	*s.budget -= f.Size
	b := make([]byte, f.Size)
	n, err := f.ReadAt(b, 0)
	if n == len(b) || err == io.EOF {
		err = nil
	}
	return b[:n], err
}

// folder is the folder of that name, or nil.
func (s *storage) folder(name string) *storage {
	for _, f := range s.folders {
		if f.name == name {
			return f
		}
	}
	return nil
}

// refineOLE tells what a compound file is by the streams that its kind must have.
func refineOLE(in Input) (kind string) {
	kind = oleType
	defer func() {
		if recover() != nil { // the library stumbled: the file is of no kind that is known
			kind = oleType
		}
	}()
	root, err := openOLE(in.Bytes, in.Size)
	if err != nil {
		return kind
	}
	for _, k := range []struct{ stream, kind string }{
		{"__properties_version1.0", msgType}, {"EncryptedPackage", encryptedType}, {"WordDocument", wordType},
		{"Workbook", excelType}, {"Book", excelType}, {"PowerPoint Document", pointType},
		{nativeStream, packageType}, {packageStream, packageType}, {contentsStream, packageType},
	} {
		if root.file(k.stream) != nil {
			return k.kind
		}
	}
	return kind
}
