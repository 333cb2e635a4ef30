/// Running text: measure, rhythm, lists, tables, notes, formulas.
let typographyStyle = """
  *, ::before, ::after { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3.5rem; }
  body {
    margin: 0 auto; padding: 0 1.1rem; max-width: 46rem;
    background: var(--ground); color: var(--text);
    font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
    overflow-wrap: break-word;
  }
  header, .contents, main, footer { min-width: 0; }
  header { padding-top: 2.5rem; }
  main { padding: 1.2rem 0 2rem; }
  footer { border-top: 1px solid var(--line); padding: 1rem 0 2rem; color: var(--muted); font-size: 0.875rem; }
  footer p { margin: 0; }
  a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  :target { scroll-margin-top: 1rem; }
  .skip a { position: absolute; left: -100rem; background: var(--ground); padding: 0.5rem 1rem; z-index: 3; }
  .skip a:focus { left: 0.5rem; top: 0.5rem; }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.6em; text-wrap: balance; }
  h1 { font-size: 2rem; letter-spacing: -0.015em; }
  header h1 { margin: 0 0 0.4rem; }
  h2 { font-size: 1.45rem; letter-spacing: -0.01em; }
  h3 { font-size: 1.18rem; margin-top: 1.8em; }
  h4, h5, h6 { font-size: 1.0625rem; margin-top: 1.6em; }
  h2 + h3, h3 + h4 { margin-top: 1em; }
  .author, .summary { margin: 0; color: var(--muted); }
  .summary { margin: 0.6rem 0 0; font-size: 1.125rem; line-height: 1.5; text-wrap: pretty; }
  .anchor { color: var(--muted); font-weight: 400; text-decoration: none; opacity: 0; }
  .anchor:focus, :hover > .anchor { opacity: 1; }
  p, ul, ol, dl, blockquote, pre, figure, .math, .cell, .table, .callout, .details { margin: 0 0 1.1rem; }
  p { text-wrap: pretty; }
  ul, ol { padding-left: 1.6rem; }
  li { margin: 0.25rem 0; }
  li > ul, li > ol { margin-bottom: 0; }
  li > pre, li > .cell { margin-top: 0.6rem; }
  ul > .to-do { list-style: none; }
  .task { color: var(--muted); }
  ul > .to-do > .task, ul > .to-do > p > .task { display: inline-block; width: 1.4rem; margin-left: -1.5rem; }
  dt { font-weight: 600; margin-top: 0.6rem; }
  dd { margin: 0.15rem 0 0 1.6rem; }
  dd > :last-child { margin-bottom: 0; }
  blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
  blockquote > :last-child { margin-bottom: 0; }
  hr { border: 0; border-top: 1px solid var(--line); margin: 2.2rem 0; }
  .works { list-style: none; padding: 0; }
  .works li { padding-left: 1.6rem; text-indent: -1.6rem; }
  img, svg { max-width: 100%; height: auto; }
  .number { font-weight: 600; }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; font-size: 0.95rem; line-height: 1.45; margin: 0 auto; font-variant-numeric: tabular-nums; }
  caption { caption-side: top; padding-bottom: 0.5rem; color: var(--muted); font-size: 0.9rem; text-wrap: balance; }
  th, td { padding: 0.35rem 0.75rem; text-align: left; vertical-align: baseline; }
  thead th, thead td { border-bottom: 1.5px solid var(--text); }
  tbody tr + tr > * { border-top: 1px solid var(--line); }
  tbody tr:last-child > * { border-bottom: 1.5px solid var(--text); }
  th.right, td.right { text-align: right; }
  th.center, td.center { text-align: center; }
  sub, sup { line-height: 0; font-size: 0.75em; }
  kbd {
    border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0.05em 0.35em;
    background: var(--code-ground); font-size: 0.85em; white-space: nowrap;
  }
  mark { background: color-mix(in srgb, var(--warning) 22%, transparent); color: inherit; padding: 0.05em 0.15em; border-radius: 2px; }
  del { color: var(--muted); }
  abbr[title] { text-decoration: underline dotted; text-underline-offset: 0.15em; cursor: help; }
  .small-caps { font-variant-caps: small-caps; }
  .note-mark a { text-decoration: none; padding: 0 0.1em; }
  .footnotes { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; font-size: 0.9rem; line-height: 1.55; }
  .footnotes p { margin-bottom: 0.4rem; }
  :is(.footnotes li, sup a):target { background: var(--code-ground); }
  .math { overflow-x: auto; overflow-y: hidden; padding: 0.2rem 0; }
  .math.numbered { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 1rem; }
  .math > .wide { overflow-x: auto; overflow-y: hidden; }
  .math > .number { font-weight: 400; color: var(--muted); }
  math { font-size: 1.08em; font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", "Libertinus Math", "DejaVu Math TeX Gyre", math, serif; }
  :is(p, h1, h2, h3, h4, h5, h6):has(> math) { overflow-x: auto; overflow-y: hidden; }
  .aligned mtd { padding-left: 0; padding-right: 0; }
  .aligned:not(.tight) mtd:nth-child(2n + 3) { padding-left: 2em; }
  mtd.left { text-align: left; }
  mtd.right { text-align: right; }
  mtd.line-before { border-left: 1px solid; }
  mtd.line-after { border-right: 1px solid; }
  .line-above mtd { border-top: 1px solid; }
  .line-below mtd { border-bottom: 1px solid; }
  .boxed { border: 1px solid; padding: 0.3em; }
  .overline { border-top: max(1px, 0.05em) solid; padding-top: 0.12em; }
  .underline { border-bottom: max(1px, 0.05em) solid; padding-bottom: 0.12em; }
  :is(.overline, .underline) > mo:last-child { font-size: 0; }
  mtext.bold { font-weight: 700; font-family: serif; }
  mtext.italic { font-style: italic; font-family: serif; }
  mtext.sans-serif { font-family: sans-serif; }
  mtext.monospace { font-family: monospace; }
  """
