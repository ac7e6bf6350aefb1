"""Who does the work of a build: so many processes here, or a cluster."""

from dataclasses import dataclass
from functools import cached_property

from clippings.build.work.dask import WORTH_SENDING, Cluster, Refused, cluster_at
from clippings.build.work.processes import processors
from clippings.build.work.progress import Progress, silent
from clippings.model.problem import ContentErrors

WORTH_SHARING = 100
"""Articles from which more than one process is worth starting."""


@dataclass(frozen=True)
class Workers:
    """The workers that settings ask for."""

    jobs: int | None = None
    """How many processes (JOBS); None is one a processor, where there is enough to do."""
    executor: str = ""
    """A cluster's address (EXECUTOR), such as ``dask:tcp://scheduler:8786``; empty is none."""
    progress: Progress = silent
    """Who is told how far the work is."""

    def count(self, articles: int) -> int:
        """How many processes for so many articles; a few are sooner done than shared out."""
        return processors(self.jobs) if self.jobs or articles > WORTH_SHARING else 1

    def cluster(self, articles: int) -> Cluster | None:
        """The cluster for so many articles, if there is one; a few are sooner done here."""
        return self._cluster if articles > WORTH_SENDING else None

    @cached_property
    def _cluster(self) -> Cluster | None:
        try:
            return cluster_at(self.executor)
        except Refused as refused:
            raise ContentErrors([refused.problem]) from refused

    def close(self) -> None:
        """Let go of a cluster that was asked."""
        if cluster := self.__dict__.get("_cluster"):
            cluster.close()
