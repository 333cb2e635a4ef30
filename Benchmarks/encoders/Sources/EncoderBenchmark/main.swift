import SpikeKit

// EncoderBenchmark write FOLDER          writes the input
// EncoderBenchmark time FOLDER N RUNS    times the calls; N, the number of threads, counts for the floor, and
//                                        SPIKENOTE_THREADS for the rest
let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("usage: EncoderBenchmark write|time FOLDER [N RUNS]") }
let inputs = Inputs(folder: arguments[2])

if arguments[1] == "write" {
  inputs.write()
} else {
  let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
  let stopwatch = Stopwatch(runs: arguments.count > 4 ? Int(arguments[4]) ?? 9 : 9)
  let images = inputs.images
  stopwatch.time("rate") { spikegen.rate(images, numSteps: 100) }
  let repeated = images.unsqueeze(0).repeat(100, 1, 1, 1, 1)
  stopwatch.time("rateConv") { spikegen.rateConv(repeated) }
  stopwatch.time("latency (log)") {
    spikegen.latency(images, numSteps: 100, threshold: 0.01, tau: 5)
  }
  stopwatch.time("latency (linear, normalised, clipped)") {
    spikegen.latency(
      images,
      numSteps: 100,
      threshold: 0.01,
      tau: 5,
      clip: true,
      normalize: true,
      linear: true
    )
  }
  let course = inputs.course
  stopwatch.time("delta") { spikegen.delta(course, threshold: 0.4) }
  stopwatch.time("10 M uniform numbers") { Tensor.rand(10_000_000) }
  stopwatch.time("40 MB of ones") { Tensor.ones(100, 128, 1, 28, 28) }
  stopwatch.time(floor: "floor, usual pages") { Floor.fill(threads: threads, largePages: false) }
  stopwatch.time(floor: "floor, large pages") { Floor.fill(threads: threads, largePages: true) }
}
