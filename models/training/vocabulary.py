"""Trim the encoder's vocabulary to what Italian and English text needs."""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from training.e5_weights import EncoderFile, find_encoder_file, read_encoder
from training.sources import read_config, read_sources

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
START, PADDING, END, UNKNOWN = range(4)

# What Metaspace writes for the space before a word.
SPACE = "▁"


def build_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """Build a unigram tokenizer that cuts one word at a time."""
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=UNKNOWN, byte_fallback=False))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return tokenizer


def choose_pieces(file: EncoderFile, words: Counter[str], limit: int) -> list[int]:
    """Choose rows of the full vocabulary: special, seen, characters, best of the rest.

    Notes
    -----
    The seen ones come by frequency, the rest by their score in the full model.
    """
    full = build_tokenizer(
        [(p, float(s)) for p, s in zip(file.pieces, file.scores, strict=True)]
    )
    counts: Counter[int] = Counter()
    for word, count in words.items():
        for number in full.encode(word).ids:
            counts[number] += count
    chosen = dict.fromkeys(range(4))
    for number, piece in enumerate(file.pieces):
        if len(piece.removeprefix(SPACE)) <= 1 and is_latin(piece):
            chosen[number] = None
    chosen.update(dict.fromkeys(number for number, _ in counts.most_common()))
    by_score = sorted(range(len(file.pieces)), key=lambda at: -file.scores[at])
    for number in by_score:
        if len(chosen) >= limit:
            break
        if is_latin(file.pieces[number]):
            chosen[number] = None
    return sorted(list(chosen)[:limit])


def is_latin(piece: str) -> bool:
    """Tell whether a piece has only Latin letters, digits, punctuation and symbols."""
    for character in piece.removeprefix(SPACE):
        if unicodedata.category(character)[0] == "L":
            if not unicodedata.name(character, "").startswith("LATIN"):
                return False
        elif ord(character) > 0x2122:
            return False
    return True


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Count words, with the forms that the training augmentation makes of them."""
    words: Counter[str] = Counter()
    for word in texts:
        words[word] += 1
    for word in list(words):
        for other in (word.upper(), word.replace("'", "’"), word.lower()):
            words[other] += 0
    return words


def main() -> None:
    """Write tokenizer.json and kept_pieces.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--out", type=Path, default=Path("build"))
    options = parser.parse_args()
    config = read_config(options.config)
    file = read_encoder(find_encoder_file())
    words = count_words(
        word
        for source in read_sources(config, options.data)
        for sentence in source.sentences
        for word in sentence.words
    )
    kept = choose_pieces(file, words, config["vocabulary"]["pieces"])
    options.out.mkdir(parents=True, exist_ok=True)
    pieces = [(file.pieces[at], float(file.scores[at])) for at in kept]
    build_tokenizer(pieces).save(str(options.out / "tokenizer.json"), pretty=False)
    (options.out / "kept_pieces.json").write_text(json.dumps(kept))


if __name__ == "__main__":
    main()
