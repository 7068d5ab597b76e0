/** The strip at the bottom: everything `window.standIn` can do that a person wants to see. */
import { h } from "./draw.js";
import { FAILURES } from "./failures.js";
import { state } from "./state.js";

const select = (label, options, chosen, attributes = {}) =>
  h(
    "label",
    {},
    label,
    h(
      "select",
      attributes,
      options.map((option) => h("option", { value: option, selected: option === chosen }, option)),
    ),
  );

export function controls(standIn) {
  const failure = select("Failure", Object.keys(FAILURES), "api-not-enabled");
  const how = select("shown as", [...standIn.ways, "query", "fragment"], "alert");
  const value = (label) => label.querySelector("select").value;
  const button = (label, onclick) => h("button", { type: "button", onclick }, label);
  const reload = (name) => ({
    onchange: (event) => {
      const url = new URL(location.origin + location.pathname);
      url.searchParams.set(name, event.target.value);
      location.assign(url);
    },
  });
  return h(
    "details",
    { class: "controls" },
    h("summary", {}, "Stand-in controls · this is not HubSpot"),
    h(
      "div",
      {},
      failure,
      how,
      button("Make it fail", () => standIn.fail(value(failure), value(how))),
      button("Take it away", () => standIn.clear()),
      button("Connect well", () => standIn.succeed()),
      button("Outage banner", () => standIn.alarm()),
      button("10,000 alerts", () => standIn.flood(10_000)),
      select("Markup", ["2021", "today", "2026"], state.markup, reload("markup")),
      select("Language", ["en", "fr"], state.lang, reload("lang")),
    ),
  );
}
