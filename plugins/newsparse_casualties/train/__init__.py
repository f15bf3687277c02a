"""Training of the toll ranker: ``python -m newsparse_casualties.train DATA``."""
