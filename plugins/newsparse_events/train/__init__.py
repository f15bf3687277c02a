"""Training of the learned weights (extra `train`: numpy and scipy)."""
