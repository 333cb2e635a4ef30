// swift-format-ignore: TypeNamesShouldBeCapitalized
/// Turns numbers into spikes: rate, latency and delta codes, and codes of class labels.
///
///     let spikes = spikegen.rate(images, numSteps: 100)      // [100, batch, 1, 28, 28]
///
/// Time is the first axis of every result. Names, order of arguments, defaults and results are those of
/// `snntorch.spikegen` 1.0.0 (J. K. Eshraghian et al., "Training Spiking Neural Networks Using Lessons From
/// Deep Learning", Proceedings of the IEEE 111, 2023).
public enum spikegen {}
