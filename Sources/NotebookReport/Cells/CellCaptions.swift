package import HTMLTree

/// The captions of a cell as nodes of a page.
package struct CellCaptions {
  /// That of the code.
  package var code: [HTMLNode]
  /// That of the last figure.
  package var figure: [HTMLNode]

  /// Makes captions; what is left out is none.
  package init(code: [HTMLNode] = [], figure: [HTMLNode] = []) {
    self.code = code
    self.figure = figure
  }
}
