"""What an import has done so far, so that one that was stopped anywhere is gone on with."""
