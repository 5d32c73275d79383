"""Détente: the software of a risk-reduction center. Start at `detente.engine.center`."""
