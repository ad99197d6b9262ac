/**
 * The look of the page: a printed report's calm, one ink and one accent, and a border of its own
 * for each state. Colours are pairs for light and dark; contrast of text is 4.5 : 1 or more.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--sheet:#fff;--ink:#1f1e1b;--soft:#5d5a52;--line:#d9d5ca;--faint:#efece4;--accent:#1c5265;--conflict:#9c2f1b;--conflict-wash:#fbf0ec;--precision:#6b5310;--mark:#f6e7a8;--mark-2:#f0d878;--lit:#ffd23f;--shadow:0 1px 2px #0001,0 8px 28px #0002;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Book Antiqua",Georgia,"DejaVu Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171817;--sheet:#1f2120;--ink:#e8e5dc;--soft:#aaa69a;--line:#3a3c39;--faint:#262826;--accent:#8cc4d6;--conflict:#f0907a;--conflict-wash:#2d211d;--precision:#d8bd6a;--mark:#4d4217;--mark-2:#665718;--lit:#705800;--shadow:0 1px 2px #0006,0 8px 28px #0009}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:1.5rem;text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif)}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;background:var(--sheet);padding:.5rem 1rem;z-index:9}
.skip:focus{left:1rem;top:1rem}
.sheet{position:absolute}
.glyph{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.12em}
header.top,main,footer,nav.contents,.key{max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
header.top{padding-top:clamp(2rem,6vw,4.5rem)}
.eyebrow,.kind,.dated,.count,.facts,.marks,.notes,.how,.caption,nav.contents,.source,caption,thead th,.none,summary,footer,.number,.share,.party,.plain,.legend,.figures,.address{font-family:var(--sans)}
.eyebrow{font-size:.8125rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft);margin:0 0 .5rem}
h1{font-size:clamp(1.9rem,4.5vw,3rem);line-height:1.12;font-weight:500;letter-spacing:-.012em;margin:0 0 1rem;max-width:24em;text-wrap:balance}
h2{font-size:clamp(1.45rem,2.6vw,1.9rem);line-height:1.2;font-weight:500;margin:0 0 .75rem;text-wrap:balance}
h3{font-size:1.2rem;line-height:1.3;font-weight:600;margin:2.5rem 0 .75rem}
h4{font-size:1rem;font-weight:600;margin:0 0 .75rem;display:flex;flex-wrap:wrap;align-items:center;gap:.4rem}
p{margin:0 0 .9rem}
.lead{color:var(--soft);max-width:44rem}
.count{font-size:.8125rem;font-weight:400;color:var(--soft);border:1px solid var(--line);border-radius:1em;padding:.05em .6em;margin-left:.3em;white-space:nowrap}
.none{color:var(--soft);font-size:.9375rem}
main>section{border-top:1px solid var(--ink);padding-top:1.75rem;margin-top:4rem}
nav.contents{margin-top:2rem;font-size:.9375rem}
nav.contents ol{list-style:none;margin:0;padding:.9rem 0;border-block:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.4rem 1.75rem}
nav.contents a{text-decoration:none}
nav.contents a:hover{text-decoration:underline}
.figures{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:1.25rem 0 1.5rem;padding:0}
.figures div{display:flex;flex-direction:column-reverse}
.figures dt{font-size:.8125rem;color:var(--soft)}
.figures dd{margin:0;font:500 1.3rem/1.25 var(--serif)}
.key{margin-top:2.5rem}
.key h2{font:600 .875rem var(--sans);color:var(--soft);margin:0 0 .6rem}
.legend{font-size:.875rem;margin:0 0 1rem;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.5rem .75rem}
.legend li{display:flex;gap:.45rem;align-items:center;padding:.2rem .6rem;border:1px solid var(--line);background:var(--sheet)}
.legend .key-conflict{border:1px solid var(--conflict);border-left:4px double var(--conflict);color:var(--conflict)}
.legend .key-precision{border-style:dotted;border-color:var(--precision);color:var(--precision)}
.legend .key-earlier{border-style:dashed}
.legend .key-unanswered{background:repeating-linear-gradient(135deg,transparent 0 6px,var(--faint) 6px 8px)}
.scroll{overflow-x:auto;overscroll-behavior-x:contain;border:1px solid var(--line);background:var(--sheet);margin-bottom:1rem}
.grid-frame .scroll{max-height:min(85vh,60rem);overflow:auto;scroll-padding:8rem 1rem 1rem 12rem}
table{border-collapse:separate;border-spacing:0;text-align:left}
caption{caption-side:top;text-align:left;font-size:.875rem;color:var(--soft);padding:.65rem .8rem;position:sticky;left:0}
.grid{min-width:100%}
.grid th,.grid td{padding:.6rem .8rem;vertical-align:top;border-top:1px solid var(--line)}
.grid td,.grid thead th{min-width:12.5rem;max-width:19rem}
.grid thead th{position:sticky;top:0;z-index:2;background:var(--sheet);font-size:.875rem;font-weight:600;border-bottom:2px solid var(--ink)}
.grid tbody th,.grid .corner{position:sticky;left:0;z-index:1;background:var(--sheet);min-width:8.5rem;max-width:11rem;border-right:1px solid var(--line);font-weight:600}
.grid .corner{z-index:3}
.grid thead th.corner{min-width:8.5rem}
.grid td+td{border-left:1px solid var(--faint)}
.kind{display:block;font-size:.78125rem;font-weight:400;color:var(--soft);line-height:1.35}
.grid thead .kind{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-clamp:2;overflow:hidden}
.grid thead th>bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;line-clamp:4;overflow:hidden}
.unanswered,.nobody{font:.84375rem var(--sans);color:var(--soft);background:repeating-linear-gradient(135deg,transparent 0 9px,var(--faint) 9px 10px)}
.nobody ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;position:sticky;left:10rem;width:max-content;max-width:min(56rem,60vw)}
.position{padding:.3rem .1rem .3rem .6rem;border-left:2px solid var(--line)}
.position+.position{margin-top:.6rem}
.has-lines{border-left:2px solid var(--ink)}
.has-precision{border-left:3px dotted var(--precision)}
.has-conflict{border-left:4px double var(--conflict);background:var(--conflict-wash)}
.has-earlier{border-style:dashed;border-width:1px 1px 1px 2px;border-color:var(--soft)}
.has-earlier .answer{color:var(--soft)}
.answer{font:inherit;line-height:1.35;color:inherit;background:none;border:0;padding:.15rem 0;text-align:left;cursor:help;text-decoration:underline dotted 1px;text-underline-offset:.22em;min-height:1.5rem;overflow-wrap:anywhere}
.answer:hover{text-decoration-style:solid}
.notes{font-size:.78125rem;white-space:normal}
.note{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem;padding:0 .25rem;text-align:center;text-decoration:none;font-family:var(--sans);font-size:.78125rem;font-variant-numeric:tabular-nums}
.note:hover{text-decoration:underline}
.marks{list-style:none;margin:.15rem 0 0;padding:0;font-size:.78125rem;line-height:1.4;color:var(--soft)}
.marks li{display:flex;gap:.4rem;align-items:baseline}
.marks .glyph{transform:translateY(.1em)}
.mark-conflict{color:var(--conflict);font-weight:600}
.mark-precision{color:var(--precision)}
.evidence{max-width:min(34rem,calc(100vw - 1rem));width:max-content;max-height:min(24rem,70vh);overflow:auto;margin:0;inset:auto;position:fixed;padding:1rem 1.15rem;border:1px solid var(--line);border-top:3px solid var(--accent);background:var(--sheet);color:var(--ink);box-shadow:var(--shadow);font:1rem/1.5 var(--serif)}
blockquote{margin:0 0 .35rem;color:var(--soft);overflow-wrap:anywhere}
blockquote strong{font-weight:400;color:var(--ink);background:var(--mark);box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.05em .1em}
.source{font-size:.8125rem;line-height:1.45;margin:0 0 .75rem;overflow-wrap:anywhere}
.evidence .source:last-child{margin:0}
.dated,.around{color:var(--soft)}
.dated{font-size:.8125rem}
.manner{color:var(--accent);font-style:normal;font-weight:600}
ul.pairs,ul.origins{list-style:none;margin:0;padding:0;display:grid;gap:1rem}
.pair{background:var(--sheet);border:1px solid var(--line);padding:1rem 1.15rem}
.pair.conflict{border-left:5px double var(--conflict)}
.pair.conflict h4 .glyph{color:var(--conflict)}
.pair.precision{border-left:4px dotted var(--precision)}
.pair.precision h4 .glyph{color:var(--precision)}
.pair.change{border-left:4px solid var(--soft)}
.how{font-size:.875rem;font-weight:400;color:var(--soft)}
.sides{display:grid;grid-template-columns:1fr auto 1fr;gap:1.25rem}
.versus{align-self:center;font-size:1.5rem;color:var(--soft)}
.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1.25rem 1.75rem}
.many .side{border-top:1px solid var(--line);padding-top:.75rem}
.against{margin:0 0 .25rem;font:.8125rem/1.4 var(--sans)}
.against summary{font-size:.8125rem;padding:.1rem 0;min-height:1.5rem}
.against ul{list-style:none;margin:.2rem 0 .5rem;padding:0;color:var(--soft)}
.conflict .against summary{color:var(--conflict)}
.precision .against summary{color:var(--precision)}
.party{font-size:.8125rem;color:var(--soft);margin:0}
.value{font-size:1.1rem;margin:0 0 .35rem;overflow-wrap:anywhere}
.side .source{margin:0}
.timeline{display:block;margin:.75rem}
.timeline text{font:13px var(--sans);fill:var(--ink)}
.timeline .lane{fill:var(--soft);font-weight:600}
.timeline .tick-label{fill:var(--soft);font-size:12px}
.tick,.rule{stroke:var(--line);stroke-width:1;fill:none}
.rule{stroke:var(--faint)}
.bar{fill:var(--accent)}.point{fill:var(--accent)}.stop{stop-color:var(--accent)}
.bar.published,.point.published{fill:var(--soft)}
.bar.fade-left{fill:url(#fade-left)}.bar.fade-right{fill:url(#fade-right)}.bar.fade-left-right{fill:url(#fade-left-right)}
.bar.uncertain{stroke:var(--ink);stroke-dasharray:3 3}
.caption{font-size:.8125rem;color:var(--soft);max-width:52rem}
details{margin:.5rem 0 1rem}
summary{cursor:pointer;font-size:.9375rem;color:var(--accent);padding:.25rem 0}
.plain{font-size:.875rem;min-width:100%}
.plain th,.plain td{padding:.45rem .8rem;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;min-width:7rem}
.plain thead th{border-top:0;border-bottom:2px solid var(--ink)}
.plain tbody th{font-weight:600}
.origin{background:var(--sheet);border:1px solid var(--line);padding:1rem 1.15rem}
.source-head{margin:0 0 .5rem;font-size:1.05rem}
.source-head .kind{display:inline;margin-right:.5rem;text-transform:uppercase;letter-spacing:.06em}
.repeats{list-style:none;margin:0 0 0 .35rem;padding:0 0 0 1.1rem;border-left:2px solid var(--line);display:grid;gap:.6rem}
.repeats p{margin:0}
.cites q{color:var(--soft)}
.number{display:inline-block;min-width:1.6em;padding:0 .3em;text-align:center;border:1px solid currentColor;border-radius:2px;font-size:.8125rem;font-weight:600;line-height:1.5;font-variant-numeric:tabular-nums;margin-right:.2em}
.report{max-width:46rem;padding-top:1.5rem;margin-top:2rem;border-top:1px solid var(--line)}
.report h3{margin-top:0;text-wrap:balance}
.facts{font-size:.8125rem;color:var(--soft);margin:0 0 1rem;display:grid;gap:.15rem}
.facts div{display:grid;grid-template-columns:6.5rem 1fr;gap:.75rem}
.facts dt{font-weight:600}
.facts dd{margin:0;overflow-wrap:anywhere}
.facts code{font-size:.9em}
.kept{overflow-wrap:anywhere}
.kept p{white-space:pre-line}
.furniture{color:var(--soft);font-size:.9em}
mark{background:var(--mark);color:inherit;padding:.08em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.depth-2,mark.depth-3{background:var(--mark-2)}
mark[data-ends]::after{content:" " attr(data-ends);font:.66em var(--sans);vertical-align:.45em;margin:0 .2em 0 .1em}
mark.lit,mark:target,mark:has(:target){background:var(--lit);outline:2px solid var(--ink);outline-offset:1px}
.cited ol{list-style:none;padding:0;font-size:.9375rem}
.cited ol>li{margin-bottom:.6rem}
.cited ol ul{list-style:none;padding-left:2.2rem;font:.8125rem/1.45 var(--sans);color:var(--soft)}
h2 .ordinal{display:block;font:.8125rem/1.4 var(--sans);color:var(--soft);letter-spacing:.02em;margin-bottom:.2rem}
.minor>details{border-top:1px solid var(--line);padding:.5rem 0;margin:0}
.minor>details>summary{font:1.2rem/1.4 var(--serif);color:var(--ink)}
footer{margin-top:5rem;padding-block:1.5rem 3rem;font-size:.8125rem;color:var(--soft)}
footer p{max-width:48rem}
@media (max-width:44rem){.sides{grid-template-columns:1fr;gap:.75rem}.versus{display:none}.side+.versus+.side{border-top:1px solid var(--line);padding-top:.75rem}.grid-frame .scroll{scroll-padding-left:7.5rem}.grid td,.grid thead th{min-width:10.5rem}.grid tbody th,.grid thead th.corner{min-width:6.5rem;max-width:7rem;padding-inline:.5rem}.grid tbody th .kind{display:none}.facts div{grid-template-columns:1fr;gap:0}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.position,.pair{border-color:CanvasText}mark{background:Mark;color:MarkText}}
@media print{:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--faint:#eee;--accent:#000;--conflict:#7a1d0d;--conflict-wash:#fff;--precision:#4d3b08;--mark:#eee;--mark-2:#ddd}body{font-size:9.5pt}@page{margin:16mm 14mm}nav.contents,.skip,.evidence{display:none}.scroll,.grid-frame .scroll{overflow:visible;max-height:none;border:0}.grid,.grid tbody,.grid tr,.grid tbody th,.grid td,.grid caption{display:block;position:static;max-width:none;min-width:0;border:0;padding:0}.grid thead,.grid .unanswered{display:none}.grid tr{columns:3;column-gap:5mm;padding:2mm 0;border-top:1px solid var(--line)}.grid tbody th{column-span:all;padding-bottom:1mm}.grid td{break-inside:avoid;padding-bottom:2mm}.grid tr.silent{columns:1}.grid td+td{border:0}.grid td[data-party]::before{content:attr(data-party);font:600 8pt var(--sans)}.answer{min-height:0;text-decoration:none}.marks,.note,.dated,.source{font-size:7pt}.note{min-height:0;line-height:1.3}blockquote strong{font-weight:700}mark{border-bottom:1pt solid #000}.timeline{max-width:100%;height:auto;margin:0}.plain tr,.side,.origin{break-inside:avoid}h2,h3,h4{break-after:avoid}main>section{margin-top:2rem}.report{max-width:none}a{color:inherit;text-decoration:none}summary{display:none}}
`;
