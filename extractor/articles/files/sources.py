"""A file found in, an open, bounded and unpacked stream out; it is read once.

Compression is told by content, not by name. Every byte that comes out of an archive is
counted, so that a small file cannot become a big one unnoticed.
"""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
import os
import re
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any, Protocol, cast

from extractor.articles.files.decoding import find_mark
from extractor.articles.files.walk import Found
from extractor.articles.options import MEGABYTE, Limits, ReadingOptions
from extractor.errors import ArticleError

# Bytes that tell the kind of a file: a tar archive has its mark at byte 257, a long
# comment may stand before the first tag of a page.
HEAD_BYTES = 4096
CHUNK_BYTES = 65_536
# An xz file may ask for gigabytes; those of the standard settings need up to 65 MB.
XZ_MEMORY = 100 * MEGABYTE
# bzip2 says OSError without a number, as gzip does.
DAMAGED = (EOFError, zlib.error, lzma.LZMAError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Source:
    """An open input: its id, name, bytes after unpacking, and the options to read it.

    ``packed`` says that the bytes came out of an archive, ``direct`` that the file was
    named itself and not found in a folder.
    """

    id: str
    name: str
    stream: io.BufferedReader[Any]
    options: ReadingOptions
    packed: bool = False
    direct: bool = False

    def read_head(self) -> bytes:
        """Read the first bytes and leave them where they are."""
        return self.stream.peek(HEAD_BYTES)[:HEAD_BYTES]

    def read_all(self) -> bytes:
        """Read a whole document.

        Raises
        ------
        ArticleError
            It is larger than the limit.
        """
        limit = self.options.limits.file_bytes
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise ArticleError(
                f"The document is larger than {show_size(limit)}; split it, or raise "
                "the limit (--max-mb)."
            )
        return data


def show_size(size: int) -> str:
    """Write a number of bytes for people: megabytes from one on."""
    return f"{size / MEGABYTE:g} MB" if size >= MEGABYTE else f"{size} bytes"


def skip_mark(source: Source) -> str | None:
    """Find the encoding of a stream of rows; None is UTF-8, whose mark is skipped."""
    encoding = find_mark(source.read_head())
    if encoding == "utf-8-sig":
        source.stream.read(len(codecs.BOM_UTF8))
        return None
    return encoding or source.options.encoding


@contextmanager
def open_source(found: Found, options: ReadingOptions) -> Iterator[Source]:
    """Open a file, or the standard input, and unpack it if it is packed.

    Raises
    ------
    ArticleError
        It is no regular file any more.
    OSError
        It cannot be opened.
    """
    with _open_raw(found) as raw:
        head = raw.peek(HEAD_BYTES)
        unpack = next((f for mark, f in UNPACKERS.items() if mark.match(head)), None)
        if unpack is None:
            yield Source(found.id, found.path.name, raw, options, direct=found.direct)
            return
        packed = _Counted(raw)
        bounded = _Unpacked(unpack(cast("IO[bytes]", packed)), packed, options.limits)
        with io.BufferedReader(bounded, CHUNK_BYTES) as stream:
            name = found.path.stem
            yield Source(found.id, name, stream, options, True, found.direct)


def _open_raw(found: Found) -> io.BufferedReader[Any]:
    if found.is_stdin:
        return io.BufferedReader(_Filled(sys.stdin.buffer), CHUNK_BYTES)
    # Without waiting: a file that was changed into a pipe since it was found must not
    # stop the run.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    number = os.open(found.path, flags)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise ArticleError("This is no regular file; give text files or folders.")
    return io.BufferedReader(io.FileIO(number), CHUNK_BYTES)


class _Filled(io.RawIOBase):
    """A pipe that gives as much as is asked for, so that its head is a whole one."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Counted:
    """Counts what is read of an archive; a pipe cannot tell where it stands."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        data = self._inner.read(size)
        self.size += len(data)
        return data


class _Unpacked(io.RawIOBase):
    """What comes out of an archive, counted against what went in."""

    def __init__(self, inner: IO[bytes], packed: _Counted, limits: Limits) -> None:
        self._inner, self._packed, self._limits = inner, packed, limits
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            data = self._inner.read(len(buffer))
        except DAMAGED as error:
            if isinstance(error, OSError) and error.errno:
                raise  # the disk, not the archive
            raise ArticleError(
                f"The archive is damaged or cut off after {self._size} unpacked bytes "
                f"({error}); get the file again."
            ) from error
        self._size += len(data)
        self._check_ratio()
        buffer[: len(data)] = data
        return len(data)

    def _check_ratio(self) -> None:
        limits = self._limits
        if self._size > max(limits.ratio_from, limits.ratio * self._packed.size):
            raise ArticleError(
                f"The archive unpacks to more than {limits.ratio} times its size, as "
                "archives made to fill a disk do; unpack it yourself if you trust it."
            )


class _Machine(Protocol):
    """What the decompressors of ``bz2`` and ``lzma`` have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Stream(io.RawIOBase):
    """Unpack bzip2 and xz, with the limit on memory that ``lzma.open`` lacks."""

    def __init__(self, packed: IO[bytes], start: Callable[[], _Machine]) -> None:
        self._packed, self._start = packed, start
        self._machine = start()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        found = b""
        while not found:
            data = self._find_input()
            if data is None:
                return 0
            found = self._machine.decompress(data, len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def _find_input(self) -> bytes | None:
        """Give what the machine needs next; None is the end of the last stream."""
        if self._machine.eof:
            data = self._machine.unused_data or self._packed.read(CHUNK_BYTES)
            data = data.lstrip(b"\x00")  # padding between streams
            if data:
                self._machine = self._start()
            return data or None
        if not self._machine.needs_input:
            return b""
        data = self._packed.read(CHUNK_BYTES)
        if not data:
            raise EOFError("the end is missing")
        return data


def _open_gzip(packed: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=packed, mode="rb"))


def _open_bzip2(packed: IO[bytes]) -> IO[bytes]:
    return io.BufferedReader(_Stream(packed, bz2.BZ2Decompressor), CHUNK_BYTES)


def _open_xz(packed: IO[bytes]) -> IO[bytes]:
    return io.BufferedReader(_Stream(packed, _start_xz), CHUNK_BYTES)


def _start_xz() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=XZ_MEMORY)


UNPACKERS: dict[re.Pattern[bytes], Callable[[IO[bytes]], IO[bytes]]] = {
    re.compile(rb"\x1f\x8b\x08"): _open_gzip,
    re.compile(rb"BZh[1-9](1AY&SY|\x17\x72\x45\x38\x50\x90)", re.DOTALL): _open_bzip2,
    re.compile(rb"\xfd7zXZ\x00"): _open_xz,
}
