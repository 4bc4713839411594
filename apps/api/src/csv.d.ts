/** A table that the bundle carries as text. */
declare module "*.csv" {
  const text: string;
  export = text;
}
