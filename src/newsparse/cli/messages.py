"""What the commands say on standard error: each problem once."""

from __future__ import annotations

import sys
from collections import Counter

from newsparse.model.document import Document
from newsparse.model.problem import Problem
from newsparse.view.cells import shorten

_LONGEST = 2000


def say(message: str) -> None:
    """One line on standard error."""
    text = shorten(f"newsparse: {message}", _LONGEST)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def file_of(doc: Document) -> str:
    """The name of the file that a document was read from, or an empty string."""
    return dict(doc.meta.extra).get("file", "")


class Report:
    """Prints problems as they come, and remembers whether one of them was an error.

    What is wrong with a plugin holds for all files and is printed once. What is wrong with a file
    is printed with its name if there are `several`; infos and warnings that many files share are
    printed for the first and counted for the others.
    """

    def __init__(self, *, several: bool = False) -> None:
        self.failed = False
        self._several = several
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def unreadable(self, message: str) -> None:
        """A file that cost only itself."""
        self.failed = True
        say(f"NP106 error: {message}")

    def general(self, problems: tuple[Problem, ...]) -> None:
        """Problems of the plugins, which every document carries as well."""
        for problem in problems:
            self._print(problem, "")

    def document(self, doc: Document, general: tuple[Problem, ...]) -> None:
        """Problems of one document."""
        for problem in doc.problems:
            if problem not in general:
                self._print(problem, file_of(doc) if self._several else "")

    def close(self) -> None:
        """Tell how often the problems that were printed once came again."""
        for (code, level, _), count in self._seen.items():
            if count > 1:
                say(f"{code} {level}: the same in {count - 1} more file{'s' if count > 2 else ''}")

    def _print(self, problem: Problem, file: str) -> None:
        self.failed = self.failed or problem.level == "error"
        key = (problem.code, problem.level, problem.message)
        if problem.level == "error" or key not in self._seen:
            detail = f" ({problem.detail})" if problem.detail else ""
            say(f"{file + ': ' if file else ''}{problem.code} {problem.level}: {problem.message}{detail}")
        if problem.level != "error":
            self._seen[key] += 1
