"""Tree + standard → every size, indent and position, decided once."""
