"""Détente: the software of a risk-reduction center. Start at `detente.engine.center`."""

__version__ = "0.1.0"
