internal import NotebookModel
internal import NotebookWire

/// Gathers the outputs of one cell in their order; text that follows text of the same stream joins it.
struct OutputCollector {
  /// Bytes of displayed values that a cell may make: 64 MiB.
  static let displayLimit = 64 << 20

  private enum Piece {
    case text(CellOutput.Stream, [UInt8])
    case output(CellOutput)
  }

  private var pieces: [Piece] = []
  private var droppedText = 0
  private var displayed = 0
  private var droppedDisplays = 0

  mutating func add(_ stream: WireMessage.Stream, _ bytes: [UInt8]) {
    let stream: CellOutput.Stream = stream == .standardOutput ? .standardOutput : .standardError
    if case .text(stream, var text)? = pieces.last {
      // Taken out first: the text then has one owner and grows in place.
      pieces.removeLast()
      text += bytes
      pieces.append(.text(stream, text))
    } else {
      pieces.append(.text(stream, bytes))
    }
  }

  mutating func add(_ output: CellOutput) { pieces.append(.output(output)) }

  /// Adds a file that was saved, once however often the cell writes it.
  mutating func addFile(_ path: String) {
    let isKnown = pieces.contains { piece in
      if case .output(.file(path)) = piece { true } else { false }
    }
    if !isKnown { add(.file(path)) }
  }

  mutating func add(_ representations: [WireMessage.Representation]) {
    displayed += representations.reduce(0) { $0 + $1.data.count }
    guard displayed <= Self.displayLimit else {
      droppedDisplays += 1
      return
    }
    add(
      .display(
        DisplayData(
          representations.map { form in
            let data =
              form.mediaType == "text/plain"
              ? Array(TypeNames.asWritten(in: String(decoding: form.data, as: UTF8.self)).utf8)
              : form.data
            return DisplayData.Representation(mediaType: form.mediaType, data: data)
          }
        )
      )
    )
  }

  mutating func addDropped(bytes: Int) { droppedText += bytes }

  /// All text in its order.
  var allText: String {
    pieces.map {
      if case .text(_, let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { "" }
    }.joined()
  }

  /// The outputs, with remarks on what was left out; the standard error of a crash may be changed before.
  func outputs(changingLastError change: (inout String) -> Void = { _ in }) -> [CellOutput] {
    var outputs = pieces.map { piece in
      switch piece {
      case .text(let stream, let bytes):
        CellOutput.text(stream, TypeNames.asWritten(in: String(decoding: bytes, as: UTF8.self)))
      case .output(let output): output
      }
    }
    joinErrors(in: &outputs)
    changeLastError(in: &outputs, change)
    if droppedText > 0 {
      outputs.append(
        .notice(
          "Only the first \(sizeText(cellTextLimit)) of the text are kept; \(sizeText(droppedText)) more "
            + "were printed and left out."
        )
      )
    }
    if droppedDisplays > 0 {
      outputs.append(
        .notice(
          "Displayed values are kept up to \(sizeText(Self.displayLimit)); \(droppedDisplays) more were left out."
        )
      )
    }
    return outputs
  }

  /// Joins the last two texts of standard error where only figures stand between them: a crash may show those in the middle of its
  /// message.
  private func joinErrors(in outputs: inout [CellOutput]) {
    func isError(_ output: CellOutput) -> Bool {
      if case .text(.standardError, _) = output { true } else { false }
    }
    guard let last = outputs.lastIndex(where: isError),
      let former = outputs[..<last].lastIndex(where: { if case .text = $0 { true } else { false } }
      ),
      case .text(.standardError, let beginning) = outputs[former],
      case .text(.standardError, let rest) = outputs[last]
    else { return }
    outputs[former] = .text(.standardError, beginning + rest)
    outputs.remove(at: last)
  }

  private func changeLastError(in outputs: inout [CellOutput], _ change: (inout String) -> Void) {
    var text = ""
    var place: Int?
    if let index = outputs.lastIndex(where: {
      if case .text(.standardError, _) = $0 { true } else { false }
    }),
      case .text(_, let last) = outputs[index]
    {
      (text, place) = (last, index)
    }
    change(&text)
    guard let place else { return }
    if text.isEmpty {
      outputs.remove(at: place)
    } else {
      outputs[place] = .text(.standardError, text)
    }
  }

  private func sizeText(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) bytes"
    case ..<(1 << 20): "\(bytes >> 10) KiB"
    default: "\(bytes >> 20) MiB"
    }
  }
}
