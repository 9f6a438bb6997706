"""Bytes become text: encodings, line ends, control characters, mojibake; whatever was assumed is said."""

from __future__ import annotations

import codecs
import re

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from builder.read.unreadable import Remark, Unreadable

# What a file that is no text begins with, and what to call it.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (Word, OpenDocument and EPUB files are such)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ["cp1252", "latin_1"]
_CONTROL_BYTES = bytes(sorted(set(range(32)) - {0, 8, 9, 10, 11, 12, 13, 26, 27}))
_LINE_ENDS = re.compile("\r\n|\r|\x85|\u2028|\u2029")
_CONTROL = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufffe\uffff]")
_GARBLED = re.compile("[ÃÂâÐÑÅÄÎÏãåæçèéð][\x80-\xbf\u0152-\u2122]")


def text_of(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """Decoded text with single newlines as line ends, and what had to be assumed or mended.

    Raises Unreadable for empty, binary and undecodable bytes. Form feeds stay: they part pages.
    """
    if not data.strip(b" \t\r\n\f\v\x00"):
        raise Unreadable(1, "empty", "holds no text; add the article's text or remove the file")
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise Unreadable(1, "binary", f"is {name}, not text; save it as plain text in UTF-8")
    text, encoding = _decoded(data)
    text = _LINE_ENDS.sub("\n", text)
    text, controls = _without_controls(text)
    text, mended = _without_mojibake(text)
    if not text.strip():
        raise Unreadable(1, "empty", "holds no text; add the article's text or remove the file")
    return text, (*encoding, *controls, *mended)


def _decoded(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding), ()
    wide = _wide(data)
    if wide:
        return _strictly(data, wide), (_assumed(wide, 1),)
    if len(data.translate(None, _CONTROL_BYTES)) < 0.98 * len(data) or data.count(0) > 0.3 * len(data):
        raise Unreadable(1, "binary", "holds binary data, not text; save it as plain text in UTF-8")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _guessed(data, data.count(b"\n", 0, error.start) + 1)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        name = encoding.upper()
        message = f"begins as {name} but is not valid {name} at byte {error.start}; save it as UTF-8"
        raise Unreadable(line, "undecodable", message) from None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark is unmistakable where every other byte is zero, as in any Western text."""
    sample = data[:65536]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or half < 4:
        return None
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _guessed(data: bytes, line: int) -> tuple[str, tuple[Remark, ...]]:
    best = from_bytes(data, cp_isolation=_WESTERN).best() or from_bytes(data).best()
    if best is None:
        message = "is in no encoding that could be recognised; save it as UTF-8"
        raise Unreadable(line, "undecodable", message)
    return str(best), (_assumed(best.encoding, line),)


def _assumed(encoding: str, line: int) -> Remark:
    names = {"cp1252": "Windows-1252", "latin_1": "Latin-1", "iso8859_1": "Latin-1"}
    name = names.get(encoding, encoding.replace("_", "-").upper())
    message = f"is not UTF-8 and was read as {name}; if letters look wrong, save it as UTF-8"
    return Remark(line, "note", "encoding", message)


def _without_controls(text: str) -> tuple[str, tuple[Remark, ...]]:
    remarks: list[Remark] = []
    nul = text.find("\x00")
    if nul >= 0:
        line, count = text.count("\n", 0, nul) + 1, text.count("\x00")
        remarks.append(Remark(line, "warning", "nul", f"holds {count} NUL bytes, which were removed; save it again"))
        text = text.replace("\x00", "")
    odd = _CONTROL.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        text, count = _CONTROL.subn(_instead, text)
        message = f"holds {count} control characters, which were removed; look at the text there"
        remarks.append(Remark(line, "note", "control-characters", message))
    return text, tuple(remarks)


def _instead(match: re.Match[str]) -> str:
    return " " if match[0] == "\x0b" else ""


def _without_mojibake(text: str) -> tuple[str, tuple[Remark, ...]]:
    if not _GARBLED.search(text):
        return text, ()
    lines = text.split("\n")
    mended = [number for number, line in enumerate(lines) if _GARBLED.search(line) and _mend(lines, number)]
    remark = "was decoded wrongly once (mojibake) and has been mended; compare it with its source"
    return "\n".join(lines), tuple(Remark(number + 1, "note", "mojibake", remark) for number in mended)


def _mend(lines: list[str], number: int) -> bool:
    line = lines[number]
    fixed = ftfy.fix_encoding(line) if is_bad(line) else line
    if fixed == line or is_bad(fixed):
        return False
    lines[number] = fixed
    return True
