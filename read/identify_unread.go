package read

// unreadKinds are kinds of file that have no reader here but are told apart, so that a person knows what to open one
// with: how they begin, as their own specifications say, their media type, and what they are called.
var unreadKinds = []struct {
	magic
	name string
}{
	{magic{0, "\x7fELF", "application/x-executable"}, "a program"},
	{magic{0, "MZ", "application/x-msdownload"}, "a program"},
	{magic{0, "\xca\xfe\xba\xbe", "application/java-vm"}, "a program (Java)"},

	{magic{0, "%!PS-", "application/postscript"}, "a printed document (PostScript)"},
	{magic{0, "\xc5\xd0\xd3\xc6", "application/postscript"}, "a printed document (PostScript)"},
	{magic{0, "AT&TFORM", "image/vnd.djvu"}, "scanned pages (DjVu)"},
	{magic{0, "\xffWPC", "application/vnd.wordperfect"}, "a WordPerfect document"},
	{magic{0, "ITSF\x03", "application/vnd.ms-htmlhelp"}, "a help file (CHM)"},
	{magic{60, "BOOKMOBI", "application/x-mobipocket-ebook"}, "a book (Mobipocket)"},
	{magic{4, "Standard Jet DB", "application/x-msaccess"}, "a database (Access)"},
	{magic{4, "Standard ACE DB", "application/x-msaccess"}, "a database (Access)"},
	{magic{0, "bplist00", "application/x-bplist"}, "a list of properties (Apple)"},
	{magic{0, "\x00\x05\x16\x07", "application/x-appledouble"}, "what a Mac notes of another file (AppleDouble)"},
	{magic{0, "\x00\x05\x16\x00", "application/applefile"}, "a file with what a Mac notes of it (AppleSingle)"},

	{magic{4, "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07", "application/pkcs7-mime"}, "a signed or encrypted message (PKCS #7)"},
	{magic{2, "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07", "application/pkcs7-mime"}, "a signed or encrypted message (PKCS #7)"},
	{magic{0, "-----BEGIN PGP MESSAGE-----", "application/pgp-encrypted"}, "a message encrypted with OpenPGP"},

	{magic{0, "PK\x07\x08", "application/x-zip-part"}, "the first part of a zip that was split"},
	{magic{0, "MSCF\x00\x00\x00\x00", "application/vnd.ms-cab-compressed"}, "an archive (CAB)"},
	{magic{0, "070701", "application/x-cpio"}, "an archive (cpio)"},
	{magic{0, "070707", "application/x-cpio"}, "an archive (cpio)"},
	{magic{0, "!<arch>\n", "application/x-archive"}, "an archive (ar)"},
	{magic{0, "\x1f\x9d", "application/x-compress"}, "a compressed file (compress)"},
	{magic{0, "\x04\x22\x4d\x18", "application/x-lz4"}, "a compressed file (LZ4)"},
	{magic{0, "LZIP\x01", "application/x-lzip"}, "a compressed file (lzip)"},
	{magic{32769, "CD001", "application/x-iso9660-image"}, "the image of a disc (ISO 9660)"},

	{magic{0, "8BPS\x00", "image/vnd.adobe.photoshop"}, "a picture (Photoshop)"},
	{magic{0, "AC10", "image/vnd.dwg"}, "a drawing (AutoCAD)"},
	{magic{0, "\xd7\xcd\xc6\x9a", "image/wmf"}, "a drawing (WMF)"},
	{magic{40, " EMF", "image/emf"}, "a drawing (EMF)"},
	{magic{0, "icns", "image/icns"}, "a picture (icon of a Mac)"},

	{magic{0, "fLaC\x00", "audio/flac"}, "sound (FLAC)"},
	{magic{0, "#!AMR", "audio/amr"}, "sound (AMR)"},
	{magic{0, "MThd\x00\x00", "audio/midi"}, "music (MIDI)"},
	{magic{8, "AIFF", "audio/aiff"}, "sound (AIFF)"},
	{magic{0, ".snd", "audio/basic"}, "sound (AU)"},
	{magic{0, "\xff\xfb", "audio/mpeg"}, "sound (MP3)"},
	{magic{0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"}, "sound or film (Windows Media)"},
	{magic{0, "FLV\x01", "video/x-flv"}, "a film (Flash)"},
	{magic{8, "AVI ", "video/x-msvideo"}, "a film (AVI)"},
	{magic{0, "\x00\x00\x01\xba", "video/mpeg"}, "a film (MPEG)"},

	{magic{0, "\x00\x01\x00\x00\x00", "font/ttf"}, "a font"},
	{magic{0, "OTTO\x00", "font/otf"}, "a font"},
	{magic{0, "wOFF", "font/woff"}, "a font"},
}
