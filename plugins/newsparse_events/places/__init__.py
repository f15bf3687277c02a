"""Where an event happened: how a place is joined to it, and to what else a place may belong."""
