/// What a TeX command stands for.
enum MathSymbol {
  /// A letter.
  case identifier(String)
  /// A relation, an operation, an arrow, punctuation.
  case `operator`(String)
  /// A sum or product: its limits stand above and below in display style.
  case largeOperator(String)
  /// An integral: its limits stand beside it.
  case integral(String)
  /// The name of a function; with limits, what is below it stands under it in display style.
  case function(String, hasLimits: Bool = false)
  case opening(String)
  case closing(String)
  /// White space, in em.
  case space(String)
}

/// The symbols that are known, by command.
let mathSymbols: [String: MathSymbol] = [
  // Greek
  "alpha": .identifier("α"), "beta": .identifier("β"), "gamma": .identifier("γ"),
  "delta": .identifier("δ"), "epsilon": .identifier("ϵ"), "varepsilon": .identifier("ε"),
  "zeta": .identifier("ζ"), "eta": .identifier("η"), "theta": .identifier("θ"),
  "vartheta": .identifier("ϑ"), "iota": .identifier("ι"), "kappa": .identifier("κ"),
  "lambda": .identifier("λ"), "mu": .identifier("μ"), "nu": .identifier("ν"),
  "xi": .identifier("ξ"), "pi": .identifier("π"), "rho": .identifier("ρ"),
  "sigma": .identifier("σ"), "varsigma": .identifier("ς"), "tau": .identifier("τ"),
  "upsilon": .identifier("υ"), "phi": .identifier("ϕ"), "varphi": .identifier("φ"),
  "chi": .identifier("χ"), "psi": .identifier("ψ"), "omega": .identifier("ω"),
  "Gamma": .identifier("Γ"), "Delta": .identifier("Δ"), "Theta": .identifier("Θ"),
  "Lambda": .identifier("Λ"), "Xi": .identifier("Ξ"), "Pi": .identifier("Π"),
  "Sigma": .identifier("Σ"), "Upsilon": .identifier("Υ"), "Phi": .identifier("Φ"),
  "Psi": .identifier("Ψ"), "Omega": .identifier("Ω"),
  // Letter-like
  "infty": .identifier("∞"), "partial": .identifier("∂"), "nabla": .identifier("∇"),
  "ell": .identifier("ℓ"), "hbar": .identifier("ℏ"), "emptyset": .identifier("∅"),
  "Re": .identifier("ℜ"), "Im": .identifier("ℑ"), "top": .identifier("⊤"),
  "ldots": .identifier("…"), "dots": .identifier("…"), "cdots": .identifier("⋯"),
  "vdots": .identifier("⋮"), "ddots": .identifier("⋱"), "%": .identifier("%"),
  "#": .identifier("#"), "$": .identifier("$"), "&": .identifier("&"), "_": .identifier("_"),
  "degree": .identifier("°"), "prime": .identifier("′"),
  // Operations
  "times": .operator("×"), "cdot": .operator("⋅"), "div": .operator("÷"), "pm": .operator("±"),
  "mp": .operator("∓"), "ast": .operator("∗"), "star": .operator("⋆"), "circ": .operator("∘"),
  "odot": .operator("⊙"), "oplus": .operator("⊕"), "otimes": .operator("⊗"),
  "cup": .operator("∪"), "cap": .operator("∩"), "setminus": .operator("∖"),
  "land": .operator("∧"), "wedge": .operator("∧"), "lor": .operator("∨"), "vee": .operator("∨"),
  "neg": .operator("¬"), "lnot": .operator("¬"), "bmod": .operator("mod"),
  // Relations
  "in": .operator("∈"), "notin": .operator("∉"), "ni": .operator("∋"), "subset": .operator("⊂"),
  "subseteq": .operator("⊆"), "supset": .operator("⊃"), "supseteq": .operator("⊇"),
  "leq": .operator("≤"), "le": .operator("≤"), "geq": .operator("≥"), "ge": .operator("≥"),
  "neq": .operator("≠"), "ne": .operator("≠"), "lt": .operator("<"), "gt": .operator(">"),
  "ll": .operator("≪"), "gg": .operator("≫"), "sim": .operator("∼"), "simeq": .operator("≃"),
  "approx": .operator("≈"), "equiv": .operator("≡"), "cong": .operator("≅"),
  "propto": .operator("∝"), "mid": .operator("∣"), "parallel": .operator("∥"),
  "perp": .operator("⊥"), "forall": .operator("∀"), "exists": .operator("∃"),
  "colon": .operator(":"), "triangleq": .operator("≜"), "therefore": .operator("∴"),
  // Arrows
  "to": .operator("→"), "rightarrow": .operator("→"), "leftarrow": .operator("←"),
  "gets": .operator("←"), "leftrightarrow": .operator("↔"), "Rightarrow": .operator("⇒"),
  "Leftarrow": .operator("⇐"), "Leftrightarrow": .operator("⇔"), "implies": .operator("⟹"),
  "iff": .operator("⟺"), "mapsto": .operator("↦"), "longrightarrow": .operator("⟶"),
  "longleftarrow": .operator("⟵"), "Longrightarrow": .operator("⟹"),
  "Longleftarrow": .operator("⟸"), "Longleftrightarrow": .operator("⟺"),
  "longleftrightarrow": .operator("⟷"), "longmapsto": .operator("⟼"),
  "uparrow": .operator("↑"), "downarrow": .operator("↓"),
  // Large operators
  "sum": .largeOperator("∑"), "prod": .largeOperator("∏"), "bigcup": .largeOperator("⋃"),
  "bigcap": .largeOperator("⋂"), "int": .integral("∫"), "iint": .integral("∬"),
  "oint": .integral("∮"),
  // Functions
  "exp": .function("exp"), "log": .function("log"), "ln": .function("ln"), "lg": .function("lg"),
  "sin": .function("sin"), "cos": .function("cos"), "tan": .function("tan"),
  "sinh": .function("sinh"), "cosh": .function("cosh"), "tanh": .function("tanh"),
  "arcsin": .function("arcsin"), "arccos": .function("arccos"), "arctan": .function("arctan"),
  "arg": .function("arg"), "deg": .function("deg"), "dim": .function("dim"),
  "max": .function("max", hasLimits: true), "min": .function("min", hasLimits: true),
  "sup": .function("sup", hasLimits: true), "inf": .function("inf", hasLimits: true),
  "lim": .function("lim", hasLimits: true), "det": .function("det", hasLimits: true),
  "Pr": .function("Pr", hasLimits: true),
  // Delimiters
  "{": .opening("{"), "}": .closing("}"), "lbrace": .opening("{"), "rbrace": .closing("}"),
  "lbrack": .opening("["), "rbrack": .closing("]"), "langle": .opening("⟨"),
  "rangle": .closing("⟩"), "lfloor": .opening("⌊"), "rfloor": .closing("⌋"),
  "lceil": .opening("⌈"), "rceil": .closing("⌉"), "lvert": .opening("|"), "rvert": .closing("|"),
  "lVert": .opening("‖"), "rVert": .closing("‖"), "|": .identifier("‖"), "vert": .identifier("|"),
  "Vert": .identifier("‖"),
  // Spaces, after The TeXbook, chapter 18
  ",": .space("0.167em"), ":": .space("0.222em"), ">": .space("0.222em"), ";": .space("0.278em"),
  "!": .space("-0.167em"), " ": .space("0.25em"), "quad": .space("1em"), "qquad": .space("2em"),
]

/// The accents that stand over a letter, by command, and whether they stretch over what they cover.
let mathAccents: [String: (mark: String, stretches: Bool)] = [
  "hat": ("^", false), "widehat": ("^", true), "bar": ("¯", false), "overline": ("‾", true),
  "dot": ("˙", false), "ddot": ("¨", false), "vec": ("→", false), "tilde": ("~", false),
  "widetilde": ("~", true), "overrightarrow": ("→", true), "overbrace": ("⏞", true),
]
