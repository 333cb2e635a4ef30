import Foundation
import NotebookTestSupport
import Testing

@Suite struct TutorialTests {
  private static let name = "tutorial-1-spike-encoding"

  private static func lesson() throws -> Data {
    try Data(contentsOf: projectRoot.appending(path: "Notebooks/\(name).md"))
  }

  @Test func givesTheRecordedOutputs() async throws {
    let lesson = try Self.lesson()
    let run = try await Spikenote.call(
      ["run", "\(Self.name).md"],
      files: ["\(Self.name).md": lesson]
    )
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(run.page.utf8.count < 600_000)
    // A formula that is not understood is shown as its source.
    #expect(!run.page.contains("class=\"tex\""))
    let recordings = Self.recordings(in: String(decoding: lesson, as: UTF8.self))
    #expect(recordings.count == 10)
    for (cell, recorded) in recordings {
      let text = run.cells[cell].filter { $0 != "figure" && $0 != "animation" }
        .map { $0.hasPrefix("value: ") ? String($0.dropFirst(7)) : $0 }.joined(separator: "\n")
      #expect(text == recorded, "cell \(cell + 1)")
    }
  }

  /// The fences `output`, each with the index of the cell before it.
  private static func recordings(in lesson: String) -> [(cell: Int, text: String)] {
    var recordings: [(cell: Int, text: String)] = []
    var cell = -1
    var lines: [String]?
    for line in lesson.components(separatedBy: "\n") {
      if line.hasPrefix("```swift") { cell += 1 }
      if line == "```output" {
        lines = []
      } else if line == "```", let text = lines {
        recordings.append((cell, text.joined(separator: "\n")))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return recordings
  }

  /// What the Python original prints with seed 0 on the same digits.
  @Test(.enabled(if: MNISTFiles.paths != nil, "\(MNISTFiles.absence)"))
  func printsWhatPythonPrintsForMNIST() async throws {
    var files = ["\(Self.name).md": try Self.lesson()]
    for (path, kind) in zip(try #require(MNISTFiles.paths), ["images-idx3", "labels-idx1"]) {
      files["data/MNIST/raw/train-\(kind)-ubyte.gz"] = try Data(contentsOf: path)
    }
    let run = try await Spikenote.call(
      ["run", "\(Self.name).md", "-p", "dataset=mnist", "--data", "data"],
      files: files
    )
    #expect(run.standardError == "")
    #expect(run.status == 0)
    let texts = run.cells.flatMap(\.self).filter { $0 != "figure" && $0 != "animation" }
    #expect(
      texts == [
        // Ten thousand test images in place of sixty thousand.
        "The size of mnistTrain is 1000",
        "Converted vector: tensor([1., 0., 1., 1., 1., 0., 1., 0., 1., 0.])",
        "The output is spiking 60.00% of the time.",
        "The output is spiking 51.00% of the time.",
        "[100, 128, 1, 28, 28]",
        "[100, 28, 28]",
        "The corresponding target is: 1",
        "[100, 28, 28]",
        "tensor(1)",
        "tensor([ 0.,  0.,  0.,  0.,  1., -1.,  1., -1.,  1.,  0.,  0.])",
      ]
    )
  }

  @Test func saysHowToGetADatasetThatIsMissing() async throws {
    let run = try await Spikenote.run(
      "```swift\nlet data = try datasets.MNIST(root: \"data\", download: true)\n```\n",
      environment: ["SPIKENOTE_MIRROR": "http://127.0.0.1:9/"]
    )
    #expect(
      run.standardError == """
        lesson.md:2:1: error: Error thrown: MNIST is not complete: train-images-idx3-ubyte.gz and \
        train-labels-idx1-ubyte.gz not found; put them into data/MNIST/raw, or run `spikenote fetch mnist` in a \
        terminal. datasets.digits() needs no files.
        Fetching failed: cannot fetch MNIST: train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, \
        t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz not available
          http://127.0.0.1:9/train-images-idx3-ubyte.gz: cannot connect to the server
        Put the files into data/MNIST/raw yourself, or set SPIKENOTE_MIRROR to the address of a folder that has \
        them, or let the lesson use datasets.digits(), which needs no files.
          let data = try datasets.MNIST(root: "data", download: true)
          ^

        """
    )
    #expect(run.status == 1)
  }
}
