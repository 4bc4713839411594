/** A report on A4: no controls, what is folded stays folded, rows and figures are not cut. */
export const PRINT = `
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { font-size: 10pt; line-height: 1.45; background: none; }
  .wide { max-width: none; padding: 0; }
  .skip, .contents, .aside, form, #upload, .why-row:not(:has([open])), details:not([open]) { display: none !important; }
  .top { background: none; border-bottom: 2pt solid var(--ink); }
  h1 { font-size: 20pt; margin-top: 12pt; } h2 { font-size: 14pt; margin-top: 20pt; } h3 { font-size: 11pt; margin-top: 12pt; }
  h1, h2, h3, h4, caption, figcaption { break-after: avoid; }
  table { font-size: 9pt; } th, td { padding-block: 2.5pt; }
  tr, figure, .tally { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  .figures { grid-template-columns: repeat(2, 1fr); gap: 12pt; }
  .bar, .plot, .tally li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { background: none; margin-top: 20pt; }
}
`;
