import type { Rule } from "../rules/schema";
import type { Incident } from "../shared/incident";
import { Addresses } from "./Addresses";
import { Outcome } from "./Outcome";
import { StatusLinks } from "./StatusLinks";
import { WeakHint } from "./WeakHint";

/** What a card says besides its rule: how the last try went, which address, whether a service is down. */
export function Notes({ rule, incident }: { rule: Rule; incident?: Incident | undefined }) {
  return (
    <>
      {incident && <Outcome incident={incident} />}
      {incident?.addresses && <Addresses {...incident.addresses} />}
      {incident?.strength === "weak" && <WeakHint incident={incident} />}
      {rule.who[0] === "wait" && <StatusLinks />}
    </>
  );
}
