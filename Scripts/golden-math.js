#!/usr/bin/env node
/*
Recomputes Tests/Fixtures/golden/math.json, the MathML of KaTeX for the formulas in the file.

    apt-get install libjs-katex
    node Scripts/golden-math.js              # compares, and lists the formulas that differ
    node Scripts/golden-math.js --write      # replaces the trees in the file
    node Scripts/golden-math.js --page OUT   # writes OUT/formulas.html, our MathML beside KaTeX's,
                                             # with .build/debug/spikenote, or what SPIKENOTE names

A tree is an array: the name of an element with what matters of its attributes, then its children. A leaf is a text:
its kind, a colon, and its characters. What is left out or made alike, and why:

- `<semantics>` and its annotation, which hold the formula once more; the rows of one child, which change nothing;
  what KaTeX puts into `<mo>`, `<mi>` or `<mpadded>` only to give it a class of TeX, for such elements hold text in MathML.
- `mathvariant`: MathML Core knows only `normal`, so that a bold x is the letter 𝐱. A letter that stays upright
  is `up:`; several in a row are the word that they make, `mi:max`, which is drawn in the same way.
- Signs that are no letters: `sym:` where KaTeX writes `<mi>`, that is without space, and `mo:` where browsers leave
  an operator's space. `fence:` grows with what it encloses, `big1.2:` has a height of its own. `form`, `lspace`, `rspace`
  and `separator` are left to tests of spaces: KaTeX's MathML leaves them to the browser's dictionary, which knows
  nothing of TeX's classes.
- Accents: KaTeX writes ^ and ~, which fonts draw as wide as letters, and U+20D7, which combines and falls beside the
  letter; ours are the accents ˆ ˜ ¯ and →, and U+0302 where a hat is wide. KaTeX says of braces not that they are accents,
  which makes browsers draw them smaller. Lines over and under (`wide:‾`) are drawn by the style sheet, and keep their
  place in the tree.
- Bars: KaTeX writes U+2223 and U+2225 for | and ‖, since its fonts have them there; those are relations (`\mid`,
  `\parallel`), and stay so where they are. Bars that enclose are U+007C and U+2016 in MathML's dictionary.
- Spaces: KaTeX writes some as characters (U+2009 for 1/6 em), others as `<mspace>`: all are `space:` and thousandths of an em.
- Tables: the side of each cell, the lines between columns and rows, and whether cells are set in display style, which
  KaTeX says in each cell. Gaps are the style sheet's. The empty first row of a cell makes an operator of the sign behind it
  (ours says `form`). The cells that KaTeX adds for equation numbers are left out.
*/
'use strict';
const fs = require('fs');
const path = require('path');
const child = require('child_process');
const os = require('os');

const root = path.dirname(__dirname);
const file = path.join(root, 'Tests', 'Fixtures', 'golden', 'math.json');
const katexPath = ['/usr/share/javascript/katex/katex.js', 'katex'].find((place) => {
  try { return require.resolve(place); } catch { return false; }
});
if (!katexPath) {
  console.error('KaTeX is missing: apt-get install libjs-katex');
  process.exit(1);
}
const katex = require(katexPath);

function mathML(formula) {
  const options = { output: 'mathml', displayMode: formula.display, strict: 'ignore' };
  try {
    return katex.renderToString(formula.tex, options);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

// MARK: - Reading

/** The element tree of KaTeX's markup. */
function parse(markup) {
  const top = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [token] of markup.matchAll(/<[^>]*>|[^<]+/g)) {
    if (token.startsWith('</')) {
      open.pop();
    } else if (token.startsWith('<')) {
      const element = { name: token.match(/^<([\w-]+)/)[1], attributes: {}, children: [] };
      for (const [, name, value] of token.matchAll(/([\w-]+)\s*="([^"]*)"/g)) {
        element.attributes[name] = text(value);
      }
      open.at(-1).children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    } else {
      open.at(-1).children.push(text(token));
    }
  }
  return top;
}

