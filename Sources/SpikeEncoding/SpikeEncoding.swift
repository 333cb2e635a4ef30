// SpikeEncoding
