"""Faults of a whole run: each is followed by a run that must end as if nothing was.

Where what may go wrong is tested, if not here:

- A file that is written half: ``test_durable.py``, ``results/test_files.py``; tables
  that do not belong together: ``test_finish.py``.
- A worker that raises, hangs, eats memory, crashes or was never there: here,
  ``test_supervisor.py``, ``test_local.py``, ``test_ray_engine.py``; the article that
  did it: ``test_schedule.py``. A reader that does so: ``test_reader_process.py``.
- An article that is too long, or that fails: ``test_kernel.py``, ``test_run.py``.
- Encodings, pictures and programs given as text, archives that are cut off or unpack
  to gigabytes, pipes, loops of links: ``articles/test_decoding.py``, ``test_kinds.py``,
  ``test_sources.py``, ``test_walk.py``.
- The same text, the same id, an id such as ``../../x``: ``test_run.py``,
  ``test_intake.py``; near copies: ``test_near_duplicates.py``.
- Results of another model, schema or table: ``test_folder.py``, ``test_ledger.py``.
- Another order of articles: ``test_merge.py``, ``test_run.py``; another locale, time
  zone and hash seed: here.
- What a schema, a model or a table of results may do to who opens it:
  ``schemas/test_model.py``, ``test_safety.py``, ``results/explorer/test_browser.py``,
  ``results/exports/test_values.py``, ``test_graphml.py``; to a terminal:
  ``cli/test_screen.py``. A user's schema has no regular expressions, so none can hang.
- A Doc that is used after its memory is gone: ``test_kernel.py``.
- A clock that is wrong: no result holds a time of the run.
"""

import gzip
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pyarrow.parquet as pq
import pytest

from extractor.batch.engines.limits import MAX_FALSE_STARTS
from extractor.batch.store import durable
from extractor.errors import OutputError

ROWS = [
    (f"{n:03}", f"Anna{n % 7} Marco{n % 5} si sono visti {n} volte.") for n in range(60)
]

# What a machine that does much else may need; nothing waits for so long elsewhere.
WAIT_S = 180

# Runs a batch in a process of its own, as the command line does.
SCRIPT = """
import signal
import sys
sys.path.insert(0, sys.argv[3])
import batch_fake_route
from extractor.batch import Settings, run_batch
from extractor.batch import run as run_module
from extractor.batch import settings as module
from extractor.cli.guard import plain_errors

module.describe_configuration = lambda schema, model, entities: {
    "schema": schema, "model": model
}
run_module.GRACE_S = float(sys.argv[4])

if __name__ == "__main__":
    import typer
    # A shell that starts tests in the background lets them ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with plain_errors():
            run_batch(
                [sys.argv[1]], sys.argv[2], settings=Settings("it", workers=2),
                route=batch_fake_route.extract,
            )
    except typer.Exit as stop:
        sys.exit(stop.exit_code)
"""


@pytest.fixture
def feed(tmp_path, write_jsonl):
    return write_jsonl(tmp_path / "feed.jsonl", ROWS)


@pytest.fixture
def expected(run, feed, tmp_path, contents):
    """The files of a run that nothing happened to."""
    run(feed, tmp_path / "expected")
    return contents(tmp_path / "expected")


@pytest.fixture
def start(tmp_path, fake_route):
    """Start a run of two workers in a process of its own."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    started = []

    def call(feed, out, grace_s=10, **environment):
        folder = str(Path(fake_route.__file__).parent)
        command = [sys.executable, script, feed, out, folder, str(grace_s)]
        process = subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, env=os.environ | environment
        )
        started.append(process)
        return process

    yield call
    for process in started:
        process.kill()
        process.wait()
        process.stderr.close()


def wait_for(condition):
    end = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def assert_gone(processes):
    """Check that processes end; what nobody has asked for yet is a zombie."""
    wait_for(
        lambda: (
            not [
                process
                for process in processes
                if process.is_running() and process.status() != psutil.STATUS_ZOMBIE
            ]
        )
    )


def find_workers():
    """Find the processes that this one has started to work, alive."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            if any("spawn_main" in word for word in child.cmdline()):
                found.append(child)
    return found


