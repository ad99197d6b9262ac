"""The network: words in, tags, heads and relations out. src/language/network reads the same words.

    row vectors -> [convolution, recurrence, attention, recurrence] -> tags, arcs, relations

Recurrence after Lei et al. 2018 (simple recurrent unit), arcs after Dozat and Manning 2017
(biaffine) with distances as in Shaw et al. 2018, relations by one hidden layer over both words.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH = 192
LEARNT_WIDTH = 128
ARC_WIDTH = 128
RELATION_WIDTH = 128
HEADS = 4
REACH = 5  # words that a convolution sees
OFFSET_MAX = 24  # attention tells distances apart up to here
DROPOUT = 0.25
BLOCKS = ("convolution", "recurrence", "attention", "recurrence")
# Upper ends of the classes of distance between a word and its head, on either side.
DISTANCES = (1, 2, 3, 4, 6, 9, 14, 24)


class Scan(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + v[t], time first."""

    @staticmethod
    def forward(ctx, keep, value):
        state = torch.empty_like(value)
        state[0] = value[0]
        for t in range(1, len(value)):
            torch.addcmul(value[t], keep[t], state[t - 1], out=state[t])
        ctx.save_for_backward(keep, state)
        return state

    @staticmethod
    def backward(ctx, gradient):
        keep, state = ctx.saved_tensors
        value = torch.empty_like(gradient)
        value[-1] = gradient[-1]
        for t in range(len(gradient) - 2, -1, -1):
            torch.addcmul(gradient[t], keep[t + 1], value[t + 1], out=value[t])
        forget = torch.zeros_like(value)
        forget[1:] = value[1:] * state[:-1]
        return forget, value


