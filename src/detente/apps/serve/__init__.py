"""A running center: one thread for engine and store, an event loop for everything else."""
