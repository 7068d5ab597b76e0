import type { Rule } from "../rules/schema";
import type { Incident } from "../shared/incident";
import { CompanyNote } from "./CompanyNote";
import { Outcome } from "./Outcome";
import { StatusLinks } from "./StatusLinks";

/** What a card says besides its rule: how the last try went, whether a service is down. */
export function Notes({ rule, incident }: { rule: Rule; incident?: Incident | undefined }) {
  return (
    <>
      {incident && <Outcome incident={incident} />}
      {rule.who[0] === "wait" && <StatusLinks />}
      {rule.who[0] === "it-admin" && <CompanyNote />}
    </>
  );
}
