/**
 * The organization's policy, from managed storage. It arrives some seconds after the browser starts and may change
 * later, so follow it or read it anew; never keep a value. Chrome and Edge drop what `policy.schema.json` does not
 * allow; Firefox has no schema, so everything is parsed here too, field by field.
 */
import { type Item, settings } from "./items";
import type { Settings } from "./settings";
import { boolean, changed, fallback, goodOnes, object, parse, type Shape, type Shaped, text, where } from "./shape";

export const BOUNDS = { name: 80, address: 254, link: 1000, note: 500, rules: 100 } as const;

/** Text without control characters and bidirectional overrides, which could disguise it. `breaks` become spaces. */
const plain = (max: number, breaks: RegExp): Shape<string> =>
  changed(text(max), (raw) =>
    raw
      .replace(breaks, " ")
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === "\n" ? c : ""))
      .trim(),
  );

/** A bad or empty value counts as absent, so that it does not invalidate the other settings. */
const setting = <T extends boolean | { length: number }>(shape: Shape<T>) => fallback(where(shape, isSet), undefined);
const isSet = (value: boolean | { length: number }) => typeof value === "boolean" || value.length > 0;
const yesOrNo = setting(boolean);
const name = setting(plain(BOUNDS.name, /\s+/g));
const address = setting(text(BOUNDS.address, /^[\w.+'-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i));
/** The host must be literal: a placeholder in it would let the message decide where it is sent. */
const link = setting(text(BOUNDS.link, /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?([/?#][^\s"'<>\\]*)?$/i));

/** A rule (`hubspot/outage`) or all rules of a family (`gmail/*`). */
const silenced = text(100, /^[a-z0-9]+\/([a-z0-9-]+|\*)$/);

/** Every field is optional: if absent, the organization does not set it. */
const policyShape = object({
  language: setting(text(4, /^(auto|[a-z]{2})$/)),
  autoOpen: yesOrNo,
  history: yesOrNo,
  /** Show the welcome page after installing. */
  welcomePage: yesOrNo,
  /** Name by which the rep knows whoever answers requests to IT: `Service desk`. */
  itName: name,
  itAddress: address,
  /** Form for opening a ticket. `{subject}` and `{body}` are replaced by the message. */
  itTicketLink: link,
  hubspotAdminName: name,
  hubspotAdminAddress: address,
  /** Plain text on the cards that send the rep to IT. */
  note: setting(plain(BOUNDS.note, /[^\S\n]+/g)),
  silentRules: setting(goodOnes(silenced, BOUNDS.rules)),
});
export type Policy = Shaped<typeof policyShape>;

/** Never throws. */
export const parsePolicy = (raw: unknown): Policy => parse(policyShape, raw) ?? {};

/** `{}` without a policy: Chrome returns that, Firefox rejects. */
export const policy: Omit<Item<Policy>, "set" | "remove"> = {
  key: "policy",
  fallback: {},
  async get() {
    try {
      return parsePolicy(await chrome.storage.managed.get(null));
    } catch {
      return {};
    }
  },
  follow(listener, signal) {
    // A change event has only the changed values, so all are read again. If reads overlap, the latest request counts.
    let asked = 0;
    const tell = async () => {
      const mine = ++asked;
      const value = await this.get();
      if (mine === asked && !signal.aborted) listener(value);
    };
    // Firefox reports no changes: there, a new policy applies after a restart.
    const changes = chrome.storage.managed?.onChanged;
    changes?.addListener(tell);
    signal.addEventListener("abort", () => changes?.removeListener(tell));
    void tell();
  },
};

export const isSilent = ({ silentRules = [] }: Policy, rule: string | null): boolean =>
  rule !== null &&
  silentRules.some((name) => name === rule || (name.endsWith("/*") && rule.startsWith(name.slice(0, -1))));

/** The rep's own settings, overridden by the organization's. */
export const withPolicy = (own: Settings, { language, autoOpen, history }: Policy): Settings => ({
  ...own,
  language: language ?? own.language,
  autoOpen: autoOpen ?? own.autoOpen,
  history: history ?? own.history,
});

/** The settings that apply now. */
export async function settingsInForce(): Promise<Settings> {
  const [own, imposed] = await Promise.all([settings.get(), policy.get()]);
  return withPolicy(own, imposed);
}
