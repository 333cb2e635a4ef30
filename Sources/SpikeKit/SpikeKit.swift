// SpikeKit
