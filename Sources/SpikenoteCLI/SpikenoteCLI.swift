// SpikenoteCLI