def find_parts(out):
    return list((out / ".parts").glob("[0-9]*"))


@pytest.mark.slow
def test_a_run_survives_all_that_articles_can_do(
    run, tmp_path, write_jsonl, out, contents
):
    harmful = ["RAISE", "SLEEP", "SEGFAULT", "SIGKILL"]
    rows = [*ROWS[:20], *((word, f"{word} here") for word in harmful), *ROWS[20:]]
    feed = write_jsonl(tmp_path / "feed.jsonl", rows)
    summary = run(feed, workers=2, max_seconds=1.5)
    assert {reject.id: reject.message for reject in summary.rejects} == {
        "RAISE": "ValueError: something unforeseen. It is in 'feed.jsonl'.",
        "SLEEP": "It took longer than 1.5 seconds. It is in 'feed.jsonl'.",
        "SEGFAULT": "It ended its worker by signal 11. It is in 'feed.jsonl'.",
        "SIGKILL": "It ended its worker by signal 9. It is in 'feed.jsonl'.",
    }
    assert summary.new == 60
    assert summary.lost >= 3
    rest = write_jsonl(tmp_path / "rest.jsonl", ROWS)
    run(rest, tmp_path / "rest")
    for name in ("articles", "mentions", "relations", "entities"):
        file = f"{name}.parquet"
        assert contents(out)[file] == contents(tmp_path / "rest")[file]


@pytest.mark.slow
def test_workers_killed_from_outside_lose_nothing(run, feed, expected, out, contents):
    killed = []

    def kill(item):
        # One less than what ends a run: each may be killed while it starts.
        if getattr(item, "event", "") != "part" or len(killed) == MAX_FALSE_STARTS - 1:
            return
        if workers := find_workers():
            killed.append(workers[-1])
            workers[-1].kill()

    summary = run(feed, workers=2, report=kill)
    assert killed
    assert (summary.new, summary.rejected) == (60, 0)
    assert contents(out) == expected


@pytest.mark.slow
def test_a_killed_run_goes_on_and_leaves_no_process(  # noqa: PLR0917  # fixtures
    run, start, tmp_path, write_jsonl, expected, out, contents
):
    slow = [(id, text if int(id) < 8 else f"SLOW {text}") for id, text in ROWS]
    feed = write_jsonl(tmp_path / "slow.jsonl", slow)
    process = start(feed, out)
    wait_for(lambda: find_parts(out))
    children = psutil.Process(process.pid).children()
    process.kill()
    process.communicate()
    assert_gone(children)
    (out / ".parts" / ".writing-000099").mkdir()
    summary = run(write_jsonl(feed, ROWS))
    assert summary.skipped > 0
    assert contents(out) == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_a_signal_stops_a_run_and_keeps_what_is_done(  # noqa: PLR0917  # fixtures
    run, start, tmp_path, write_jsonl, out, number, code
):
    slow = [(id, f"SLOW {text}") for id, text in ROWS]
    process = start(write_jsonl(tmp_path / "slow.jsonl", slow), out)
    wait_for(lambda: find_parts(out))
    children = psutil.Process(process.pid).children()
    process.send_signal(number)
    _, messages = process.communicate(timeout=WAIT_S)
    assert process.returncode == code
    assert "Finished articles are kept" in messages
    assert "Traceback" not in messages
    assert_gone(children)
    assert not (out / "manifest.json").exists()


@pytest.mark.slow
def test_ctrl_c_while_processes_start_is_for_their_parent(start, feed, out):
    process = start(feed, out)
    parent = psutil.Process(process.pid)
    wait_for(lambda: len(parent.children()) > 1)
    deaf = [is_deaf(child.pid) for child in parent.children()]
    process.kill()
    process.communicate(timeout=WAIT_S)
    assert deaf
    assert all(deaf)


