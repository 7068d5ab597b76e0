/** What the popup must know before it can draw, read side by side. */
import { draft, lastPlace, nextView } from "../shared/items";
import { here } from "./here";
import { knowRules } from "./known";
import type { Start } from "./Popup";
import { PLACES, type Place } from "./place";
import { Finding, Resolved, Unknown } from "./sides";

export async function opening(): Promise<Start> {
  const [now, last, next, text] = await Promise.all([
    here(),
    lastPlace.get(),
    nextView.get(),
    draft.get(),
    knowRules(),
  ]);
  if (next) void nextView.remove();
  const back = last && last.about === (now.incident?.id ?? "") && PLACES.find((place) => place === last.place);
  const place: Place = next || (now.incident?.state === "resolved" ? "card" : back || "card");
  // What will be drawn is fetched now, so that it is drawn at once.
  const { incident } = now;
  if (place === "lookup" || !incident) await Finding.fetch();
  else if (incident.state === "resolved") await Resolved.fetch();
  else if (incident.diagnosis.status === "unknown") await Unknown.fetch();
  return { here: now, place, draft: text, panel: new URLSearchParams(location.search).get("view") === "panel" };
}
