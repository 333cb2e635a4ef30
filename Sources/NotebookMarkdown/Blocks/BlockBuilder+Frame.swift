import NotebookModel

extension BlockBuilder {
  /// What holds blocks.
  enum Container {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    case box(BoxOpening, title: [Inline])
    /// An element of HTML that holds blocks, by its tag's name.
    case element(String, isOpen: Bool)
    /// What lies too deep; its blocks are dropped.
    case tooDeep
  }

  /// A container that is open, with what it holds so far.
  struct Frame {
    var container: Container
    var start: SourcePosition
    /// The end of the last block in it.
    var end: SourcePosition
    var blocks: [Block] = []
    var items: [[Block]] = []
    /// The lines on which the items begin.
    var itemLines: [Int] = []
    /// The items that are tasks, and whether they are done.
    var tasks: [Int: Bool] = [:]
    /// The line that opens a fold.
    var summary: [Inline] = []
    /// What a `<dl>` holds.
    var entries: [DefinitionList.Entry] = []

    var isBox: Bool {
      if case .box = container { true } else { false }
    }

    var isQuote: Bool {
      if case .quote = container { true } else { false }
    }

    /// The name of the element's tag.
    var element: String? {
      if case .element(let name, _) = container { name } else { nil }
    }
  }
}
