import type { Rule } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { CompanyNote } from "../parts/CompanyNote";
import { Outcome } from "../steps/Outcome";
import { StatusLinks } from "../steps/StatusLinks";

/** What a card says besides its rule: how the last try went, whether a service is down. */
export function IncidentNotes({ rule, incident }: { rule: Rule; incident?: Incident | undefined }) {
  return (
    <>
      {incident && <Outcome incident={incident} />}
      {rule.who[0] === "wait" && <StatusLinks />}
      {rule.who[0] === "it-admin" && <CompanyNote />}
    </>
  );
}
