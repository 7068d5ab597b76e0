import { ruleById } from "../../rules/table";
import type { Incident } from "../../shared/incident";
import { lastReading } from "../../shared/last-reading";
import { Button } from "../parts/controls";
import { Picks } from "../parts/text";
import { everyAsked } from "../state/asked";
import { choose, go, here, lookedUp } from "../state/route";
import { current, shown, view } from "../state/shown";
import { stored } from "../state/store";
import { ownDay, ruleTitle, t } from "../state/words";
import { Lookup } from "./Lookup";

const MOST = 3;

async function showTab({ tabId }: Incident): Promise<void> {
  const tab = await chrome.tabs.update(tabId, { active: true });
  if (tab) await chrome.windows.update(tab.windowId, { focused: true });
}

/** The lookup, below open failures of other tabs (where this tab has no incident) and what the rep waits for. */
export function StartView() {
  const elsewhere = shown().incident ? [] : stored(current).elsewhere;
  const open = elsewhere.filter(({ state, strength }) => state === "open" && strength === "strong");
  const tabs = open.slice(0, MOST).map((incident) => ({
    key: incident.id,
    title: incident.diagnosis.rule ? ruleTitle(incident.diagnosis.rule) : t("unknown.title"),
    open: () => showTab(incident),
  }));
  // None of these needs an incident: the rep may have asked days ago, in an earlier browser session.
  const asked = stored(everyAsked).filter(({ rule }) => ruleById.has(rule));
  const waits = asked.slice(0, MOST).map(({ rule, portal, to, at }) => ({
    key: `${portal}:${rule}`,
    title: ruleTitle(rule),
    small: t(`asked.${to}`, { date: ownDay(at) }),
    open: () => choose(rule),
  }));
  const isAsking = here().picked || lookedUp().trim();
  return (
    <>
      {!isAsking && <ReadingNote />}
      <Picks title={t("elsewhere.title")} picks={tabs} />
      {!isAsking && <Picks title={t("asked.title")} picks={waits} />}
      <Lookup />
    </>
  );
}

/** Shown above the lookup where the press of the button found nothing to show a card for. */
function ReadingNote() {
  const { tabId, outcome = "found" } = stored(lastReading) ?? {};
  if (view() || tabId !== stored(current).tabId || outcome === "found") return null;
  return (
    <section class="note stack tight" data-reading={outcome}>
      <p role="status">{t(`reading.${outcome}`)}</p>
      {outcome !== "unreadable" && <Button class="link" onClick={() => go("describe")} label={t("reading.describe")} />}
    </section>
  );
}
