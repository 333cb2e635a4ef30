/// Relations, and the punctuation of formulas.
let relationSymbols: [(String, MathSymbol)] = Array(
  [
    MathSymbol.table(
      """
      in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ nsubseteq ⊈ supset ⊃ supseteq ⊇ supsetneq ⊋
      sqsubseteq ⊑ sqsupseteq ⊒ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ lt < gt > leqslant ⩽ geqslant ⩾
      leqq ≦ geqq ≧ ll ≪ gg ≫ lll ⋘ ggg ⋙ nleq ≰ ngeq ≱ lesssim ≲ gtrsim ≳ lessgtr ≶
      sim ∼ nsim ≁ simeq ≃ approx ≈ approxeq ≊ equiv ≡ cong ≅ ncong ≇ asymp ≍ doteq ≐ propto ∝
      mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⊥ prec ≺ preceq ⪯ succ ≻ succeq ⪰ bowtie ⋈
      vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ coloneqq ≔ eqqcolon ≕ triangleq ≜ therefore ∴ because ∵
      smile ⌣ frown ⌢ trianglelefteq ⊴ trianglerighteq ⊵
      """
    ) { .relation($0) },
    [("colon", .punctuation(":"))],
  ].joined()
)

/// Signs that `\not` strikes through, and what they become.
let struckSymbols: [String: String] = [
  "=": "≠", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "∈": "∉", "∋": "∌", "⊂": "⊄", "⊆": "⊈",
  "⊃": "⊅", "⊇": "⊉", "∼": "≁", "≈": "≉", "≡": "≢", "≅": "≇", "≃": "≄", "∣": "∤", "∥": "∦",
  "⊢": "⊬", "⊨": "⊭", "≺": "⊀", "≻": "⊁", "→": "↛", "←": "↚", "⇒": "⇏", "⇔": "⇎", "∃": "∄",
]
