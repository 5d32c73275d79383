"""A second evaluator, slow and simple, written from spec/ alone: the referee of the first one."""