function text(escaped) {
  return escaped
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

function find(element, name) {
  if (element.name === name) return element;
  for (const inner of element.children) {
    const found = typeof inner === 'string' ? null : find(inner, name);
    if (found) return found;
  }
  return null;
}

// MARK: - Normalising

const isLetter = (sign) => /^[A-Za-z\u0391-\u03C9\u2202\u2207\u03D1\u03D5\u03D6\u03F0\u03F1\u03F5\u0131\u0237\u00C0-\u024F\u0400-\u04FF]$/u.test(sign);
const spaces = {
  '\u2009': 167, '\u2005': 222, '\u2005\u200a': 278, '\u2009\u2063': -167, '\u00a0': 250, '\u200a': 56,
};

/** The trees of an element's children. */
function children(element) {
  const trees = element.children.filter((inner) => typeof inner !== 'string').flatMap(tree);
  const joined = [];
  for (const one of trees) {
    const last = joined.at(-1);
    const isUpright = (leaf) => typeof leaf === 'string' && /^(up:[A-Za-z]|mi:[A-Za-z]{2,}\+)$/.test(leaf);
    if (isUpright(last) && isUpright(one)) {
      joined[joined.length - 1] = `mi:${last.slice(3).replace('+', '')}${one.slice(3)}+`;
    } else {
      joined.push(one);
    }
  }
  return joined.map((one) => (typeof one === 'string' ? one.replace(/^(mi:[A-Za-z]+)\+$/, '$1') : one));
}

function row(trees) {
  return trees.length === 1 ? trees[0] : ['mrow', ...trees];
}

/** The trees that stand for an element: none, one, or several. */
function tree(element) {
  const { name, attributes } = element;
  const holdsElements = element.children.some((inner) => typeof inner !== 'string');
  const content = element.children.filter((inner) => typeof inner === 'string').join('');
  switch (name) {
    case 'mi': case 'mo': case 'mn': case 'mtext':
      return holdsElements ? [inToken(name, row(children(element)))] : leaf(name, attributes, content);
    case 'mspace': {
      if (!attributes.width || attributes.mathbackground) return [];
      return [`space:${Math.round(parseFloat(attributes.width) * 1000)}`];
    }
    case 'mrow': return [row(children(element))];
    case 'mpadded': {
      const trees = children(element);
      if (trees.length === 0) return [];
      if (attributes.voffset || /^\+/.test(attributes.width ?? '') || !Object.keys(attributes).length) return [row(trees)];
      const size = ['height', 'depth', 'width'].filter((key) => key in attributes)
        .map((key) => `${key}=${parseFloat(attributes[key])}`);
      return [[`mpadded ${size.join(' ')}`, ...trees]];
    }
    case 'mstyle': {
      const trees = children(element);
      const setting = ['displaystyle', 'scriptlevel', 'mathsize'].filter((key) => key in attributes)
        .map((key) => `${key}=${attributes[key]}`);
      const label = `mstyle ${setting.join(' ')}`;
      // The inner of two nested styles holds.
      if (trees.length === 1 && Array.isArray(trees[0]) && /^mstyle displaystyle=\S+ scriptlevel=\S+$/.test(label)
        && /^mstyle displaystyle=\S+ scriptlevel=\S+$/.test(trees[0][0])) return trees;
      return [[label, ...unwrapped(trees)]];
    }
    case 'mtable': return [table(element)];
    case 'menclose': return [[`menclose ${attributes.notation}`, ...children(element).map(inBox)]];
    case 'mover': case 'munder': {
      const isAccent = attributes.accent === 'true' || attributes.accentunder === 'true';
      const [base, mark, ...others] = children(element);
      const isBrace = ['wide:⏞', 'wide:⏟'].includes(mark);
      return [[isAccent || isBrace ? `${name} accent` : name, base, accents[mark] ?? mark, ...others]];
    }
    case 'mfrac': {
      const isBare = attributes.linethickness && parseFloat(attributes.linethickness) === 0;
      return [[isBare ? 'mfrac bare' : 'mfrac', ...children(element)]];
    }
    case 'msqrt': return [['msqrt', ...unwrapped(children(element))]];
    default: return [[name, ...children(element)]];
  }
}

/** What KaTeX gives the class of an operator: a sign alone is one. */
function inToken(name, one) {
  return name === 'mo' && typeof one === 'string' ? one.replace(/^sym:/, 'mo:') : one;
}

/** The children of a row that an element has of itself. */
function unwrapped(trees) {
  return trees.length === 1 && Array.isArray(trees[0]) && trees[0][0] === 'mrow' ? trees[0].slice(1) : trees;
}

/** What a box holds, without the styles by which KaTeX comes back to that of the formula. */
function inBox(one) {
  return Array.isArray(one) && one[0].startsWith('mstyle') && one.length === 2 ? one[1] : one;
}

/** The signs of our accents for those of KaTeX. */
const accents = {
  'mo:^': 'mo:ˆ', 'mo:~': 'mo:˜', 'mo:ˉ': 'mo:¯', 'mo:\u20d7': 'mo:→', 'wide:^': 'wide:\u0302', 'wide:~': 'wide:˜',
};

function leaf(name, attributes, content) {
  const bar = { '\u2223': '|', '\u2225': '\u2016' }[content];
  switch (name) {
    case 'mtext':
      if (spaces[content]) return [`space:${spaces[content]}`];
      return [`${['mtext', attributes.mathvariant].filter(Boolean).join(' ')}:${content.replace(/\u00a0/g, ' ')}`];
    case 'mn': return [`mn:${styled(content, attributes.mathvariant)}`];
    case 'mi': {
      if (attributes.mathvariant === 'normal') {
        if ([...content].length > 1) return [`mi:${content.replace(/\u00a0/g, '\u2009')}`];
        if (isLetter(content)) return [`up:${content}`];
        return [`sym:${bar ?? content}`];
      }
      const letter = styled(content, attributes.mathvariant);
      if (/^\p{Nd}$/u.test(letter)) return [`mn:${letter}`];
      return [isLetter(letter) || letter !== content || [...content].length > 1 ? `mi:${letter}` : `sym:${letter}`];
    }
    default: {
      if (content === '') return [];
      if (attributes.minsize && attributes.maxsize) return [`big${parseFloat(attributes.minsize)}:${bar ?? content}`];
      if (attributes.fence === 'true') return [`fence:${bar ?? content}`];
      if (attributes.stretchy === 'false') return [`mo:${bar ?? content}`];
      if (attributes.stretchy === 'true') return [`wide:${content}`];
      return [`mo:${content}`];
    }
  }
}

/** The letters of Unicode's "Mathematical Alphanumeric Symbols" that a `mathvariant` means. */
function styled(content, variant) {
  const starts = {
    bold: [0x1d400, 0x1d7ce, 0x1d6a8], italic: [0x1d434, 0, 0], 'bold-italic': [0x1d468, 0, 0x1d71c],
    script: [0x1d49c, 0, 0], fraktur: [0x1d504, 0, 0], 'double-struck': [0x1d538, 0x1d7d8, 0],
    'sans-serif': [0x1d5a0, 0x1d7e2, 0], monospace: [0x1d670, 0x1d7f6, 0],
  }[variant];
  if (!starts) return content;
  const older = {
    italic: { h: 'ℎ' }, fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
    'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
    script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  }[variant] ?? {};
  return [...content].map((sign) => {
    const [letters, digits, greek] = starts;
    const code = sign.codePointAt(0);
    if (older[sign]) return older[sign];
    if (/[A-Z]/.test(sign)) return String.fromCodePoint(letters + code - 65);
    if (/[a-z]/.test(sign)) return String.fromCodePoint(letters + 26 + code - 97);
    if (/[0-9]/.test(sign) && digits) return String.fromCodePoint(digits + code - 48);
    const index = '∇∂ϵϑϰϕϱϖ'.indexOf(sign);
    if (greek && /[Α-Ω]/.test(sign)) return String.fromCodePoint(greek + code - 0x391);
    if (greek && /[α-ω]/.test(sign)) return String.fromCodePoint(greek + 26 + code - 0x3b1);
    if (greek && index >= 0) return String.fromCodePoint(greek + (index === 0 ? 25 : 50 + index));
    return sign;
  }).join('');
}

function table(element) {
  const { attributes } = element;
  const sides = (attributes.columnalign ?? '').split(' ').filter(Boolean);
  const lines = ['columnlines', 'rowlines'].filter((key) => /solid/.test(attributes[key] ?? ''))
    .map((key) => `${key}=${attributes[key].replace(/ /g, ',')}`);
  const rows = element.children.map((line) => {
    const cells = line.children.filter((cell) => !/mtr-glue|mml-eqn-num/.test(cell.attributes.class ?? ''));
    return ['mtr', ...cells.map((cell, index) => {
      let trees = children(cell);
      let style = 'text';
      if (trees.length === 1 && Array.isArray(trees[0]) && /^mstyle .*scriptlevel=/.test(trees[0][0])) {
        const level = trees[0][0].match(/scriptlevel=(\d)/)[1];
        style = /displaystyle=true/.test(trees[0][0]) ? 'display' : level === '0' ? 'text' : 'script';
        trees = trees[0].slice(1);
      }
      trees = unwrapped(trees);
      if (isEmptyRow(trees[0]) && index % 2 === 1 && sides[index - 1] === 'right') trees = trees.slice(1);
      trees = trees.length === 1 && isEmptyRow(trees[0]) ? [] : unwrapped(trees);
      return [['mtd', sides[index] ?? 'center', style].join(' '), ...trees];
    })];
  });
  return [['mtable', ...lines].join(' '), ...rows];
}

function isEmptyRow(one) {
  return Array.isArray(one) && one.length === 1 && one[0] === 'mrow';
}

function normalised(formula) {
  const semantics = find(parse(mathML(formula)), 'semantics');
  semantics.children = semantics.children.filter((inner) => inner.name !== 'annotation');
  return ['math', ...unwrapped(children(semantics))];
}

// MARK: - The file

function write(document) {
  const lines = document.cases.map((formula) => JSON.stringify(formula));
  const head = JSON.stringify({ made_with: { katex: katex.version } }).slice(0, -1);
  fs.writeFileSync(file, `${head},"cases":[\n${lines.join(',\n')}\n]}\n`);
}

/** A page of all formulas, ours on the left, KaTeX's MathML on the right. */
function writePage(document, folder) {
  const binary = process.env.SPIKENOTE ?? path.join(root, '.build', 'debug', 'spikenote');
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'golden-math-'));
  const lesson = document.cases
    .map(({ tex, display }) => (display ? `$$${tex}$$` : `Inline: $${tex}$.`)).join('\n\n');
  fs.writeFileSync(path.join(work, 'formulas.md'), `# Formulas\n\n${lesson}\n`);
  child.execFileSync(binary, ['run', path.join(work, 'formulas.md'), '-o', work], { stdio: 'inherit' });
  const page = fs.readFileSync(path.join(work, 'formulas.html'), 'utf8');
  fs.rmSync(work, { recursive: true });
  const ours = page.match(/<math[ >].*?<\/math>|<code class="tex">.*?<\/code>/gs) ?? [];
  if (ours.length !== document.cases.length) throw new Error(`${ours.length} formulas are on the page`);
  const style = page.match(/<style>[^]*?<\/style>/)[0];
  const rows = document.cases.map((formula, index) => {
    const source = formula.tex.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<tr><td>${index + 1}</td><td><code>${source}</code></td><td>${ours[index]}</td>`
      + `<td>${mathML(formula)}</td></tr>`;
  });
  const own = 'body{max-width:none;margin:0;padding:4px;background:#fff;color:#000}td{padding:2px 8px;font-size:15px;max-width:430px}'
    + 'table{margin:0;line-height:1.2}code{font-size:11px;overflow-wrap:anywhere}td:nth-child(2){max-width:330px}annotation{display:none}';
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'formulas.html'),
    `<!doctype html><meta charset="utf-8"><title>Formulas</title>${style}<style>${own}</style>`
      + `<table><tr><th>#</th><th>TeX</th><th>Spikenote</th><th>KaTeX</th></tr>\n${rows.join('\n')}</table>\n`,
  );
}

const document = JSON.parse(fs.readFileSync(file, 'utf8'));
const [option, folder] = process.argv.slice(2);
if (option === '--page' && folder) {
  writePage(document, folder);
} else if (option === '--write') {
  for (const formula of document.cases) formula.tree = normalised(formula);
  write(document);
} else if (option) {
  console.error('usage: node Scripts/golden-math.js [--write | --page FOLDER]');
  process.exit(64);
} else {
  const differing = document.cases
    .filter((formula) => JSON.stringify(formula.tree) !== JSON.stringify(normalised(formula)));
  for (const { tex } of differing) console.log(`${tex} differs`);
  console.log(`${differing.length} of ${document.cases.length} formulas differ`);
  process.exit(differing.length ? 1 : 0);
}
