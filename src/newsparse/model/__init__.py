"""The types: what a document is made of."""
