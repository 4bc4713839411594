/** Colours, type and the page's frame. The colours pass 4.5 : 1 on both surfaces of their scheme. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --surface: #f5f6f8; --line: #d9dde3; --ink: #1b1f24; --quiet: #565e68;
  --accent: #1d4f8f; --met: #11663c; --not-met: #ac2419; --undetermined: #7a5100;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --surface: #1d2126; --line: #363d46; --ink: #e8eaed; --quiet: #a9b1bb;
    --accent: #9cc3ff; --met: #75d6a3; --not-met: #ff9d92; --undetermined: #ecc66a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
  font-family: system-ui, "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
h1, h2, .brand a { font-family: "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; font-weight: 600; }
h1 { font-size: clamp(1.8rem, 5vw, 2.5rem); line-height: 1.25; margin: 2.5rem 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 4rem 0 1rem; padding-top: .8rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
h3 small { font-weight: 400; font-size: .875rem; color: var(--quiet); margin-left: .5rem; }
h4 { font-size: 1rem; margin: 1.8rem 0 .6rem; }
p { margin: .5rem 0; max-width: 46rem; }
:lang(en) :is(h1, h3, h4, th, dt, dd, .tree li)::first-letter, :lang(en) figcaption::first-letter { text-transform: uppercase; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.wide { max-width: 74rem; margin: 0 auto; padding: 0 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
caption.unseen { left: 0; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; }
.skip:focus { top: .5rem; }
.top { border-bottom: 1px solid var(--line); background: var(--surface); }
.top .wide { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; align-items: baseline; padding-block: .7rem; }
.top p { margin: 0; }
.brand a { font-size: 1.25rem; color: var(--ink); text-decoration: none; }
.brand span { font-size: .875rem; color: var(--quiet); margin-left: .4rem; }
.aside { font-size: .9375rem; }
.aside a + a { margin-left: 1.2rem; }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0; padding: .8rem 0; border-bottom: 1px solid var(--line); font-size: .9375rem; }
.lead { color: var(--quiet); }
.quiet, .unit, .limit, .stage, .place, .mark, .says { color: var(--quiet); font-weight: 400; }
.caution { border-left: 4px solid var(--undetermined); padding: .3rem .8rem; background: var(--surface); color: var(--undetermined); font-weight: 600; }
footer { margin-top: 5rem; border-top: 1px solid var(--line); background: var(--surface); font-size: .875rem; color: var(--quiet); padding: 1rem 0 2rem; }
`;
