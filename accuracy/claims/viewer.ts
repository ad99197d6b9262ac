import type { Span } from '../../src/text/index.ts';
import type { AlignedArticle, Labelled, Outcome } from './alignment.ts';

/**
 * A page that shows labels against what the program gives, article by article: one self-contained
 * HTML file without scripts. Each row is one attribution; its words stand in their surroundings with
 * source, cue and content marked on both sides.
 */
export function viewerPage(title: string, articles: readonly AlignedArticle[]): string {
  const sections = articles.map(section).join('\n');
  const index = articles
    .map(({ id, outcomes }) => {
      const wrong = outcomes.filter((outcome) => state(outcome) !== 'right').length;
      return `<li><a href="#${escaped(id)}">${escaped(id)}</a> ${wrong} of ${outcomes.length} wrong</li>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>Left: as labelled. Right: as the program reads it.
<mark class="source">source</mark> <mark class="cue">cue</mark> <mark class="content">content</mark></p>
<ul class="index">
${index}
</ul>
${sections}
</body>
</html>
`;
}

const STYLE = `
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th { text-align: left; font-weight: 600 }
th:first-child, td:first-child { width: 9rem }
td, th { border-top: 1px solid #bbb; padding: .35rem .5rem; vertical-align: top }
mark { color: inherit; padding: 0 .1em; border-radius: .15em }
.source { background: #cfe3ff } .cue { background: #ffe08a } .content { background: #d6efd2 }
.right td:first-child { color: #226622 } .wrong td:first-child { color: #a01515; font-weight: 600 }
.index { columns: 3 16rem; font-size: .9em; padding-left: 1.2rem }
.around { color: #666 }
`;

function section({ id, text, outcomes }: AlignedArticle): string {
  const rows = [...outcomes]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((outcome) => row(text, outcome))
    .join('\n');
  return `<section id="${escaped(id)}">
<h2>${escaped(id)}</h2>
<table>
<thead><tr><th scope="col">outcome</th><th scope="col">labelled</th><th scope="col">program</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</section>`;
}

function row(text: string, outcome: Outcome): string {
  const gold = outcome.kind === 'invented' ? '' : marked(text, outcome.gold);
  const given = outcome.kind === 'missed' ? '' : marked(text, outcome.given);
  const rule = outcome.kind === 'missed' ? '' : ` <small>${escaped(outcome.given.rule)}</small>`;
  const words = state(outcome);
  const right = words === 'right' ? 'right' : 'wrong';
  return `<tr class="${right}"><td>${words}${rule}</td><td>${gold}</td><td>${given}</td></tr>`;
}

function state(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'matched':
      return outcome.sourceRight ? 'right' : 'wrong source';
    case 'other-extent':
      return 'wrong extent';
    case 'missed':
    case 'invented':
      return outcome.kind;
  }
}

function placeOf(outcome: Outcome): number {
  const { cue, content } = outcome.kind === 'invented' ? outcome.given : outcome.gold;
  return (cue[0] ?? content[0])?.start ?? 0;
}

/** Letters of the article shown before and after the marked words. */
const AROUND_LETTERS = 40;

/** The words from the first to the last marked one, with the marks and a little around them. */
function marked(text: string, { source, cue, content }: Labelled): string {
  const classes = new Map<number, string>();
  const paint = (spans: readonly Span[], name: string) => {
    for (const { start, end } of spans) for (let at = start; at < end; at++) classes.set(at, name);
  };
  paint(content, 'content');
  paint(source, 'source');
  paint(cue, 'cue');
  const places = [...classes.keys()];
  const first = places.reduce((a, b) => Math.min(a, b), text.length);
  const last = places.reduce((a, b) => Math.max(a, b), -1) + 1;
  let html = '';
  for (let at = first; at < last; ) {
    const name = classes.get(at);
    let end = at + 1;
    while (end < last && classes.get(end) === name) end++;
    const words = escaped(text.slice(at, end));
    html += name === undefined ? words : `<mark class="${name}">${words}</mark>`;
    at = end;
  }
  const before = escaped(text.slice(Math.max(0, first - AROUND_LETTERS), first));
  const after = escaped(text.slice(last, last + AROUND_LETTERS));
  return `<span class="around">… ${before}</span>${html}<span class="around">${after} …</span>`;
}

function escaped(words: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return words.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
