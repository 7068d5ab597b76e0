import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { Lookup, type LookupProps } from "../lookup/Lookup";
import { Picks } from "../parts/lists";
import { useAsked } from "../state/asked";
import { shortDay } from "../state/format";
import { ruleOf } from "../state/rules-store";
import { useWords } from "../state/words";

/** What the popup shows when nothing has failed in this tab: failures of other tabs, what is waited for, the lookup. */
export function StartView({ elsewhere, ...lookup }: LookupProps & { elsewhere: Incident[] }) {
  return (
    <>
      <OtherTabs incidents={elsewhere} />
      {!lookup.asked.rule && !lookup.asked.text.trim() && (
        <WaitingList pick={(rule) => lookup.ask({ text: "", rule })} />
      )}
      <Lookup {...lookup} />
    </>
  );
}

function OtherTabs({ incidents }: { incidents: Incident[] }) {
  const { t, rule } = useWords();
  const open = incidents.filter(({ state, strength }) => state === "open" && strength === "strong");
  const show = async ({ tabId }: Incident) => {
    const tab = await chrome.tabs.update(tabId, { active: true });
    if (tab) await chrome.windows.update(tab.windowId, { focused: true });
  };
  const picks = open.slice(0, 3).map((incident) => ({
    key: incident.id,
    title: (incident.diagnosis.rule && rule(incident.diagnosis.rule)?.title) ?? t("unknown.title"),
    open: () => show(incident),
  }));
  return <Picks title={t("elsewhere.title")} picks={picks} />;
}

/** What is waited for, where no failure is on the screen: after days, or in another browser session. */
function WaitingList({ pick }: { pick: (rule: RuleId) => void }) {
  const { t, lang, rule: wordsOf } = useWords();
  const known = useAsked().filter(({ rule }) => ruleOf(rule));
  const picks = known.slice(0, 3).map(({ rule, portal, to, at }) => ({
    key: `${portal}:${rule}`,
    title: wordsOf(rule)?.title ?? rule,
    small: t(`asked.${to}`, { date: shortDay(lang, at) }),
    open: () => pick(rule),
  }));
  return <Picks title={t("asked.title")} picks={picks} />;
}
