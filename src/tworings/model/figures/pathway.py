"""A pathway: what to look at first, and where each branch leads."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text, refuse_twice
from tworings.model.figures.base import FigurePlan
from tworings.model.rich_text import RichText

#: How a box is drawn: its edge and its ground.
Tone = Literal["plain", "go", "wait", "stop", "emergency", "urgent", "routine"]


class Node(Strict):
    """A box."""

    id: Slug
    text: Annotated[Text, Field(max_length=90, description="What stands in it.")]
    tone: Tone = "plain"


class Branch(Strict):
    """An arrow from one box to another."""

    from_: Annotated[Slug, Field(alias="from", description="Id of the node it leaves.")]
    to: Annotated[Slug, Field(description="Id of the node it leads to.")]
    label: Annotated[Text, Field(max_length=40, description="When to take it, such as yes.")]
    name: Annotated[
        Text | None, Field(description="What the table calls it; the label, if nothing is said.")
    ] = None
    means: Annotated[RichText | None, Field(description="Middle column of the table.")] = None
    claims: Annotated[tuple[Slug, ...], Field(strict=False)] = ()


class Pathway(FigurePlan):
    """Boxes joined by branches, from top to bottom.

    The nodes from which branches leave stand one below the other; each leads to boxes at its
    side, and by its last branch to the next of them.
    """

    figure: Literal["pathway"]
    heads: Annotated[
        tuple[Text, Text, Text],
        Field(strict=False, description="Heads of the table: when, what it means, what to do."),
    ]
    nodes: Annotated[tuple[Node, ...], Field(min_length=2, max_length=12, strict=False)]
    branches: Annotated[tuple[Branch, ...], Field(min_length=1, max_length=12, strict=False)]

    @model_validator(mode="after")
    def _branches_join_nodes(self) -> Pathway:
        ids = [node.id for node in self.nodes]
        refuse_twice(ids, "node", "nodes", "a pathway")
        reached = {ids[0]}
        for branch in self.branches:
            for key, node in (("from", branch.from_), ("to", branch.to)):
                if node not in ids:
                    raise Misfit(
                        f"a branch has {key} {node!r}, which is no node",
                        expected=f"one of {', '.join(ids)}",
                        mend="correct the id, or add the node",
                        at="branches",
                    )
            if ids.index(branch.to) <= ids.index(branch.from_):
                raise Misfit(
                    f"a branch leads back from {branch.from_!r} to {branch.to!r}",
                    expected="branches that lead to a later node, so that nobody goes in circles",
                    mend="turn it round, or move the node further down",
                    at="branches",
                )
            if branch.to in reached:
                raise Misfit(
                    f"two branches lead to {branch.to!r}",
                    expected="one branch to each node but the first, which has none",
                    mend="delete one of the two, or give it a node of its own",
                    at="branches",
                )
            reached.add(branch.to)
        for node in ids:
            if node not in reached:
                raise Misfit(
                    f"no branch leads to {node!r}",
                    expected="a way to every node",
                    mend=f'add a branch with "to: {node}", or delete the node',
                    at="nodes",
                )
        return self

    @model_validator(mode="after")
    def _the_way_goes_down(self) -> Pathway:
        for check in self.checks:
            leaving = self.leaving(check)
            onward = [branch for branch in leaving if self.leaving(self.node(branch.to))]
            if onward and onward != leaving[-1:]:
                raise Misfit(
                    f"{check.id!r} leads to {onward[0].to!r}, which leads on, before its last "
                    "branch",
                    expected="boxes at the side first, and the box that leads on last",
                    mend="move that branch behind the others, and keep one such branch a node",
                    at="branches",
                )
        for place, branch in enumerate(self.branches):
            if self.leaving(self.node(branch.to)) or branch.means:
                continue
            raise Misfit(
                f"branch {place + 1} leads to the end {branch.to!r} and does not say what it means",
                expected='"means" for each branch that leads to an end: the table shows it',
                mend='add "means:" to it',
                at="branches",
            )
        return self

    def node(self, own: str) -> Node:
        """Return a node by its id."""
        return next(node for node in self.nodes if node.id == own)

    def leaving(self, node: Node) -> list[Branch]:
        """Return the branches that leave a node, in their order."""
        return [branch for branch in self.branches if branch.from_ == node.id]

    @property
    def checks(self) -> list[Node]:
        """The nodes that branches leave, from the top down."""
        return [node for node in self.nodes if self.leaving(node)]

    @property
    def ends(self) -> list[Branch]:
        """The branches that lead to an end, in order: the rows of the table."""
        return [b for b in self.branches if not self.leaving(self.node(b.to))]
