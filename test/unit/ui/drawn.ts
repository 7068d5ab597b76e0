/** As much of a document as Preact needs to draw a view. There is no layout, and no event but those that a test fires. */
import { type ComponentType, createElement, render } from "preact";

export class Drawn {
  [name: string]: unknown;
  parentNode: Drawn | null = null;
  childNodes: Drawn[] = [];
  attributes: { name: string; value: string }[] = [];
  style = {};
  nodeType = 1;
  namespaceURI = "http://www.w3.org/1999/xhtml";
  data = "";
  heard: Record<string, ((event: object) => void) | undefined> = {};
  constructor(readonly localName: string) {}

  get firstChild(): Drawn | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): Drawn | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }
  get ownerDocument() {
    return document;
  }
  contains(other: Drawn | null): boolean {
    return other !== null && (other === this || this.contains(other.parentNode));
  }
  insertBefore(node: Drawn, before: Drawn | null) {
    node.parentNode?.removeChild(node);
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
    node.parentNode = this;
    return node;
  }
  appendChild = (node: Drawn) => this.insertBefore(node, null);
  remove = () => this.parentNode?.removeChild(this);
  removeChild(node: Drawn) {
    this.childNodes = this.childNodes.filter((one) => one !== node);
    node.parentNode = null;
    return node;
  }
  setAttribute(name: string, value: unknown) {
    this[name] = String(value);
  }
  removeAttribute(name: string) {
    delete this[name];
  }
  addEventListener(name: string, hear: (event: object) => void) {
    this.heard[name.toLowerCase()] = hear;
  }
  removeEventListener(name: string) {
    delete this.heard[name.toLowerCase()];
  }
  focus() {
    Drawn.focused = this;
  }
  static focused: Drawn | undefined;

  get text(): string {
    return this.data + this.childNodes.map(({ text }) => text).join("");
  }
  /** All elements below of which this holds, in the order of the page. */
  all(is: (element: Drawn) => unknown): Drawn[] {
    return this.childNodes.flatMap((node) => [...(is(node) ? [node] : []), ...node.all(is)]);
  }
  /** The button or link with this label. */
  button = (label: string) => this.all(({ localName, text }) => /^(a|button)$/.test(localName) && text === label)[0];
  async fire(type: string, more: object = {}) {
    const event = { type, currentTarget: this, target: this, preventDefault() {}, ...more };
    for (const [name, hear] of Object.entries(this.heard)) if (name === type) hear?.call(this, event);
    await pause();
  }
}

/** Preact draws in a microtask and runs effects in a timer. */
const pause = () => new Promise((done) => setTimeout(done, 60));

/** Draws a view, and draws it anew whenever what is stored changes. Call it after `fakeView`. */
export async function drawn(View: ComponentType): Promise<Drawn> {
  const text = (data: string) => Object.assign(new Drawn("#text"), { nodeType: 3, data });
  Object.assign(document, {
    createTextNode: text,
    createElement: (name: string) => new Drawn(name),
    createElementNS: (_: string, name: string) => new Drawn(name),
  });
  const { drawWith } = await import("../../../src/ui/state/store");
  const root = new Drawn("root");
  const draw = () => render(createElement(View, null), root as never);
  drawWith(draw);
  draw();
  await pause();
  return root;
}
