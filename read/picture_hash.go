package read

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
)

// grid is the side of the picture, in cells of grey, that a hash is made of.
const grid = 32

// A greyGrid is a picture as 32 × 32 cells of grey, each 0 … 255·256.
type greyGrid [grid][grid]int64

// shrink averages a picture's grey over the cells of a grid, in whole numbers, so that it comes out the same
// everywhere.
func shrink(m image.Image) greyGrid {
	var g greyGrid
	b := m.Bounds()
	luma := lumaOf(m)
	for y := range grid {
		y0, y1 := cell(y, grid, b.Dy())
		for x := range grid {
			x0, x1 := cell(x, grid, b.Dx())
			var sum int64
			for v := y0; v < y1; v++ {
				for u := x0; u < x1; u++ {
					sum += int64(luma(b.Min.X+u, b.Min.Y+v))
				}
			}
			g[y][x] = sum * 256 / int64((y1-y0)*(x1-x0))
		}
	}
	return g
}

// cell is the range of pixels that cell i of n takes of size pixels: at least one.
func cell(i, n, size int) (int, int) {
	from := i * size / n
	return from, max(from+1, (i+1)*size/n)
}

// lumaOf gives a pixel's grey, 0 … 255; from the picture's own where it keeps it apart.
func lumaOf(m image.Image) func(x, y int) uint8 {
	switch m := m.(type) {
	case *image.YCbCr:
		return func(x, y int) uint8 { return m.Y[m.YOffset(x, y)] }
	case *image.Gray:
		return func(x, y int) uint8 { return m.Pix[m.PixOffset(x, y)] }
	}
	return func(x, y int) uint8 { return color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y }
}

// upright turns a grid as EXIF's orientation says (1 … 8).
func (g greyGrid) upright(orientation int) (out greyGrid) {
	for y := range grid {
		for x := range grid {
			u, v := turned(x, y, grid, grid, orientation)
			out[y][x] = g[v][u]
		}
	}
	return out
}

// turned is the pixel of a stored picture of w × h that is shown at x, y (EXIF 2.32, tag Orientation). For
// orientations 5 … 8 the picture as shown is h × w.
func turned(x, y, w, h, orientation int) (int, int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}

// cosines are 2^14·cos(π·(2x+1)·u/64) for u of 0 … 7 and x of 0 … 31, rounded: written out so that no processor
// rounds them otherwise. Rows repeat with signs, so that a quarter of a period is enough.
var quarterWave = [33]int64{16384, 16364, 16305, 16207, 16069, 15893, 15679, 15426, 15137, 14811, 14449, 14053, 13623, 13160,
	12665, 12140, 11585, 11003, 10394, 9760, 9102, 8423, 7723, 7005, 6270, 5520, 4756, 3981, 3196, 2404, 1606, 804, 0}

// cosine is 2^14·cos(π·k/64).
func cosine(k int) int64 {
	k %= 128
	if k > 64 {
		k = 128 - k
	}
	if k > 32 {
		return -quarterWave[64-k]
	}
	return quarterWave[k]
}

// fewest is the least contrast, in 256ths of a step of grey on average, of a picture that has features: a blank page
// or a plain surface has none, and its hash would be noise.
const fewest = 2 * 256

// hash is the perceptual hash "pHash": the 64 lowest frequencies of the picture's cosine transform (type II), one bit
// each, set where the coefficient is above their median; rows from the lowest frequency, highest bit first. Pictures
// that look alike differ in few bits. It is "" where a picture has no features. (C. Zauner, Implementation and
// Benchmarking of Perceptual Image Hash Functions, 2010.)
func (g greyGrid) hash() string {
	if g.contrast() < fewest {
		return ""
	}
	var rows [grid][8]int64
	for y := range grid {
		for u := range 8 {
			for x := range grid {
				rows[y][u] += g[y][x] * cosine((2*x+1)*u)
			}
			rows[y][u] >>= 10
		}
	}
	var c [64]int64
	for v := range 8 {
		for u := range 8 {
			for y := range grid {
				c[v*8+u] += rows[y][u] * cosine((2*y+1)*v)
			}
		}
	}
	sorted := slices.Sorted(slices.Values(c[:]))
	median := sorted[31]/2 + sorted[32]/2
	var bits uint64
	for _, x := range c {
		bits <<= 1
		if x > median {
			bits |= 1
		}
	}
	return fmt.Sprintf("%016x", bits)
}

// contrast is the mean distance of the cells from their mean.
func (g greyGrid) contrast() int64 {
	var sum, off int64
	for y := range grid {
		for x := range grid {
			sum += g[y][x]
		}
	}
	mean := sum / (grid * grid)
	for y := range grid {
		for x := range grid {
			off += max(g[y][x]-mean, mean-g[y][x])
		}
	}
	return off / (grid * grid)
}

// thumbnailSide is the longer side of a thumbnail in pixels.
const thumbnailSide = 160

// thumbnail is a small JPEG of a picture, turned as EXIF's orientation says.
func thumbnail(m image.Image, orientation int) []byte {
	b := m.Bounds()
	w, h := b.Dx(), b.Dy()
	if long := max(w, h); long > thumbnailSide {
		w, h = max(1, w*thumbnailSide/long), max(1, h*thumbnailSide/long)
	}
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			small.SetRGBA(x, y, average(m, x, y, w, h))
		}
	}
	shown := small
	if orientation > 1 && orientation <= 8 {
		sw, sh := w, h
		if orientation >= 5 {
			sw, sh = h, w
		}
		shown = image.NewRGBA(image.Rect(0, 0, sw, sh))
		for y := range sh {
			for x := range sw {
				u, v := turned(x, y, w, h, orientation)
				shown.SetRGBA(x, y, small.RGBAAt(u, v))
			}
		}
	}
	var out bytes.Buffer
	if jpeg.Encode(&out, shown, &jpeg.Options{Quality: 75}) != nil {
		return nil
	}
	return out.Bytes()
}

// mostSampled is how many pixels a side are averaged for one of a thumbnail; more change nothing to the eye.
const mostSampled = 4

// average is the colour of cell x, y of w × h, on white where the picture is transparent.
func average(m image.Image, x, y, w, h int) color.RGBA {
	b := m.Bounds()
	x0, x1 := cell(x, w, b.Dx())
	y0, y1 := cell(y, h, b.Dy())
	var r, g, bl, n uint32
	for j := range min(mostSampled, y1-y0) {
		for i := range min(mostSampled, x1-x0) {
			cr, cg, cb, ca := m.At(b.Min.X+x0+i*(x1-x0)/min(mostSampled, x1-x0), b.Min.Y+y0+j*(y1-y0)/min(mostSampled, y1-y0)).RGBA()
			r, g, bl, n = r+(cr+0xffff-ca)>>8, g+(cg+0xffff-ca)>>8, bl+(cb+0xffff-ca)>>8, n+1
		}
	}
	return color.RGBA{uint8(r / n), uint8(g / n), uint8(bl / n), 255}
}
