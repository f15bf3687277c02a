"""Quotations and speakers by cue-anchored ranking: small log-linear models with integer weights."""
