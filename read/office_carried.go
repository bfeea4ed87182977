package read

import (
	"archive/zip"
	"fmt"
	"path"
	"strings"

	"proffer"
	"proffer/container"
)

// carried takes the files that were put into an office file as members, and says which programs it holds.
func carried(in Input, z *zip.Reader, out *Result) {
	programs, embedded := 0, false
	for _, f := range z.File {
		switch {
		case isMacro(f.Name):
			programs++
		case isEmbedded(f.Name):
			embedded = true
		}
	}
	if programs > 0 {
		out.Problems = append(out.Problems, problem(in.Name+", macros", fmt.Sprintf("it holds programs (%d files of macros); they were not run", programs),
			"do not open it outside of a safe machine")...)
	}
	if !embedded {
		return
	}
	members, _ := container.Open("application/zip", in.Name, in.Bytes, in.Size, in.Depth, container.Limits{}) // what is wrong with its other members was said
	for _, m := range members {
		if isEmbedded(m.Path) {
			out.Members = append(out.Members, Member{Name: m.Name(), Path: m.Path, Method: proffer.MethodArchive, Size: m.Size, Open: m.Open})
		}
	}
}

// isMacro says that a member of an office file holds a program (ISO/IEC 29500, ISO/IEC 26300).
func isMacro(name string) bool {
	return path.Base(name) == "vbaProject.bin" || strings.HasPrefix(name, "Basic/") && strings.HasSuffix(name, ".xml") && !strings.Contains(path.Base(name), "script-l") ||
		strings.HasPrefix(name, "Scripts/") && !strings.HasSuffix(name, "/")
}

// isEmbedded says that a member is a file of its own that was put into the document.
func isEmbedded(name string) bool {
	return strings.Contains(name, "/embeddings/") && !strings.HasSuffix(name, "/") && !strings.HasSuffix(name, ".rels")
}
