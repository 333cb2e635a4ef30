/// Paper: no navigation, nothing that scrolls, no breaks inside figures.
let printStyle = """
  @media print {
    :root { --ground: #fff; --text: #000; --figure-ink: #000; --muted: #444; --line: #bbb; --link: #000; --code-ground: #f7f7f7; color-scheme: light; }
    @page { margin: 20mm 18mm; }
    body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; }
    header { padding-top: 0; }
    .contents, .skip, .anchor, .copy, .switch, .source-place, .data, .fold > summary, nav { display: none; }
    :is(.callout, .details)::details-content { content-visibility: visible; }
    a { text-decoration: none; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; }
    .long, .numbers { max-height: none; }
    .math, .wide, .rich, .table, .numbers, :is(p, h1, h2, h3, h4, h5, h6):has(> math) { overflow: visible; }
    h1, h2, h3, h4, h5, h6, .in, [data-prompt]::before { break-after: avoid; }
    figure, .in, .math, tr, .diagnostic, .callout { break-inside: avoid; }
    .plate, .picture img { filter: none; }
    p { orphans: 3; widows: 3; }
  }
  """
