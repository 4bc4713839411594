export { balanceBook } from "./book/book";
export type { Unmapped } from "./read/figure-rows";
export { type FigureOptions, type FiguresFile, figuresOf } from "./read/figures";
export { NOTES, type Note, type NoteCode } from "./read/located";
export { type FileOptions, type SchoolsFile, schoolsOf } from "./read/schools";
export { totalsOf } from "./read/totals";
export { type SchoolsSource, type SourceOptions, schoolsFrom } from "./stream/schools";
