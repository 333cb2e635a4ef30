import Glibc
import SpikeKit

/// Times calls and prints a line for each: name, milliseconds of every run, number of spikes, checksum, and the
/// memory that the call needed at most, in parts of its result's size.
struct Stopwatch {
  let runs: Int

  /// Times a call that makes a tensor; what it draws is drawn from seed 0.
  func time(_ name: String, _ call: () -> Tensor) {
    manualSeed(0)
    let (count, checksum) = summary(of: call())
    let memory = memory(of: call)
    print(name, milliseconds(of: { _ = call() }), count, checksum, memory, separator: "\t")
  }

  /// Times what has no result.
  func time(floor name: String, _ call: () -> Void) {
    print(name, milliseconds(of: call), 0, 0, 0, separator: "\t")
  }

  private func memory(of call: () -> Tensor) -> Double {
    guard let peak = fopen("/proc/self/clear_refs", "w") else { return 0 }
    fputs("5", peak)  // The peak starts again at the present size.
    fclose(peak)
    let before = status("VmRSS")
    let result = call()
    return Double(status("VmHWM") - before) * 1024 / Double(result.count * 4)
  }

  /// A size in KiB from /proc/self/status.
  private func status(_ name: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let length = fread(&bytes, 1, bytes.count, file)
    let lines = String(decoding: bytes[..<length], as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix(name + ":") }?.dropFirst(name.count + 1)
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.flatMap { Int($0) } ?? 0
  }

  private func milliseconds(of call: () -> Void) -> String {
    call()
    return (0..<runs).map { _ in
      let start = now()
      call()
      return "\(Double(Int((now() - start) * 1e6)) / 1e3)"
    }.joined(separator: ",")
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// How many elements are not 0, and a sum over all bits that depends on their places.
  private func summary(of tensor: Tensor) -> (count: Int, checksum: UInt64) {
    var (count, sum) = (0, UInt64(0))
    for (index, scalar) in tensor.scalars.enumerated() {
      count += scalar == 0 ? 0 : 1
      sum &+= UInt64(scalar.bitPattern) &* (UInt64(index) &* 0x9e37_79b9_7f4a_7c15 | 1)
    }
    return (count, sum)
  }
}
