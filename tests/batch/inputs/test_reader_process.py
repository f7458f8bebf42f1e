import os
import signal

import pytest

from extractor.batch.engines.processes import INDEX
from extractor.batch.inputs.reader_process import ProcessReader
from extractor.batch.inputs.reading import Reading
from extractor.errors import OutputError

ALL = [(f"{number}.txt", None) for number in range(5)]


@pytest.mark.slow
def test_process_reader_reads_ahead_and_survives_a_kill(reading, take_all):
    reader = ProcessReader(reading, seconds=60)
    os.kill(reader._process.pid, signal.SIGKILL)
    assert take_all(reader) == ALL


@pytest.mark.slow
def test_process_reader_leaves_out_a_file_that_hangs(tmp_path, reading, take_all):
    os.mkfifo(tmp_path / "in1" / "fifo")  # rejected by name, not opened
    reader = ProcessReader(reading, seconds=60)
    rows = take_all(reader)
    assert [row for row in rows if row[1] is None] == ALL
    ((id, message),) = [row for row in rows if row[1]]
    assert id == "fifo"
    assert "no regular file" in message


@pytest.mark.slow
def test_process_reader_gives_up_a_file_that_is_lost_twice(reading, take_all):
    reader = ProcessReader(reading, seconds=60)
    for _ in range(2):
        reader._shared[INDEX] = 1
        reader._lose("It ended its reader.")
    rows = take_all(reader)
    assert rows == [ALL[0], ("1.txt", "It ended its reader."), *ALL[2:]]


@pytest.mark.slow
def test_process_reader_says_that_the_spool_is_full(reading, take_all):
    lost = Reading(reading.inputs, reading.spool + "/none", "it")
    reader = ProcessReader(lost, seconds=60)
    with pytest.raises(OutputError, match="cannot be written"):
        take_all(reader)
    reader.stop()
