package read

import (
	"archive/zip"
	"bytes"
	"io"

	"proffer"
	"proffer/container"
)

// readContainer lists a container's members. What they are is told when they are read, each in its turn.
func readContainer(kind string) reader {
	method := proffer.MethodArchive
	if kind == mboxType {
		method = proffer.MethodMail
	}
	return func(in Input, out *Result) {
		members, problems := container.Open(kind, in.Name, in.Bytes, in.Size, in.Depth, container.Limits{})
		out.Problems = append(out.Problems, problems...)
		for _, m := range members {
			x := Member{Name: m.Name(), Path: m.Path, Method: method, Size: m.Size, Open: m.Open}
			if kind == mboxType {
				x.MediaType = mailType
			}
			out.Members = append(out.Members, x)
		}
		if len(members) == 0 && len(out.Problems) == 0 {
			out.Problems = append(out.Problems, problem(in.Name, "it holds no files", "ask whether it was meant to be empty")...)
		}
	}
}

const mboxType = "application/mbox"

// refineZip tells what a zip archive is by what it holds: office files are zips.
func refineZip(in Input) string {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		return "application/zip"
	}
	for i, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			return docxType
		case f.Name == "xl/workbook.xml":
			return xlsxType
		case f.Name == "xl/workbook.bin":
			return xlsbType
		case f.Name == "ppt/presentation.xml":
			return pptxType
		case f.Name == "mimetype" && i < 3:
			if kind := mimetypeFile(f); kind != "" {
				return kind
			}
		}
		if i > 1000 {
			break
		}
	}
	return "application/zip"
}

// mimetypeFile is the media type that OpenDocument and EPUB files state in their first member.
func mimetypeFile(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, 100)) // a damaged member states nothing
	if kind := string(bytes.TrimSpace(b)); readers[kind] != nil {
		return kind
	}
	return ""
}

// manyMails says that a text that begins with an mbox's "From " line holds another such line.
func manyMails(in Input) bool {
	buf := make([]byte, 1<<16)
	for at := int64(0); at < in.Size; at += int64(len(buf) - 16) {
		n, err := in.Bytes.ReadAt(buf, at)
		if bytes.Contains(buf[:n], []byte("\n\nFrom ")) || bytes.Contains(buf[:n], []byte("\n\r\nFrom ")) {
			return true
		}
		if err != nil {
			return false
		}
	}
	return false
}
