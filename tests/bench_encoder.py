"""A yardstick: the forward pass of a transformer encoder of the size of BERT-base, the body of LaBSE, in NumPy alone.

Batches of token ids in, one vector a sentence out. The weights are random: only the time counts, and it is the same for
any weights. Finding the token ids and comparing the vectors is left out, which is in its favour.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from math import pi, sqrt
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[np.float32]]

BATCH = 32  # sentences that a model encodes at once
TOKENS = 40  # sub-words of a sentence: news sentences have some 25 words, and LaBSE's vocabulary 1.6 pieces a word
_EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Size:
    """The size of an encoder; the defaults are those of BERT-base."""

    layers: int = 12
    hidden: int = 768
    heads: int = 12
    forward: int = 3072
    vocabulary: int = 1000  # rows looked up; how many more there are takes no time


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer: biases and the scales of the norms are left out, they cost next to nothing."""

    queries: Array
    keys: Array
    values: Array
    mixed: Array  # hidden x hidden, behind the attention
    wide: Array  # hidden x forward
    narrow: Array  # forward x hidden


@dataclass(frozen=True, slots=True)
class Encoder:
    """An encoder with its weights."""

    size: Size
    embeddings: Array
    layers: tuple[Layer, ...]


def encoder(size: Size) -> Encoder:
    """Return an encoder with random weights, the same each time."""
    chance = np.random.default_rng(768)

    def weights(rows: int, columns: int) -> Array:
        return chance.standard_normal((rows, columns), dtype=np.float32) / np.float32(sqrt(rows))

    def layer() -> Layer:
        queries, keys, values, mixed = (weights(size.hidden, size.hidden) for _ in range(4))
        return Layer(
            queries, keys, values, mixed, weights(size.hidden, size.forward), weights(size.forward, size.hidden)
        )

    layers = tuple(layer() for _ in range(size.layers))
    return Encoder(size, weights(size.vocabulary, size.hidden), layers)


def encoded(model: Encoder, ids: np.ndarray[Any, np.dtype[np.int64]]) -> Array:
    """Return one vector for each row of token ids: that of its first token, as LaBSE takes it."""
    states = _normed(model.embeddings[ids])
    for layer in model.layers:
        states = _normed(states + _attention(states, layer, model.size.heads))
        states = _normed(states + _gelu(states @ layer.wide) @ layer.narrow)
    first: Array = states[:, 0]
    return first


def _attention(states: Array, layer: Layer, heads: int) -> Array:
    batch, tokens, hidden = states.shape

    def parted(weights: Array) -> Array:
        return (states @ weights).reshape(batch, tokens, heads, hidden // heads).transpose(0, 2, 1, 3)

    scores = parted(layer.queries) @ parted(layer.keys).transpose(0, 1, 3, 2) / np.float32(sqrt(hidden // heads))
    shares: Array = np.exp(scores - scores.max(axis=-1, keepdims=True))
    together = (
        (shares / shares.sum(axis=-1, keepdims=True) @ parted(layer.values))
        .transpose(0, 2, 1, 3)
        .reshape(batch, tokens, hidden)
    )
    mixed: Array = together @ layer.mixed
    return mixed


def _normed(states: Array) -> Array:
    centred: Array = states - states.mean(axis=-1, keepdims=True)
    deviation: Array = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _EPSILON)
    return centred / deviation


def _gelu(states: Array) -> Array:
    """GELU by its usual approximation with tanh: NumPy has no error function."""
    bent: Array = np.tanh(sqrt(2 / pi) * (states + 0.044715 * states * states * states))
    return 0.5 * states * (1 + bent)


def sentences_per_second(size: Size, batches: int) -> float:
    """Return how many sentences the encoder takes in a second of the CPU, in batches of BATCH by TOKENS."""
    model = encoder(size)
    ids = np.arange(BATCH * TOKENS).reshape(BATCH, TOKENS) % size.vocabulary
    start = time.process_time()
    for _ in range(batches):
        encoded(model, ids)
    return batches * BATCH / (time.process_time() - start)
