"""Training of the ranking models: reads gold quotations, writes the weights."""
