import type * as Plots from "@observablehq/plot";
import { type Html, html, markup } from "../html";
import type { Point } from "./lorenz";

/** Schools on one axis, with their mean and the limit where there are such. */
interface Strip {
  readonly values: readonly number[];
  readonly mean: number | null;
  readonly limit: number | null;
  readonly shown: (value: number) => string;
}

/** What stands in and about the drawing of a strip. */
interface StripWords {
  readonly label: string;
  readonly mean: string;
  readonly limit: string;
  readonly axis: string;
}

interface LorenzWords {
  readonly label: string;
  readonly pupils: string;
  readonly amount: string;
}

/** Drawings as SVG, whose looks are in the style sheet. */
export interface Charts {
  readonly strip: (strip: Strip, words: StripWords) => Html;
  readonly lorenz: (points: readonly Point[], words: LorenzWords) => Html;
}

/** What drawings are made on: no page asks for one, so none is loaded until the first. */
type Canvas = { readonly plot: typeof Plots; readonly document: NonNullable<Plots.PlotOptions["document"]> };

/** What is read of a drawing. The types of a browser's document are not part of a server's. */
interface Element {
  readonly outerHTML: string;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly remove: () => void;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
}

const WIDTH = 340;

/** A drawing as markup with its words, without the inline style that a strict policy forbids. */
function drawn({ plot, document }: Canvas, options: Plots.PlotOptions, label: string): Html {
  const svg = plot.plot({ ...options, document, className: "plot", width: WIDTH }) as unknown as Element;
  for (const style of svg.querySelectorAll("style")) style.remove();
  // The label tells it as a whole; those of its parts name no role.
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("aria-hidden", "true");
  return html`<div class="drawing" role="img" aria-label="${label}">${markup(svg.outerHTML)}</div>`;
}

/** From zero, or below it where a value is, to the greatest of what is drawn; a little wider where all are one. */
function axisOf({ values, mean, limit }: Strip): readonly [number, number] {
  const all = [...values, ...(mean === null ? [] : [mean]), ...(limit === null ? [] : [limit])];
  const [least, most] = [Math.min(0, ...all), Math.max(...all)];
  return most > least ? [least, most] : [least, least + 1];
}

function strip(canvas: Canvas, given: Strip, words: StripWords): Html {
  const { plot } = canvas;
  const { values, mean, limit } = given;
  const [least, most] = axisOf(given);
  /** Over the line, or at the edge that it would leave. */
  const over = (at: number): "start" | "middle" | "end" => {
    const part = (at - least) / (most - least);
    return part < 0.15 ? "start" : part > 0.85 ? "end" : "middle";
  };
  const line = (at: number | null, text: string, className: string, row: number) =>
    at === null
      ? []
      : [
          plot.ruleX([at], { className, insetTop: 28 }),
          plot.text([text], {
            x: [at],
            frameAnchor: "top",
            lineAnchor: "top",
            dy: row * 13,
            textAnchor: over(at),
            className: `${className}-word`,
          }),
        ];
  const options: Plots.PlotOptions = {
    height: 132,
    marginTop: 2,
    marginBottom: 32,
    marginLeft: 8,
    marginRight: 8,
    x: { domain: [least, most], label: words.axis === "" ? null : words.axis, ticks: 5, nice: true },
    y: { axis: null },
    marks: [
      plot.dot(values, plot.dodgeY("middle", { x: (value: number) => value, r: 3.2, padding: 0.5, dy: 15, className: "school" })),
      ...line(mean, words.mean, "mean", 0),
      ...line(limit, words.limit, "limit-line", 1),
    ],
  };
  return drawn(canvas, options, words.label);
}

function lorenz(canvas: Canvas, points: readonly Point[], words: LorenzWords): Html {
  const { plot } = canvas;
  const curve = { x: "pupils", y: "amount" };
  const options: Plots.PlotOptions = {
    height: 246,
    marginLeft: 42,
    marginRight: 92,
    marginBottom: 40,
    x: { domain: [0, 1], label: words.pupils, labelAnchor: "center", ticks: 5, tickFormat: "%" },
    y: { domain: [0, 1], label: words.amount, ticks: 5, tickFormat: "%" },
    marks: [
      plot.areaY(points, { x: "pupils", y1: "amount", y2: "pupils", className: "between" }),
      plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { className: "equal" },
      ),
      plot.line(points, { ...curve, className: "curve" }),
    ],
  };
  return drawn(canvas, options, words.label);
}

let opened: Promise<Charts> | undefined;

async function open(): Promise<Charts> {
  const [plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  const canvas: Canvas = { plot, document: parseHTML("<!doctype html><html></html>").document };
  return { strip: (given, words) => strip(canvas, given, words), lorenz: (points, words) => lorenz(canvas, points, words) };
}

/** The charts, loaded when a page is first asked for: that takes about a second, which a server without visitors need not spend. */
export function openCharts(): Promise<Charts> {
  opened ??= open();
  return opened;
}
