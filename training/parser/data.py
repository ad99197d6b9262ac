"""What training/parser-examples.ts wrote, as batches of padded sentences."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

# Shares of sentences that are read in upper case, as a headline and in lower case, drawn anew in
# each round: agency copy, headlines and posts.
LETTERING_SHARES = (0.86, 0.06, 0.05, 0.03)


@dataclass
class Split:
    """Sentences of a treebank: flat columns, with where each sentence starts."""

    lengths: np.ndarray
    starts: np.ndarray
    gold: np.ndarray  # [words, 3]: head (-1 the root), relation, tag (-1 where too rare)
    words: np.ndarray  # [4 letterings, words]
    spellings: np.ndarray  # [4 letterings, words, spellings]


@dataclass
class Batch:
    """Sentences of like length, padded. `gold` is -1 (head: 0) in the padding."""

    words: torch.Tensor
    spellings: torch.Tensor
    heads: torch.Tensor  # 0 the root, else place of the head from 1
    relations: torch.Tensor
    tags: torch.Tensor
    mask: torch.Tensor
    hidden: torch.Tensor = None  # words whose learnt row is withheld


class Treebanks:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.head = json.loads((self.folder / "head.json").read_text())
        width = self.head["gloveWidth"]
        self.vectors = np.fromfile(self.folder / "vectors.bin", np.int8).reshape(-1, width)
        self.counts = np.fromfile(self.folder / "counts.bin", np.int32)

    def split(self, name):
        def read(part):
            return np.fromfile(self.folder / f"{name}-{part}.bin", np.int32)

        lengths = read("lengths")
        total = int(lengths.sum())
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        return Split(
            lengths,
            starts,
            read("gold").reshape(total, 3),
            read("words").reshape(4, total),
            read("spellings").reshape(4, total, self.head["spellings"]),
        )


def batches(split, words, random=None):
    """Batches of about `words` words; shuffled and relettered where `random` is given."""
    count = len(split.lengths)
    order = np.argsort(split.lengths + (random.random(count) * 3 if random else 0), kind="stable")
    groups, group, longest = [], [], 0
    for sentence in order:
        longest = max(longest, split.lengths[sentence])
        if group and longest * (len(group) + 1) > words:
            groups.append(group)
            group, longest = [], split.lengths[sentence]
        group.append(sentence)
    groups.append(group)
    if random:
        random.shuffle(groups)
    for group in groups:
        letterings = random.choice(4, len(group), p=LETTERING_SHARES) if random else [0] * len(group)
        yield padded(split, group, letterings)


def padded(split, group, letterings):
    rows, longest = len(group), int(max(split.lengths[s] for s in group))
    words = np.zeros((rows, longest), np.int64)
    spellings = np.zeros((rows, longest, split.spellings.shape[2]), np.int64)
    gold = np.full((rows, longest, 3), -1, np.int64)
    mask = np.zeros((rows, longest), bool)
    for row, (sentence, lettering) in enumerate(zip(group, letterings)):
        start, length = split.starts[sentence], split.lengths[sentence]
        words[row, :length] = split.words[lettering, start : start + length]
        spellings[row, :length] = split.spellings[lettering, start : start + length]
        gold[row, :length] = split.gold[start : start + length]
        mask[row, :length] = True
    heads = torch.from_numpy(gold[:, :, 0] + 1)
    return Batch(
        torch.from_numpy(words),
        torch.from_numpy(spellings),
        heads.masked_fill(~torch.from_numpy(mask), 0),
        torch.from_numpy(gold[:, :, 1]),
        torch.from_numpy(gold[:, :, 2]),
        torch.from_numpy(mask),
    )
