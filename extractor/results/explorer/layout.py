"""Nodes and weighted edges in, a place on the page for every node out.

Each connected part is laid out by networkx for itself; the parts are then set around
the largest one, as islands around a main land.

References
----------
T. Kamada and S. Kawai (1989), An algorithm for drawing general undirected graphs,
https://doi.org/10.1016/0020-0190(89)90102-6
T. Fruchterman and E. Reingold (1991), Graph drawing by force-directed placement,
https://doi.org/10.1002/spe.4380211102
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np
import numpy.typing as npt

SEED = 20
# Up to this many nodes the distance of each pair counts; beyond it, forces along edges.
SMALL = 60
# Rounds of forces: many nodes find their places in fewer, each of which takes longer.
ROUNDS, PER_NODE = 120, 40_000
# Pixels at the first zoom: between nodes, around a part, of the smallest node.
SPACING, MARGIN, RADIUS = 58.0, 24.0, 6.0
# A page is wider than it is high.
STRETCH = 1.15
# How far places are spread evenly over the page, 0 (as the forces left them) to 1.
EVENNESS = 0.75
# Pixels of a square; a part of the network takes squares, no two parts the same one.
CELL = 24.0

Points = npt.NDArray[np.float64]
Cells = npt.NDArray[np.int64]
Edge = tuple[str, str, int]
Part = tuple[list[str], Points]


def find_radius(weight: int) -> float:
    """Give the radius of a node with so many relations; its area grows with them.

    Examples
    --------
    >>> find_radius(1), find_radius(36)
    (6.0, 16.0)
    """
    return round(min(RADIUS + 2.0 * (math.sqrt(weight) - 1.0), 26.0), 1)


def build_layout(edges: Iterable[Edge]) -> dict[str, tuple[float, float]]:
    """Place every node that has an edge; the same edges give the same places.

    Edges are (start, end, weight), in any order. Places are pixels around (0, 0).
    """
    graph: nx.Graph[str] = nx.Graph()
    for start, end, weight in sorted(edges):
        before = graph.get_edge_data(start, end, {"weight": 0})["weight"]
        graph.add_edge(start, end, weight=before + weight)
    radii = {
        node: find_radius(int(weight)) for node, weight in graph.degree(weight="weight")
    }
    parts = sorted(nx.connected_components(graph), key=lambda p: (-len(p), min(p)))
    return _pack([_place(graph.subgraph(part), radii) for part in parts])


def _place(part: nx.Graph[str], radii: Mapping[str, float]) -> Part:
    nodes = sorted(part)
    ordered: nx.Graph[str] = nx.Graph()  # the order of nodes and edges moves places
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in part.edges))
    points = _spread(_draw(ordered, nodes))
    points = _separate(points, np.array([radii[node] for node in nodes]))
    return nodes, points - (points.min(axis=0) + points.max(axis=0)) / 2


def _draw(part: nx.Graph[str], nodes: list[str]) -> Points:
    if len(nodes) == 1:
        return np.zeros((1, 2))
    if len(nodes) <= SMALL:
        places = nx.kamada_kawai_layout(part, weight=None)
    else:
        rounds = min(ROUNDS, PER_NODE // len(nodes) + 10)
        places = nx.spring_layout(part, seed=SEED, weight=None, iterations=rounds)
    return np.array([places[node] for node in nodes], dtype=float)


def _spread(points: Points) -> Points:
    """Scale to the room that the nodes need, and thin out the crowd in the middle.

    Directions from the middle stay; distances become more even in area.
    """
    count = len(points)
    points = points - points.mean(axis=0)
    distance = np.linalg.norm(points, axis=1)
    reach = SPACING * (math.sqrt(count) - 1.0) * 0.62 + 4.0
    widest = max(float(distance.max()), 1e-9)
    rank = np.argsort(np.argsort(distance, kind="stable"), kind="stable")
    even = np.sqrt((rank + 0.5) / count)
    share = EVENNESS if count > SMALL else 0.0
    wanted = reach * (share * even + (1 - share) * distance / widest)
    spread = points * (wanted / np.maximum(distance, 1e-9))[:, None]
    return np.asarray(spread * [math.sqrt(STRETCH), 1 / math.sqrt(STRETCH)])


def _separate(points: Points, radii: Points, rounds: int = 80) -> Points:
    """Push nodes apart that lie on each other or have no room for a name."""
    from scipy.spatial import cKDTree  # noqa: PLC0415  # only a page needs it

    points = points.copy()
    for _ in range(rounds):
        reach = 2 * float(radii.max()) + 16
        pairs = cKDTree(points).query_pairs(reach, output_type="ndarray")
        a, b = pairs[np.lexsort(pairs.T)].T
        apart = points[b] - points[a]
        length = np.maximum(np.linalg.norm(apart, axis=1), 1e-6)
        push = np.maximum(radii[a] + radii[b] + 16 - length, 0) / 2
        if not (push > 0.01).any():
            break
        move = apart / length[:, None] * push[:, None]
        np.add.at(points, b, move)
        np.add.at(points, a, -move)
    return points


def _pack(parts: list[Part]) -> dict[str, tuple[float, float]]:
    """Set each part as near to the middle as it fits, the largest first."""
    covers = [_cover(points) for _, points in parts]
    longest = max((int(np.ptp(cells, axis=0).max()) for cells in covers), default=0)
    half = 2 * math.ceil(math.sqrt(sum(map(len, covers)))) + longest + 2
    grid = np.zeros((2 * half + 1, 2 * half + 1), dtype=bool)
    steps = _order_steps(half - longest - 1)
    found: dict[str, tuple[float, float]] = {}
    for (nodes, points), cells in zip(parts, covers, strict=True):
        step = _find_room(grid, cells + half, steps)
        grid[tuple((cells + half + step).T)] = True
        for node, (x, y) in zip(nodes, points + step * CELL, strict=True):
            found[node] = (round(float(x), 1), round(float(y), 1))
    return found


def _cover(points: Points) -> Cells:
    """Give the squares around the points, each once."""
    reach = math.ceil(MARGIN / CELL)
    around = np.mgrid[-reach : reach + 1, -reach : reach + 1].reshape(2, -1).T
    cells = np.floor(points / CELL).astype(np.int64)
    return np.unique((cells[:, None, :] + around).reshape(-1, 2), axis=0)


def _order_steps(reach: int) -> Cells:
    """Give the steps away from the middle, shortest first; sideways counts less."""
    steps = np.mgrid[-reach : reach + 1, -reach : reach + 1].reshape(2, -1).T
    length = (steps[:, 0] / STRETCH) ** 2 + steps[:, 1] ** 2
    return np.asarray(steps[np.lexsort((steps[:, 1], steps[:, 0], length))])


def _find_room(grid: npt.NDArray[np.bool_], cells: Cells, steps: Cells) -> Cells:
    """Find the shortest step after which none of the squares is taken."""
    first = steps + cells[len(cells) // 2]
    open_ = steps[~grid[first[:, 0], first[:, 1]]]
    for block in np.array_split(open_, max(len(open_) // 200, 1)):
        spots = cells[None, :, :] + block[:, None, :]
        free = ~grid[spots[:, :, 0], spots[:, :, 1]].any(axis=1)
        if free.any():
            room: Cells = block[int(free.argmax())]
            return room
    return np.zeros(2, dtype=np.int64)  # the squares were counted: there is room
