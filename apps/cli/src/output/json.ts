/** A document that a person can read too. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
