import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { html, markup } from "../../src/page/html";

const bodyOf = (text: string) => parseHTML(`<!doctype html><html><body>${text}</body></html>`).document.body;

describe("markup", () => {
  it("escapes what is put into it, and not what is markup already", () => {
    const inner = html`<b>${`<i a="b" c='d'>&`}</b>`;
    expect(html`<p title="${'"'}">${inner}${undefined}${3}${[inner, "<"]}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;i a=&quot;b&quot; c=&#39;d&#39;&gt;&amp;</b>3<b>&lt;i a=&quot;b&quot; c=&#39;d&#39;&gt;&amp;</b>&lt;</p>',
    );
    expect(html`${markup("<svg></svg>")}`.markup).toBe("<svg></svg>");
  });

  it("gives back any text that a browser shows, in content and in attributes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "a", "班", "/", "=", ";", "#", "x") }), (text) => {
        const body = bodyOf(html`<p title="${text}">${text}</p>`.markup);
        const [only, ...others] = [...body.children];
        expect(others).toEqual([]);
        expect([only?.textContent, only?.getAttribute("title"), only?.children.length]).toEqual([text, text, 0]);
      }),
    );
  });
});
