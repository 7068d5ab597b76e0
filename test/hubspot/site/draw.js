/** Drawing without HTML strings: the page's policy and ours forbid them. */
import { state } from "./state.js";

/** An element with attributes, listeners (`onclick`), and children (nodes, texts, `null`s are skipped). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const is2021 = () => state.markup === "2021";
/** The third look: what public works of 2026 show of the app, put together. */
export const is2026 = () => state.markup === "2026";

/** A translated text: with HubSpot's key in 2021 and 2026, with a class of styled-components today. `words` is `[en, fr]`. */
export function text(key, words) {
  const [en, fr = en] = words;
  const shown = state.lang === "fr" ? fr : en;
  if (!is2021() && !is2026()) return h("span", { class: hashed("Text__StyledText") }, shown);
  const locale = state.lang === "fr" ? "fr-fr" : "en-us";
  return h("i18n-string", { "data-key": key, "data-locale-at-render": locale }, shown);
}

/** `Flex__StyledFlex-sc-1x9kz0f-0 kTqWbe`: a readable prefix, then what a compiler made of it. */
export function hashed(name) {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return `${name}-sc-${hash.toString(36).padStart(7, "0").slice(0, 7)}-0 ${(hash * 7).toString(36).slice(-6)}`;
}
