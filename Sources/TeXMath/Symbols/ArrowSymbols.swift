/// Arrows in a line, and upright ones.
let arrowSymbols: [(String, MathSymbol)] = Array(
  [
    MathSymbol.table(
      """
      to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ nrightarrow ↛ nleftarrow ↚
      Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ nRightarrow ⇏ mapsto ↦ longmapsto ⟼
      longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷
      Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺
      hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼
      leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ rightleftarrows ⇄ leftrightarrows ⇆
      rightrightarrows ⇉ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightsquigarrow ⇝ leadsto ⇝
      twoheadrightarrow ↠ circlearrowleft ↺ circlearrowright ↻ curvearrowright ↷ curvearrowleft ↶
      multimap ⊸
      """
    ) { .relation($0) },
    MathSymbol.table("uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕") {
      .verticalArrow($0)
    },
  ].joined()
)

/// Arrows that stretch over and below what is written along them, by command.
let labelledArrows: [String: String] = [
  "xrightarrow": "→", "xleftarrow": "←", "xleftrightarrow": "↔", "xRightarrow": "⇒",
  "xLeftarrow": "⇐", "xLeftrightarrow": "⇔", "xmapsto": "↦", "xhookrightarrow": "↪",
  "xhookleftarrow": "↩", "xrightleftharpoons": "⇌",
]
