import Glibc
import SpikeKit

// FigureBenchmark FOLDER RUNS
//
// ONLY=FILE in the environment times the figure of that file alone.
//
// Writes the input into FOLDER, then makes each figure RUNS times, saves it there, and prints a line for it:
// name, file, milliseconds of every run.
let arguments = CommandLine.arguments
guard arguments.count == 3, let runs = Int(arguments[2]) else {
  fatalError("usage: FigureBenchmark FOLDER RUNS")
}
let folder = arguments[1]
let inputs = Inputs()
inputs.write(to: folder)

/// Times `make`, which saves a figure at the path that it gets.
func time(_ name: String, _ file: String, _ make: (String) throws -> Void) rethrows {
  if let only = getenv("ONLY"), String(cString: only) != file { return }
  let path = "\(folder)/\(file)"
  try make(path)
  var times: [String] = []
  for _ in 0..<runs {
    let start = now()
    try make(path)
    times.append("\(Double(Int((now() - start) * 1e6)) / 1e3)")
  }
  print(name, file, times.joined(separator: ","), separator: "\t")
}

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func saveRaster(_ spikes: Tensor, _ path: String) throws {
  let fig = plt.figure(figsize: (10, 5), facecolor: "w")
  splt.raster(spikes, fig.addSubplot(1, 1, 1), s: 1.5, c: "black")
  try fig.savefig(path)
  plt.close()
}

func saveFrames(_ frames: Tensor, _ path: String, scale: Int) throws {
  let (fig, ax) = plt.subplots()
  try splt.animator(frames, fig, ax).save(path, scale: scale)
  plt.close()
}

try time("raster of 39,000 spikes", "raster.svg") { try saveRaster(inputs.raster, $0) }
try time("raster of 196,000 spikes", "largeRaster.svg") { try saveRaster(inputs.largeRaster, $0) }
try time("line of 1,000,000 points", "walk.svg") { path in
  let (fig, ax) = plt.subplots()
  ax.plot(inputs.walk)
  try fig.savefig(path)
  plt.close()
}
try time("animator as on a page", "animator.svg") { path in
  let (fig, ax) = plt.subplots()
  splt.animator(inputs.noise, fig, ax)
  try fig.savefig(path)
  plt.close()
}
try time("animator as a file", "animator.gif") { path in
  let (fig, ax) = plt.subplots()
  try splt.animator(inputs.noise, fig, ax).save(path)
  plt.close()
}
try time("GIF, 28x28 noise", "noise.gif") { try saveFrames(inputs.noise, $0, scale: 1) }
try time("GIF, 28x28 digit", "digit.gif") { try saveFrames(inputs.digit, $0, scale: 1) }
try time("GIF, 28x28 noise as 280x280", "noise10.gif") {
  try saveFrames(inputs.noise, $0, scale: 10)
}
try time("GIF, 28x28 digit as 280x280", "digit10.gif") {
  try saveFrames(inputs.digit, $0, scale: 10)
}
for (share, frames) in [
  (5, inputs.fineNoise5), (20, inputs.fineNoise20), (50, inputs.fineNoise50),
] {
  try time("GIF, 280x280 noise, \(share) %", "fineNoise\(share).gif") {
    try saveFrames(frames, $0, scale: 1)
  }
}
