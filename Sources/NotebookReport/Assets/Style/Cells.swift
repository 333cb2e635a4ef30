/// Cells: code, prompts, outputs, figures.
let cellStyle = """
  code, pre, .file-name, .message, .help, .source-place, [data-prompt]::before {
    font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
    font-size: 0.875rem; line-height: 1.55; tab-size: 4;
  }
  :not(pre) > code { background: var(--code-ground); border-radius: 4px; padding: 0.12em 0.32em; font-size: 0.9em; }
  a > code, h1 code, h2 code, h3 code { font-size: 0.92em; }
  pre { overflow-x: auto; padding: 0.75rem 0.9rem; border-radius: 6px; }
  pre code { font-size: inherit; }
  .code { background: var(--code-ground); border: 1px solid var(--line); }
  .in { position: relative; margin: 0 0 1.1rem; }
  .in > pre, .out > pre { margin: 0; }
  [data-prompt]::before { content: attr(data-prompt) / ""; display: block; color: var(--muted); font-size: 0.75rem; }
  .out { position: relative; }
  .source-place { position: absolute; right: 0.2rem; bottom: 100%; font-size: 0.72rem; color: var(--muted); text-decoration: none; visibility: hidden; }
  .in:is(:hover, :focus-within) > .source-place { visibility: visible; }
  .copy {
    position: absolute; top: 0.4rem; right: 0.4rem; padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 4px;
    background: var(--ground); color: var(--text); font: 0.75rem/1.5 system-ui, sans-serif; cursor: pointer; opacity: 0;
  }
  :is(.in:hover, .copy:focus-visible) > .copy, .copy:focus-visible { opacity: 1; }
  @media (hover: none) { .copy, .source-place { opacity: 1; visibility: visible; } }
  .listing { margin: 0 0 1.1rem; }
  .listing > figcaption { margin: 0 0 0.3rem; text-align: left; }
  .listing > :is(.in, .fold) { margin: 0; }
  .numbered { counter-reset: line; }
  .line { counter-increment: line; display: block; padding-left: 5ch; text-indent: -5ch; }
  .line::before { content: counter(line) / ""; display: inline-block; width: 5ch; padding-right: 2ch; text-indent: 0; text-align: right; color: var(--muted); }
  .keyword { color: var(--keyword); }
  .type { color: var(--type); }
  .function { color: var(--function); }
  .string { color: var(--string); }
  code .number { color: var(--number); font-weight: inherit; }
  .comment { color: var(--comment); font-style: italic; }
  .attribute { color: var(--attribute); }
  .cell { margin: 1.5rem 0 1.8rem; }
  .cell > * { margin: 0 0 0.6rem; }
  .cell > :last-child { margin-bottom: 0; }
  summary { cursor: pointer; }
  .fold > summary, .player > summary, .contents summary { color: var(--muted); font-size: 0.9rem; }
  .fold > .in { margin: 0.4rem 0 0; }
  .output { padding: 0.15rem 0.9rem; border-left: 3px solid var(--line); border-radius: 0; }
  .long { max-height: 24rem; overflow: auto; border: 1px solid var(--line); border-left-width: 3px; }
  .value { border-left-color: var(--accent); }
  .inline-value { font-variant-numeric: tabular-nums; }
  .missing { color: var(--error); }
  .label { margin: 0; font-size: 0.8125rem; font-weight: 600; color: var(--muted); }
  .stderr { border-left: 3px solid var(--warning); background: var(--warning-ground); padding: 0.4rem 0.9rem; }
  .stderr > .label { color: var(--warning); }
  .stderr > pre { margin: 0; padding: 0; border: 0; border-radius: 0; }
  .remark { color: var(--muted); font-size: 0.9rem; font-style: italic; }
  .saved { font-size: 0.9rem; }
  figure { margin-left: 0; margin-right: 0; }
  .plate { width: fit-content; max-width: 100%; margin: 0 auto; background: #fff; color: #000; color-scheme: light; border-radius: 4px; overflow: hidden; }
  .plate:has(.themed) { background: none; color: var(--figure-ink); }
  .plate svg, .plate img { display: block; }
  .picture img { display: block; margin: 0 auto; background: #fff; border-radius: 4px; }
  .animation { image-rendering: pixelated; }
  .player { width: fit-content; margin: 0 auto 0.3rem; }
  .player:not([open]) + .plate .motion { display: none; }
  .player:not([open]) + .plate .poster { display: inline; }
  @media print, (prefers-reduced-motion: reduce) {
    .motion, .player { display: none; }
    .poster { display: inline; }
  }
  figcaption { margin-top: 0.5rem; color: var(--muted); font-size: 0.9rem; line-height: 1.5; text-align: center; text-wrap: balance; }
  .rich { overflow-x: auto; }
  .data { font-size: 0.85rem; margin-top: 0.4rem; }
  .data > summary { color: var(--muted); text-align: center; }
  .numbers { overflow: auto; margin-top: 0.5rem; max-height: 22rem; }
  .numbers table { font-size: 0.85rem; line-height: 1.5; white-space: nowrap; margin: 0; }
  .data > .numbers > table { margin: 0 auto; }
  .numbers caption { text-align: left; }
  .numbers :is(th, td) { padding: 0.15rem 0.8rem; text-align: right; }
  .numbers :is(th, td):first-child { text-align: left; }
  @media screen and (max-width: 60rem) {
    [data-prompt] > .copy { top: -0.4rem; right: 0; }
    [data-prompt] > .source-place { top: 0; right: 4.2rem; bottom: auto; }
  }
  @media screen and (min-width: 60rem) {
    [data-prompt]::before { position: absolute; right: 100%; padding: 0.85rem 0.7rem 0 0; white-space: nowrap; }
    .out[data-prompt]::before { padding-top: 0.3rem; }
  }
  """
