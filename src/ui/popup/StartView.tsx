import type { Incident } from "../../shared/incident";
import { Lookup, type LookupProps } from "../lookup/Lookup";
import { Picks } from "../parts/lists";
import { useAsked } from "../state/asked";
import { shortDay } from "../state/format";
import { ruleOf } from "../state/rules-store";
import { useWords } from "../state/words";

const MOST = 3;

async function showTab({ tabId }: Incident): Promise<void> {
  const tab = await chrome.tabs.update(tabId, { active: true });
  if (tab) await chrome.windows.update(tab.windowId, { focused: true });
}

/** What the popup shows when nothing has failed in this tab: failures of other tabs, what is waited for, the lookup. */
export function StartView({ elsewhere, ...lookup }: LookupProps & { elsewhere: Incident[] }) {
  const { t, lang, rule: wordsOf } = useWords();
  const open = elsewhere.filter(({ state, strength }) => state === "open" && strength === "strong");
  const tabs = open.slice(0, MOST).map((incident) => ({
    key: incident.id,
    title: (incident.diagnosis.rule && wordsOf(incident.diagnosis.rule)?.title) ?? t("unknown.title"),
    open: () => showTab(incident),
  }));
  // No failure of these need be on the screen: they were asked about days ago, or in another browser session.
  const asked = useAsked().filter(({ rule }) => ruleOf(rule));
  const waits = asked.slice(0, MOST).map(({ rule, portal, to, at }) => ({
    key: `${portal}:${rule}`,
    title: wordsOf(rule)?.title ?? rule,
    small: t(`asked.${to}`, { date: shortDay(lang, at) }),
    open: () => lookup.ask("", rule),
  }));
  const isAsking = lookup.rule || lookup.text.trim();
  return (
    <>
      <Picks title={t("elsewhere.title")} picks={tabs} />
      {!isAsking && <Picks title={t("asked.title")} picks={waits} />}
      <Lookup {...lookup} />
    </>
  );
}
