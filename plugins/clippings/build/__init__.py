"""A build of the archive: `pipeline` is its order, `stages` its steps, `cache` what is kept, `work` who works."""
