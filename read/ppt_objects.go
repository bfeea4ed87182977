package read

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"slices"

	"proffer"
)

// pptObject is a file that was put into a presentation, or its macros: a compound file (MS-PPT 2.10.34).
const pptObject = 0x1011

// mostPPTObject is the most that is unpacked of one.
const mostPPTObject = 256 << 20

// objects takes out the files that were put into a presentation, and says where one is not a file but holds programs.
func (p *ppt) objects(in Input, out *Result) {
	for _, id := range slices.Sorted(maps.Keys(p.at)) {
		kind, instance, body := p.record(p.at[id])
		if kind != pptObject || len(body) == 0 {
			continue
		}
		if p.budget -= len(body); p.budget < 0 {
			return
		}
		name := fmt.Sprintf("object%d.bin", id)
		b, err := pptUnpack(instance, body)
		if err != nil {
			out.Problems = append(out.Problems, problem(in.Name+", "+name, "a file that was put into it cannot be taken out whole: "+err.Error(), "open it, save that file, and add it too")...)
		}
		if root, err := openOLE(bytes.NewReader(b), int64(len(b))); err == nil && root.folder("VBA") != nil {
			out.Problems = append(out.Problems, problem(in.Name+", macros", "it holds programs (macros); they were not run", "do not open it outside of a safe machine")...)
			continue
		}
		if len(b) > 0 {
			out.Members = append(out.Members, memberOf(name, "", proffer.MethodArchive, b))
		}
	}
}

// pptUnpack is an object's bytes, which may be compressed behind their length.
func pptUnpack(instance uint16, body []byte) ([]byte, error) {
	if instance == 0 {
		return body, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(body[min(4, len(body)):]))
	if err != nil {
		return nil, err
	}
	most := min(mostPPTObject, 250*len(body)+1<<20)
	b, err := io.ReadAll(io.LimitReader(z, int64(most)))
	if err == nil && len(b) == most {
		err = fmt.Errorf("more than %d bytes come out of it, which is the limit", most)
	}
	return b, err
}
