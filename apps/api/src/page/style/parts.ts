/** Tables, forms, what unfolds, and drawings. */
export const PARTS = `
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; position: static; }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .8125rem; font-weight: 500; color: var(--quiet); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 500; }
tbody tr { border-top: 1px solid var(--line); }
thead + tbody tr:first-child { border-top: 0; }
.why-row { border-top: 0 !important; }
.why-row td { padding: 0 0 .3rem; }
tr:has(+ .why-row) > * { padding-bottom: 0; }
tbody:target { background: var(--surface); box-shadow: -.6rem 0 0 var(--surface), .6rem 0 0 var(--surface); }
.value { text-align: right; white-space: nowrap; }
.number, td.value { font-variant-numeric: tabular-nums; }
.indicators .number, .cvs .number { font-weight: 600; }
.stage, .place, .limit, .mark, .unit, .says { font-size: .93em; }
.indicators th:first-child { width: 44%; }
.indicators th:last-child { width: 32%; }
.findings .state { white-space: nowrap; font-weight: 600; }
.error .state, .conflict .state { color: var(--not-met); }
.gap .state, .slip .state, .open .state { color: var(--undetermined); }
.ok .state { color: var(--met); }
.verdict { font-weight: 600; white-space: nowrap; }
.verdict .sign { display: inline-block; width: 1.2em; }
.met { color: var(--met); } .not-met { color: var(--not-met); } .undetermined { color: var(--undetermined); } .not-applicable { color: var(--quiet); }
.bar { display: block; margin: .25rem 0 0 auto; color: var(--quiet); overflow: visible; }
.bar.met { color: var(--met); } .bar.not-met { color: var(--not-met); } .bar.undetermined { color: var(--undetermined); }
.bar .track { fill: var(--line); } .bar .fill { fill: currentColor; }
.bar line { stroke: var(--ink); stroke-width: 1.5; } .bar path { fill: none; stroke: currentColor; stroke-width: 2; }
section, .theme { color: var(--ink); }
.tally { list-style: none; padding: 0; margin: 1rem 0 2rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.75rem, 1fr)); gap: .75rem; max-width: 40rem; }
.tally li { border: 1px solid var(--line); border-top: 3px solid currentColor; }
.tally a { display: block; padding: .6rem .8rem; color: inherit; text-decoration: none; }
.tally a:hover { background: var(--surface); }
.tally .number { display: block; font-size: 2.25rem; line-height: 1.2; font-weight: 300; }
.verdicts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 2rem; }
details > summary { cursor: pointer; color: var(--accent); padding: .2rem 0; width: fit-content; }
.why > summary { font-size: .8125rem; padding: 0; }
.why dl { margin: .2rem 0 .6rem; padding: .8rem 1rem; background: var(--surface); font-size: .875rem; }
dt { font-weight: 600; margin-top: .6rem; } dt:first-child { margin-top: 0; }
dd { margin: .1rem 0 0; }
.tree, .tree ul { list-style: none; margin: 0; padding: 0; }
.tree ul { padding-left: 1rem; margin-left: .3rem; border-left: 1px solid var(--line); }
.tree strong { font-variant-numeric: tabular-nums; }
.source { display: block; color: var(--quiet); }
.ask { display: flex; flex-wrap: wrap; gap: .8rem 1rem; align-items: end; margin: 1.2rem 0; padding: 1rem; background: var(--surface); border: 1px solid var(--line); }
.ask label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .2rem; font-size: .8125rem; color: var(--quiet); max-width: 100%; }
.ask .file { flex-basis: 100%; }
input, select, button { font: inherit; font-size: .9375rem; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 3px; padding: .4rem .6rem; max-width: 100%; min-height: 2.5rem; }
button { cursor: pointer; color: var(--paper); background: var(--accent); border-color: var(--accent); padding-inline: 1.4rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 2rem 2.5rem; align-items: start; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .9375rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); margin-bottom: .5rem; }
figcaption .quiet { display: block; font-size: .875rem; font-variant-numeric: tabular-nums; }
.drawing { max-width: 340px; }
.plot { display: block; max-width: 100%; height: auto; color: var(--quiet); font-size: 11px; overflow: visible; }
.plot text { white-space: pre; fill: var(--quiet); }
.plot .school { fill: var(--accent); fill-opacity: .65; stroke: none; }
.plot .mean { stroke: var(--ink); stroke-width: 1.5; } .plot .mean-word text { fill: var(--ink); font-weight: 600; }
.plot .limit-line { stroke: var(--not-met); stroke-width: 1.5; stroke-dasharray: 4 3; } .plot .limit-line-word text { fill: var(--not-met); font-weight: 600; }
.plot .between { fill: var(--accent); fill-opacity: .14; } .plot .equal { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 3 3; } .plot .curve { stroke: var(--accent); stroke-width: 2; }
.scroll { overflow-x: auto; max-height: 24rem; overflow-y: auto; }
:lang(zh) .unit, :lang(zh) .limit, .drawn th { white-space: nowrap; }
.drawn { font-size: .8125rem; } .drawn td { padding-block: .25rem; } .drawn th { padding-block: .25rem; }
.path { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  th, td { padding-inline: .35rem; }
  .bar { width: 72px; }
  .value { white-space: normal; }
  .tally .number { font-size: 1.75rem; }
  .tally a { padding: .5rem; }
  h2 { margin-top: 3rem; }
}
`;
