"""Run targets under atheris for as long as libFuzzer's options say; see README.md.

python tests/fuzz/run.py dates/texts -runs=100000
"""

import sys
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
MODULES = sorted(path.stem for path in HERE.glob("fuzz_*.py"))


def load_targets(module: str) -> dict[str, Callable[[bytes], None]]:
    """Give the targets of a module by their names, ``dates/texts``."""
    targets: Mapping[str, Callable[[bytes], None]] = import_module(module).TARGETS
    group = module.removeprefix("fuzz_")
    return {f"{group}/{name}": target for name, target in targets.items()}


def write_dictionary(words: tuple[str, ...], path: Path) -> None:
    r"""Write words as libFuzzer reads them, bytes as ``\xAB``."""
    shown = ("".join(f"\\x{byte:02X}" for byte in word.encode()) for word in words)
    path.write_text("".join(f'"{word}"\n' for word in shown), encoding="ascii")


def main(names: str, *options: str) -> None:
    """Run targets of one module, each on every input.

    Inputs that find something new go to a folder of their own, which is left.
    """
    import atheris

    module = f"fuzz_{names.partition('/')[0]}"
    chosen = names.split(",")
    with atheris.instrument_imports(include=["extractor"]):
        known = load_targets(module)
    targets = [known[name] for name in chosen]

    def check(data: bytes) -> None:
        for target in targets:
            target(data)

    work = Path(tempfile.mkdtemp(prefix="fuzz-"))
    (work / "corpus").mkdir()
    folders = [work / "corpus", *(SEEDS / name for name in chosen)]
    ours = [f"-artifact_prefix={work}/", "-timeout=100"]
    words = import_module(module).WORDS
    if words:  # libFuzzer refuses a dictionary without words
        write_dictionary(words, work / "words.dict")
        ours.append(f"-dict={work / 'words.dict'}")
    atheris.Setup([sys.argv[0], *ours, *options, *map(str, folders)], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
