"""Trains the tagger and parser. The same data and seed give the same weights on the same machine.

    npx node training/parser-examples.ts --data ../shared/data --out FOLDER/data
    OMP_NUM_THREADS=1 python3 training/parser/train.py --data FOLDER/data --out FOLDER

Needs PyTorch (1.13 and later, CPU); about 25 minutes on one quiet core where its matrix products are
fast (OpenBLAS or MKL: the reference BLAS takes ten times as long; in a virtual machine OpenBLAS may
want OPENBLAS_CORETYPE=SkylakeX). After each round FOLDER/network.pt holds the averaged weights.
"""

import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from data import Treebanks, batches
from model import BLOCKS, DROPOUT, WIDTH, Network

# Chance that a learnt word is taken for an unknown one: SHARE / (SHARE + its count).
UNKNOWN_SHARE = 0.4
# Chance that a word loses its GloVe vector too, as words outside the vocabulary do.
STRANGER_CHANCE = 0.03


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--rounds", type=int, default=22)
    # The weights that ship: with the rate planned for 22 rounds, the dev figures stood still.
    options.add_argument("--stop", type=int, default=19)
    options.add_argument("--batch", type=int, default=1300)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--width", type=int, default=WIDTH)
    options.add_argument("--blocks", default=",".join(BLOCKS))
    options.add_argument("--dropout", type=float, default=DROPOUT)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    draws = np.random.default_rng(options.seed)

    treebanks = Treebanks(options.data)
    train = treebanks.split("train")
    tests = {name: treebanks.split(name) for name in ("ewt", "gum")}
    blocks = tuple(options.blocks.split(","))
    network = Network(treebanks.head, treebanks.vectors, options.width, blocks, options.dropout)
    average = Network(treebanks.head, treebanks.vectors, options.width, blocks)
    average.load_state_dict(network.state_dict())
    optimiser = optimiser_of(network, options.rate)
    steps = options.rounds * sum(1 for _ in batches(train, options.batch))
    unknown = UNKNOWN_SHARE / (UNKNOWN_SHARE + treebanks.counts)
    unknown = torch.from_numpy(np.concatenate([[0], unknown])).float()
    out = Path(options.out)
    step, began = 0, time.time()
    for round_ in range(1, min(options.rounds, options.stop) + 1):
        network.train()
        total = np.zeros(3)
        for batch in batches(train, options.batch, draws):
            for group in optimiser.param_groups:
                group["lr"] = options.rate * schedule(step, steps)
            hide(batch, unknown)
            losses = losses_of(network, batch)
            optimiser.zero_grad(set_to_none=True)
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            step += 1
            update(average, network, min(0.998, (step + 1) / (step + 50)))
            total += [loss.item() for loss in losses]
        state = {"width": options.width, "blocks": blocks, "weights": average.state_dict()}
        torch.save(state, out / "network.pt")
        figures = " ".join(f"{name} {measure(average, split)}" for name, split in tests.items())
        losses = " ".join(f"{loss:.3f}" for loss in total * options.rounds / steps)
        print(f"{time.time() - began:.0f} s round {round_}: {losses} {figures}", flush=True)


def optimiser_of(network, rate):
    """Weight decay for matrices, none for tables, norms and biases."""
    matrices, rest = [], []
    for name, weight in network.named_parameters():
        table = name.startswith(("learnt", "spellings"))
        (matrices if weight.dim() == 2 and not table else rest).append(weight)
    groups = [{"params": matrices, "weight_decay": 0.03}, {"params": rest, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), eps=1e-8)


def schedule(step, steps):
    """A short rise, then half a cosine down to a hundredth."""
    rise = 300
    if step < rise:
        return (step + 1) / rise
    done = (step - rise) / max(1, steps - rise)
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done))


def hide(batch, unknown):
    """Takes some words for unknown ones, in place."""
    learnt = batch.words < len(unknown)
    chance = unknown[batch.words.clamp(max=len(unknown) - 1)]
    lost = torch.rand(batch.words.shape) < STRANGER_CHANCE
    # A hidden word keeps its GloVe vector: the network looks its row up apart.
    batch.hidden = learnt & (torch.rand(batch.words.shape) < chance)
    batch.words.masked_fill_(lost, 0)


def losses_of(network, batch):
    x = network(batch.words, batch.spellings, batch.mask, batch.hidden)
    heads = batch.heads[batch.mask]
    arcs = network.arcs(x, batch.mask)[batch.mask]
    relations = network.relation_scores(x, batch.heads)[batch.mask]
    tags = network.tags(x)[batch.mask]
    return (
        F.cross_entropy(arcs, heads),
        F.cross_entropy(relations, batch.relations[batch.mask], ignore_index=-1),
        F.cross_entropy(tags, batch.tags[batch.mask], ignore_index=-1),
    )


@torch.no_grad()
def update(average, network, keep):
    for mean, weight in zip(average.parameters(), network.parameters()):
        mean.lerp_(weight, 1 - keep)


@torch.no_grad()
def measure(network, split):
    """Shares of right tags, heads, and heads with relations; best head a word, no tree demanded."""
    network.eval()
    right = np.zeros(3)
    for batch in batches(split, 4000):
        mask = batch.mask
        x = network(batch.words, batch.spellings, mask)
        heads = network.arcs(x, mask).argmax(-1)
        relations = network.relation_scores(x, heads).argmax(-1)
        head = (heads == batch.heads)[mask]
        both = head & (relations == batch.relations)[mask]
        tags = (network.tags(x).argmax(-1) == batch.tags)[mask]
        right += [tags.sum().item(), head.sum().item(), both.sum().item()]
    return "/".join(f"{100 * share:.2f}" for share in right / split.lengths.sum())


if __name__ == "__main__":
    main()
