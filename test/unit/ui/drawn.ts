/** Draws a view into a document without a browser: there is no layout, and no event but those that a test fires. */
import { parseHTML } from "linkedom";
import { type ComponentType, createElement, render } from "preact";
import { vi } from "vitest";

/** Preact draws in a microtask and runs effects in a timer. */
const pause = () => new Promise((done) => setTimeout(done, 60));

/** The element that `focus()` was last called on. */
export let focused: Element | undefined;

/** The document's body with the view, which is drawn anew whenever what is stored changes. Call it after `fakeView`. */
export async function drawn(View: ComponentType): Promise<HTMLElement> {
  const { document, HTMLElement } = parseHTML("<!doctype html><html><body></body></html>");
  HTMLElement.prototype.focus = function focus(this: Element) {
    focused = this;
  };
  vi.stubGlobal("document", document);
  const { drawWith } = await import("../../../src/ui/state/store");
  const draw = () => render(createElement(View, null), document.body);
  drawWith(draw);
  draw();
  await pause();
  return document.body;
}

/** The button or link with this label. */
export const button = (view: Element, label: string): Element | undefined =>
  [...view.querySelectorAll("a, button")].find(({ textContent }) => textContent === label);

/** The field below a label that begins like this. */
export const field = (view: Element, label: string): HTMLInputElement | undefined =>
  [...view.querySelectorAll("label")]
    .find(({ textContent }) => textContent.startsWith(label))
    ?.querySelector<HTMLInputElement>("input, textarea") ?? undefined;

export async function press(element: Element | undefined): Promise<void> {
  fire(element, "click");
  await pause();
}

export async function type(element: HTMLInputElement | undefined, value: string): Promise<void> {
  if (element) element.value = value;
  fire(element, "input");
  await pause();
}

function fire(element: Element | undefined, name: string): void {
  const event = element?.ownerDocument.createEvent("Event");
  event?.initEvent(name, true);
  if (event) element?.dispatchEvent(event);
}