def is_deaf(pid):
    """Say whether a process ignores or holds back Ctrl-C: bit 1 of its signals."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    masks = dict(line.split(":", 1) for line in lines)
    return any(int(masks[name], 16) & 2 for name in ("SigBlk", "SigIgn"))


@pytest.mark.slow
def test_a_second_signal_waits_for_nobody(start, tmp_path, write_jsonl, out):
    rows = [(id, f"SLEEP {text}" if int(id) > 15 else text) for id, text in ROWS]
    asleep = tmp_path / "asleep"
    feed = write_jsonl(tmp_path / "slow.jsonl", rows)
    process = start(feed, out, grace_s=600, FAKE_ROUTE_ASLEEP=str(asleep))
    wait_for(asleep.exists)
    children = psutil.Process(process.pid).children()
    process.send_signal(signal.SIGINT)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1)  # its workers have all their time
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=WAIT_S)
    # The second: it may come when Python itself has begun to end.
    assert process.returncode in {130, -signal.SIGINT}
    assert_gone(children)


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    ],
)
def test_a_run_is_the_same_on_every_machine(  # fixtures
    start, feed, expected, out, contents, environment
):
    process = start(feed, out, **environment)
    _, messages = process.communicate(timeout=WAIT_S)
    assert process.returncode == 0, messages
    assert contents(out) == expected


@pytest.mark.slow
def test_a_second_run_is_refused_while_the_first_one_writes(
    run, start, tmp_path, write_jsonl, out
):
    slow = [(id, f"SLOW {text}") for id, text in ROWS]
    feed = write_jsonl(tmp_path / "slow.jsonl", slow)
    process = start(feed, out)
    wait_for(lambda: find_parts(out))
    with pytest.raises(OutputError, match="Another run is writing into"):
        run(feed)
    process.kill()  # the lock goes with its process
    process.communicate()
    assert run(write_jsonl(feed, ROWS)).counts["articles"] == 60


class Faults:
    """Fails the n-th call of what writes; after it nothing fails any more."""

    def __init__(self, number, fail):
        self.left = number
        self.fail = fail

    def wrap(self, function):
        def call(*args, **options):
            self.left -= 1
            if self.left == 0:
                self.fail()
            return function(*args, **options)

        return call

    def put_in(self, patch):
        for owner, name in [
            (os, "fsync"),
            (os, "mkdir"),
            (os, "replace"),
            (os, "rename"),
            (pq, "write_table"),
        ]:
            patch.setattr(owner, name, self.wrap(getattr(owner, name)))


def fill_disk():
    raise OSError(28, "No space left on device")


def kill_this():
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.slow
@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_every_fourth_write_may_fail_once(  # noqa: PLR0917  # fixtures
    run, tmp_path, write_jsonl, out, contents, monkeypatch, first
):
    feed = write_jsonl(tmp_path / "small.jsonl", ROWS[:3])
    run(feed, tmp_path / "expected")
    expected, number = contents(tmp_path / "expected"), first - 4
    messages = []
    while True:
        number += 4
        shutil.rmtree(out, ignore_errors=True)
        faults = Faults(number, fill_disk)
        with monkeypatch.context() as patch:
            faults.put_in(patch)
            try:
                run(feed)
            except OutputError as error:
                messages.append(str(error))
        if faults.left > 0:
            break
        for file in out.glob("*.parquet"):
            pq.read_table(file)  # whole, or not there
        run(feed)
        assert contents(out) == expected, number
    assert number > 20
    assert all("No space left" in message for message in messages)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_run_may_be_killed_at_every_write(  # fixtures
    run, tmp_path, write_jsonl, out, contents, monkeypatch
):
    feed = write_jsonl(tmp_path / "small.jsonl", ROWS[:3])
    run(feed, tmp_path / "expected")
    expected, number, status = contents(tmp_path / "expected"), 0, signal.SIGKILL
    while status == signal.SIGKILL:
        number += 1
        shutil.rmtree(out, ignore_errors=True)
        child = os.fork()
        if not child:  # here nothing may come back to pytest
            with monkeypatch.context() as patch, suppress(BaseException):
                Faults(number, kill_this).put_in(patch)
                run(feed)
                os._exit(0)
            os._exit(1)
        _, status = os.waitpid(child, 0)
        for file in out.glob("*.parquet"):
            pq.read_table(file)  # whole, or not there
        run(feed)
        assert contents(out) == expected, number
    assert (os.waitstatus_to_exitcode(status), number > 20) == (0, True)


def test_a_damaged_ledger_is_made_again_from_the_parts(run, feed, out, seen, contents):
    run(feed)
    before, done = contents(out), len(seen())
    (out / ".parts" / "ledger.sqlite").write_bytes(b"damaged" * 999)
    summary = run(feed)
    assert (summary.skipped, len(seen())) == (60, done)
    assert contents(out) == before


def test_parts_that_are_gone_are_done_again(run, feed, out, contents):
    run(feed)
    before = contents(out)
    shutil.rmtree(find_parts(out)[0])
    assert run(feed).new > 0
    assert contents(out) == before


def test_a_damaged_part_is_named(run, feed, out):
    run(feed)
    (out / ".parts" / "ledger.sqlite").unlink()
    part = sorted(find_parts(out))[0]
    (part / "status.parquet").write_bytes(b"PAR1")
    with pytest.raises(OutputError, match=r"000001 cannot be read .*--force"):
        run(feed)
    assert run(feed, force=True).new == 60


def test_truncated_files_keep_what_stands_before_the_damage(run, tmp_path, write_jsonl):
    noise = random.Random(1)
    rows = [(id, f"Anna {noise.randbytes(2000).hex()}") for id, _ in ROWS]
    feed = write_jsonl(tmp_path / "feed.jsonl", rows)
    whole = gzip.compress(feed.read_bytes())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "cut.jsonl.gz").write_bytes(whole[: len(whole) * 3 // 4])
    summary = run(tmp_path / "in")
    assert 0 < summary.new < 60
    assert summary.rejected >= 1


def test_odd_files_cost_only_themselves(run, tmp_path, feed):
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(feed, folder)
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(tmp_path / "missing")
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "closed.txt").write_text("Anna Bruni è qui.")
    (folder / "closed.txt").chmod(0)
    summary = run(folder)
    rejected = {reject.id for reject in summary.rejects}
    assert {"loop", "nowhere.txt", "pipe.txt", "zero.txt"} <= rejected
    if os.geteuid():  # root reads everything
        assert "closed.txt" in rejected
    assert summary.new >= 60


def test_a_read_only_output_is_named(run, feed, out, monkeypatch):
    def refuse(*args, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(OutputError, match=r"cannot be written \(Permission denied\)"):
        run(feed)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of its own, and a function that gives it another size in KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options):
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    if (tried := mount("size=200k")).returncode:
        pytest.skip(f"no disk can be mounted here: {tried.stderr.strip()}")
    yield folder, lambda kib: mount(f"remount,size={kib}k")
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(not shutil.which("mount"), reason="this system has no mount")
def test_a_full_disk_is_named_and_the_run_goes_on_when_there_is_room(
    run, feed, expected, small_disk, contents
):
    folder, resize = small_disk
    with pytest.raises(OutputError, match="make room"):
        run(feed, folder / "out")
    assert not (folder / "out" / "manifest.json").exists()
    assert not resize(20_000).returncode
    run(feed, folder / "out")
    assert contents(folder / "out") == expected


def test_sync_waits_for_folders_too(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", synced.append)
    durable.sync(tmp_path)
    assert len(synced) == 1
