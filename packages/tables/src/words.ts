/** Text in both languages; neither is a translation of lesser rank. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
