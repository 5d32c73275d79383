"""A hostile peer: a named list of attacks over real HTTPS on a running center.

`python -m tests.hostile.peer` runs all of them, `--long` with the real times and greater numbers.
"""
