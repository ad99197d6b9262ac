"""Writes a trained network as the file that src/language/network/weights.ts reads.

    python3 training/parser/export.py --data FOLDER/data --network FOLDER/network.pt --out FOLDER
    npx node training/pack-parser.ts FOLDER

en-words.bin holds the vocabulary and its GloVe vectors, en-parser.bin what was learnt. Tables and matrices are rounded to 8 bits, with a scale for each row; the rest stays as it is.
"""

import argparse
import json
import math
import struct

import numpy as np
import torch

from data import Treebanks
from model import DISTANCES, HEADS


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--network", required=True)
    options.add_argument("--out", required=True)
    options = options.parse_args()
    treebanks = Treebanks(options.data)
    state = torch.load(options.network, map_location="cpu")
    tensors = tensors_of(state)
    vectors = treebanks.vectors
    scales = np.full(len(vectors), 1 / 127, np.float32)
    hashes = np.fromfile(treebanks.folder / "vocabulary.bin", np.int32)
    words = [
        entry("hashes", (1, len(hashes)), "i32", hashes),
        entry("vectors", vectors.shape, "i8", scales, vectors),
    ]
    write(f"{options.out}/en-words.bin", {}, words)
    parts = []
    for name, tensor in sorted(tensors.items()):
        if name.endswith(".weight") and "norm" not in name and name != "relation_root.weight":
            scales, values = rounded(tensor)
            parts.append(entry(name, tensor.shape, "i8", scales, values))
        else:
            parts.append(entry(name, tensor.shape, "f32", tensor.astype(np.float32)))
    head = {
        "tags": treebanks.head["tags"],
        "relations": treebanks.head["relations"],
        "width": state["width"],
        "blocks": state["blocks"],
        "heads": HEADS,
        "distances": DISTANCES,
    }
    write(f"{options.out}/en-parser.bin", head, parts)


def write(path, head, parts):
    text = json.dumps({**head, "tensors": [head for head, _ in parts]}).encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as file:
        file.write(struct.pack("<I", len(text)) + text)
        for _, data in parts:
            file.write(data)


def tensors_of(state):
    """The weights by name, each as a matrix; what the running network need not do is done here."""
    out = {}
    for name, weight in state["weights"].items():
        weight = weight.numpy()
        if name.endswith(".bias") and name.replace(".bias", ".filter") in state["weights"]:
            name = name.replace(".bias", ".filter_bias")
        if name in ("arc_root", "relation_root"):
            name += ".weight"
        out[name] = weight if weight.ndim == 2 else weight.reshape(1, -1)
    for name in [name for name in out if name.endswith(".offsets")]:
        # Queries come out scaled.
        width = state["width"]
        for part in ("weight", "bias"):
            enter = name.replace("offsets", f"enter.{part}")
            rows = out[enter] if part == "weight" else out[enter].T
            rows = rows.copy()
            rows[:width] /= math.sqrt(width // HEADS)
            out[enter] = rows if part == "weight" else rows.T
    return out


def rounded(tensor):
    """A scale for each row, and its numbers as -127 to 127 times it."""
    scales = (np.abs(tensor).max(1) / 127).astype(np.float32)
    scales[scales == 0] = 1
    return scales, np.rint(tensor / scales[:, None]).astype(np.int8)


def entry(name, shape, kind, *arrays):
    data = b"".join(array.tobytes() for array in arrays)
    head = {"name": name, "rows": shape[0], "width": shape[1], "kind": kind}
    return head, data + b"\0" * (-len(data) % 4)


if __name__ == "__main__":
    main()
