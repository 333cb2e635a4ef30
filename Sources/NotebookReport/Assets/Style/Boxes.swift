/// What stands apart from the text: callouts, failures, messages.
let boxStyle = """
  .callout { border: 1px solid var(--line); border-left: 4px solid var(--box); border-radius: 6px; padding: 0.7rem 1rem; }
  .callout > :last-child { margin-bottom: 0; }
  .callout > .title { margin: 0 0 0.4rem; font-weight: 600; color: var(--box); }
  details.callout:not([open]) > .title { margin: 0; }
  .callout > .title::before { content: "●" / ""; font-size: 0.7em; padding-right: 0.6em; vertical-align: 0.1em; }
  details.callout > .title::before { content: none; }
  .details { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 1rem; }
  .details > summary { cursor: pointer; font-weight: 600; }
  .details[open] > summary { margin-bottom: 0.6rem; }
  .details > :last-child { margin-bottom: 0; }
  .note { --box: var(--note); }
  .tip { --box: var(--tip); }
  .warning { --box: var(--warning); }
  .important { --box: var(--important); }
  .caution { --box: var(--caution); }
  .failure, .problems { border: 1px solid var(--error); border-left-width: 4px; border-radius: 6px; background: var(--error-ground); padding: 0.7rem 0.9rem; }
  .failure > .label, .problems > .label { color: var(--error); font-size: 0.9rem; }
  .failure.expected { border-color: var(--line); background: none; }
  .failure.expected > .label { color: var(--muted); }
  .problems { margin: 1rem 0 1.6rem; }
  .problems.mild { border-color: var(--warning); background: var(--warning-ground); }
  .problems.mild > .label { color: var(--warning); }
  .problems > p:not(.label) { margin: 0.4rem 0 0; font-size: 0.95rem; }
  .diagnostic { margin-top: 0.5rem; }
  .message, .help { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .place, .help { color: var(--muted); }
  strong.error, .caret { color: var(--error); }
  strong.warning { color: var(--warning); }
  .source { margin: 0.3rem 0; padding: 0 0 0.2rem; border-radius: 0; }
  .caret { font-weight: 700; }
  """
