/// The colours, light and dark.
///
/// Text colours keep a contrast of at least 4.5:1 on their grounds (WCAG 2.2, AA).
let paletteStyle = """
  :root {
    color-scheme: light dark;
    --ground: #ffffff; --text: #1f2328; --muted: #59636e; --line: #d8dee4;
    --link: #0b57b3; --code-ground: #f5f7f9; --accent: #2f6f4f;
    --error: #b3261e; --error-ground: #fdf3f2; --warning: #8a5300; --warning-ground: #fdf7ec;
    --keyword: #a0257c; --type: #3a56b0; --function: #6f42a8; --string: #9a3412; --number: #1b5fb0;
    --comment: #5a6a5e; --attribute: #7a5200;
    --note: #0b57b3; --tip: #22693f; --important: #7a3db8; --caution: #b3261e;
    --figure-ink: #000000;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --ground: #15181c; --text: #e3e6ea; --muted: #9aa4af; --line: #343a42;
      --link: #80b4ff; --code-ground: #1d2127; --accent: #7fc9a0;
      --error: #ff9b92; --error-ground: #2b1b1b; --warning: #e8b566; --warning-ground: #292218;
      --keyword: #f28ccb; --type: #a3b8ff; --function: #c9a6ff; --string: #f0a07a; --number: #8cc0ff;
      --comment: #93a398; --attribute: #dcb35c;
      --note: #80b4ff; --tip: #7fc9a0; --important: #c9a6ff; --caution: #ff9b92;
      --figure-ink: #dfe3e8; --figure-ground: #15181c; --figure-grid: #444b54;
      --c0: #5aa9e6; --c1: #ff9f40; --c2: #5fc65f; --c3: #f0625f; --c4: #b392dc;
      --c5: #b98276; --c6: #ee9ad8; --c7: #a3a3a3; --c8: #d0d24a; --c9: #45d4e4;
    }
    .plate:not(:has(.themed)), .picture img { filter: brightness(0.92); }
  }
  """
