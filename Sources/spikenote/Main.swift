import ArgumentParser
import SpikenoteCLI

/// The executable: everything is in the library, where tests reach it.
@main
struct Main {
  static func main() async { await Spikenote.start() }
}
