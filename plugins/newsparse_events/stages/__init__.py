"""Whether an event came about: what stands around its verb, what governs its noun, what lies ahead."""
