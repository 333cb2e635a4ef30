/// Parentheses and bars.
let delimiterSymbols: [(String, MathSymbol)] = Array(
  [
    MathSymbol.table(
      """
      { { lbrace { lbrack [ lparen ( langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lgroup ⟮ ulcorner ⌜
      """
    ) { .opening($0) },
    MathSymbol.table(
      """
      } } rbrace } rbrack ] rparen ) rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rgroup ⟯ urcorner ⌝
      """
    ) { .closing($0) },
    MathSymbol.table("| ‖ vert | Vert ‖") { .bar($0) },
  ].joined()
)

/// How high `\big` and its kin are, in em, and whether they open, close or divide.
let delimiterSizes: [String: (size: String, form: String?)] = Dictionary(
  uniqueKeysWithValues: [("big", "1.2em"), ("Big", "1.8em"), ("bigg", "2.4em"), ("Bigg", "3em")]
    .flatMap { name, size in
      [
        (name, (size, nil)), (name + "l", (size, "prefix")), (name + "r", (size, "postfix")),
        (name + "m", (size, "infix")),
      ]
    }
)