class Convolution(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.enter = nn.Linear(width, 2 * width)
        self.filter = nn.Parameter(torch.randn(REACH, width) / math.sqrt(REACH))
        self.bias = nn.Parameter(torch.zeros(width))
        self.leave = nn.Linear(width, width)

    def forward(self, x, mask):
        value, gate = self.enter(self.norm(x)).chunk(2, -1)
        y = value * torch.sigmoid(gate) * mask.unsqueeze(-1)
        wide = F.pad(y, (0, 0, REACH // 2, REACH // 2))
        length = x.shape[1]
        y = sum(wide[:, k : k + length] * self.filter[k] for k in range(REACH)) + self.bias
        return self.leave(F.silu(y))


class Recurrence(nn.Module):
    """The first half of the channels runs forwards, the second backwards."""

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.enter = nn.Linear(width, 3 * width)
        self.leave = nn.Linear(width, width)
        # Channels that remember from a few words to a sentence.
        half = torch.linspace(-0.5, 3.0, width // 2)
        self.enter.bias.data[width : 2 * width] = torch.cat([half, half])

    def forward(self, x, mask):
        value, keep, gate = self.enter(self.norm(x)).chunk(3, -1)
        keep = torch.sigmoid(keep)
        value = (1 - keep) * value * mask.unsqueeze(-1)
        state = unturned(Scan.apply(turned(keep), turned(value)))
        return self.leave(state * F.silu(gate))


def turned(x):
    """Time first, the second half of the channels from the end to the beginning."""
    ahead, back = x.transpose(0, 1).chunk(2, -1)
    return torch.cat([ahead, back.flip(0)], -1).contiguous()


def unturned(x):
    ahead, back = x.chunk(2, -1)
    return torch.cat([ahead, back.flip(0)], -1).transpose(0, 1)


class Attention(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.enter = nn.Linear(width, 3 * width)
        self.offsets = nn.Parameter(torch.zeros(HEADS, 2 * OFFSET_MAX + 1))
        self.leave = nn.Linear(width, width)

    def forward(self, x, mask):
        rows, length, width = x.shape
        split = self.enter(self.norm(x)).view(rows, length, 3, HEADS, width // HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / math.sqrt(width // HEADS)
        places = torch.arange(length)
        offset = (places[None, :] - places[:, None]).clamp(-OFFSET_MAX, OFFSET_MAX) + OFFSET_MAX
        scores = scores + self.offsets[:, offset]
        scores = scores.masked_fill(~mask[:, None, None, :], -1e9)
        y = (scores.softmax(-1) @ value).transpose(1, 2).reshape(rows, length, width)
        return self.leave(y)


KINDS = {"convolution": Convolution, "recurrence": Recurrence, "attention": Attention}


class Network(nn.Module):
    def __init__(self, head, vectors, width=WIDTH, blocks=BLOCKS, dropout=DROPOUT):
        super().__init__()
        self.learnt_count = head["learnt"]
        self.register_buffer("vectors", torch.from_numpy(vectors), persistent=False)
        self.learnt = nn.Embedding(head["learnt"] + 1, LEARNT_WIDTH)
        self.spellings = nn.Embedding(head["spellingRows"], LEARNT_WIDTH)
        for table in (self.learnt, self.spellings):
            nn.init.normal_(table.weight, std=0.1)
        self.enter = nn.Linear(head["gloveWidth"] + LEARNT_WIDTH, width)
        self.enter_norm = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(KINDS[name](width) for name in blocks)
        self.leave_norm = nn.LayerNorm(width)
        self.tags = nn.Linear(width, len(head["tags"]))
        self.arc_word = nn.Linear(width, ARC_WIDTH)
        self.arc_head = nn.Linear(width, ARC_WIDTH)
        self.arc_match = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.arc_root = nn.Parameter(torch.randn(ARC_WIDTH) * 0.1)
        self.arc_distance = nn.Linear(ARC_WIDTH, 2 * len(DISTANCES) + 2)
        self.relation_word = nn.Linear(width, RELATION_WIDTH)
        self.relation_head = nn.Linear(width, RELATION_WIDTH, bias=False)
        self.relation_root = nn.Parameter(torch.randn(RELATION_WIDTH) * 0.1)
        self.relations = nn.Linear(RELATION_WIDTH, len(head["relations"]))
        self.dropout = nn.Dropout(dropout)
        self.dropout_heads = nn.Dropout(dropout + 0.05)

    def embed(self, words, spellings, hidden):
        known = words.masked_fill(words > self.learnt_count, 0)
        if hidden is not None:
            known = known.masked_fill(hidden, 0)
        vector = self.vectors[words].float() / 127
        learnt = self.learnt(known)
        rows = self.spellings(spellings)
        if self.training:
            # A spelling now and then unknown, as rare ones are.
            rows = rows * (torch.rand(rows.shape[:-1]) > 0.1).unsqueeze(-1)
        return self.dropout(torch.cat([vector, learnt + rows.sum(2)], -1))

    def forward(self, words, spellings, mask, hidden=None):
        """The words in their context. `hidden` words show their vector and spelling alone."""
        x = self.enter_norm(self.enter(self.embed(words, spellings, hidden)))
        for block in self.blocks:
            x = x + self.dropout(block(x, mask))
        return self.dropout_heads(self.leave_norm(x))

    def arcs(self, x, mask):
        """Scores [rows, words, 1 + words]: of the root and of each word as the head."""
        word = self.dropout_heads(F.silu(self.arc_word(x)))
        head = self.dropout_heads(F.silu(self.arc_head(x)))
        match = self.arc_match(word)
        scores = match @ head.transpose(1, 2)
        places = torch.arange(x.shape[1])
        classes = distance_classes(places[None, :] - places[:, None])
        near = self.arc_distance(word)
        scores = scores + near.gather(2, classes.expand(x.shape[0], -1, -1))
        scores = scores.masked_fill(~mask[:, None, :], -1e9)
        scores = scores.masked_fill(torch.eye(x.shape[1], dtype=torch.bool), -1e9)
        root = match @ self.arc_root
        return torch.cat([root.unsqueeze(-1), scores], -1)

    def relation_scores(self, x, heads):
        """Scores of the relations to the given heads (0 the root)."""
        own = self.relation_word(x)
        other = self.relation_head(x)
        root = self.relation_root.expand(x.shape[0], 1, -1)
        other = torch.cat([root, other], 1)
        other = other.gather(1, heads.unsqueeze(-1).expand(-1, -1, other.shape[-1]))
        return self.relations(self.dropout_heads(F.silu(own + other)))


def distance_classes(distance):
    """The class of each signed distance: heads on the left first, then those on the right."""
    ends = torch.tensor(DISTANCES)
    size = torch.bucketize(distance.abs(), ends)
    return torch.where(distance < 0, size, size + len(DISTANCES) + 1)
