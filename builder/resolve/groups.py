"""Atoms that belong together, and groups that must never meet: union–find with enmities (Galler and Fischer 1964)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from builder.resolve.atoms import Atom


class Groups:
    """Every atom is a group of its own until it is joined to others."""

    def __init__(self) -> None:
        self._parents: dict[Atom, Atom] = {}
        self._foes: dict[Atom, set[Atom]] = defaultdict(set)

    def root(self, atom: Atom) -> Atom:
        """The atom that stands for the group."""
        path = []
        while (parent := self._parents.get(atom, atom)) != atom:
            path.append(atom)
            atom = parent
        self._parents.update(dict.fromkeys(path, atom))
        return atom

    def join(self, some: Sequence[Atom]) -> None:
        """Make one group of several, whatever parts them."""
        for atom in some[1:]:
            first, second = sorted((self.root(some[0]), self.root(atom)), key=lambda root: root.rank)
            if first != second:
                self._parents[second] = first
                self._foes[first] |= self._foes.pop(second, set())

    def part(self, left: Iterable[Atom], right: Iterable[Atom]) -> None:
        """Keep two groups apart from now on; a group cannot be parted from itself."""
        ones, others = {self.root(atom) for atom in left}, {self.root(atom) for atom in right}
        for one in ones:
            for other in others - {one}:
                self._foes[one].add(other)
                self._foes[other].add(one)

    def hostile(self, left: Atom, right: Atom) -> bool:
        """Whether two groups must not meet."""
        other = self.root(right)
        return any(self.root(foe) == other for foe in self._foes.get(self.root(left), ()))
