import type { Incident } from "../../shared/incident";
import { Lookup, type LookupProps } from "../lookup/Lookup";
import { OtherTabs } from "./OtherTabs";
import { WaitingList } from "./WaitingList";

/** What the popup shows when nothing has failed in this tab: failures of other tabs, and the lookup. */
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
