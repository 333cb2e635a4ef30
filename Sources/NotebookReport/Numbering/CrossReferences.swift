package import NotebookModel

/// The numbers of a page's figures, tables, listings and formulas, and what refers to them.
///
/// Figures, tables and listings are numbered where they have a caption or a label of their kind, formulas where they have a
/// label; each kind by itself, in the order of the page.
package struct CrossReferences {
  /// What a reference shows, and the anchor that it leads to.
  package struct Target: Hashable, Sendable {
    /// `Figure 1`, or the title of a section.
    package var text: String
    /// What stands for it behind the author's own words: `1`, or the title alone.
    package var shortText: String
    /// The `id` on the page.
    package var anchor: String
  }

  private(set) package var targets: [String: Target] = [:]
  /// The number of the figure of each cell that has one with a caption.
  private(set) var figureNumbers: [Int: Int] = [:]
  /// The numbers of the figures that are pictures, in their order.
  private(set) var pictureNumbers: [Int] = []
  /// The number of the code of each cell whose code is a listing.
  private(set) var cellListingNumbers: [Int: Int] = [:]
  /// The numbers of the listings that are blocks of code, in their order.
  private(set) var listingNumbers: [Int] = []
  /// The numbers of labelled formulas.
  private(set) var equationNumbers: [String: Int] = [:]
  /// The names of labelled boxes, such as `Note 1`.
  private(set) var calloutNames: [String: String] = [:]
  private var calloutCounts: [Callout.Kind: Int] = [:]
  private var tableCount = 0

  /// No references at all.
  package init() {}

  /// Numbers what stands on the page of `result`: its blocks, then its footnotes.
  package init(_ result: LessonResult) {
    let notebook = result.notebook
    for block in notebook.blocks + notebook.footnotes.flatMap(\.blocks) { add(block, result) }
  }

  private var listingCount: Int { cellListingNumbers.count + listingNumbers.count }
  private var figureCount: Int { figureNumbers.count + pictureNumbers.count }

  private mutating func add(
    _ block: Block,
    _ result: LessonResult,
    inTightList isTight: Bool = false
  ) {
    switch block.kind {
    case .heading(_, let content):
      addTarget(block.label, "Section “\(content.plainText)”", short: "“\(content.plainText)”")
    case .math:
      guard let label = block.label else { return }
      equationNumbers[label] = equationNumbers.count + 1
      addTarget(label, "Equation \(equationNumbers.count)")
    case .table(let table):
      guard table.isNumbered(label: block.label) else { return }
      tableCount += 1
      addTarget(block.label, "Table \(tableCount)")
    case .cell(let index): addCell(index, result)
    case .callout(let callout):
      addCallout(callout, block.label)
      for block in callout.blocks { add(block, result) }
    case .list(let list):
      for block in list.items.joined() { add(block, result, inTightList: list.isTight) }
    case .paragraph(let content):
      for label in content.flatMap(\.labels) { addTarget(label, "“\(content.plainText)”") }
      guard block.figure(inTightList: isTight) != nil else { return }
      pictureNumbers.append(figureCount + 1)
      addTarget(block.label, "Figure \(figureCount)")
    case .code(_, _, let heading):
      let isNumbered = heading.isNumbered(label: block.label)
      if isNumbered { listingNumbers.append(listingCount + 1) }
      addTarget(
        block.label,
        isNumbered ? "Listing \(listingCount)" : "the code “\(block.label ?? "")”"
      )
    case .quote, .details, .definitions, .division, .html, .thematicBreak:
      for block in block.innerBlocks { add(block, result) }
    }
  }

  /// Boxes are numbered where their labels can be referred to.
  private mutating func addCallout(_ callout: Callout, _ label: String?) {
    guard let label else { return }
    let isNumbered = Callout.Kind.allCases.contains { label.hasPrefix($0.labelPrefix) }
    guard isNumbered else {
      let title = callout.title.isEmpty ? callout.kind.name : callout.title.plainText
      return addTarget(label, "“\(title)”")
    }
    calloutCounts[callout.kind, default: 0] += 1
    let name = "\(callout.kind.name) \(calloutCounts[callout.kind] ?? 1)"
    calloutNames[label] = name
    addTarget(label, name)
  }

  private mutating func addCell(_ index: Int, _ result: LessonResult) {
    guard result.notebook.cells.indices.contains(index) else { return }
    let cell = result.notebook.cells[index]
    let options = cell.options
    let heading = options.heading
    let listing = heading.label ?? options.label
    if ShownCell.code(of: cell) != nil, heading.isNumbered(label: listing) {
      cellListingNumbers[index] = listingCount + 1
      addTarget(heading.label, "Listing \(listingCount)")
    }
    let outputs = result.results.indices.contains(index) ? result.results[index].outputs : []
    let hasFigure = outputs.contains { $0.isFigure }
    let isNumbered = !options.figureCaption.isEmpty || options.label?.hasPrefix("fig-") == true
    if hasFigure, isNumbered, options.include, options.output {
      figureNumbers[index] = figureCount + 1
    }
    let isListing =
      heading.label == nil && options.label?.hasPrefix(CodeHeading.labelPrefix) == true
    let number =
      isListing
      ? cellListingNumbers[index].map { "Listing \($0)" }
      : figureNumbers[index].map { "Figure \($0)" }
    addTarget(options.label, number ?? "the cell “\(options.label ?? "")”")
  }

  private mutating func addTarget(_ label: String?, _ text: String, short: String? = nil) {
    guard let label, !label.isEmpty else { return }
    let last = text.split(separator: " ").last.map(String.init) ?? text
    targets[label] = Target(
      text: text,
      shortText: short ?? (last.allSatisfy(\.isNumber) ? last : text),
      anchor: AnchorRegister.anchor(label: label)
    )
  }
}

extension CodeHeading {
  /// Whether the page counts the code; `label` is that of its block.
  func isNumbered(label: String?) -> Bool {
    !caption.isEmpty || label?.hasPrefix(Self.labelPrefix) == true
  }
}

extension Table {
  /// Whether the page counts the table.
  func isNumbered(label: String?) -> Bool { !caption.isEmpty || label?.isEmpty == false }
}
