/**
 * What the organization sets for its people, through the browser's managed storage. The browser reports it some seconds
 * after its start and whenever it changes, so it is followed, never read once. Chrome and Edge drop what
 * `policy.schema.json` does not allow; Firefox knows no schema, so everything is parsed here too, field by field.
 */
import { type Item, settings } from "./items";
import type { Settings } from "./settings";
import { boolean, changed, fallback, goodOnes, object, parse, type Shape, type Shaped, text, where } from "./shape";

export const BOUNDS = { name: 80, address: 254, link: 1000, note: 500, rules: 100 } as const;

/** Text without what could pass for something else: control characters, and marks that turn the direction of writing. */
const plain = (max: number, breaks: RegExp): Shape<string> =>
  changed(text(max), (raw) =>
    raw
      .replace(breaks, " ")
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === "\n" ? c : ""))
      .trim(),
  );

/** A bad value counts as none, as an empty one does, and costs no good neighbor. */
const set = <T extends boolean | { length: number }>(shape: Shape<T>) => fallback(where(shape, isSet), undefined);
const isSet = (value: boolean | { length: number }) => typeof value === "boolean" || value.length > 0;
const yesOrNo = set(boolean);
const name = set(plain(BOUNDS.name, /\s+/g));
const address = set(text(BOUNDS.address, /^[\w.+'-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i));
/** The host is written out: a message never decides where it goes. */
const link = set(text(BOUNDS.link, /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?([/?#][^\s"'<>\\]*)?$/i));

/** A rule, `hubspot/outage`, or all rules of a family, `gmail/*`. */
const silenced = text(100, /^[a-z0-9]+\/([a-z0-9-]+|\*)$/);

/** Absent: the organization says nothing about it. */
const policyShape = object({
  language: set(text(4, /^(auto|[a-z]{2})$/)),
  autoOpen: yesOrNo,
  history: yesOrNo,
  /** Show the welcome page after installing. */
  welcomePage: yesOrNo,
  /** Who answers requests to IT, as the rep knows them: `Service desk`. */
  itName: name,
  itAddress: address,
  /** Where tickets are opened. `{subject}` and `{body}` in it stand for the message. */
  itTicketLink: link,
  hubspotAdminName: name,
  hubspotAdminAddress: address,
  /** Plain text on the cards that send the rep to IT. */
  note: set(plain(BOUNDS.note, /[^\S\n]+/g)),
  silentRules: set(goodOnes(silenced, BOUNDS.rules)),
});
export type Policy = Shaped<typeof policyShape>;

/** Never throws. */
export const parsePolicy = (raw: unknown): Policy => parse(policyShape, raw) ?? {};

/** Without a policy it is `{}`: Chrome answers so, Firefox rejects. */
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
    // A change names some of the values only, so all are read again. Two reads may cross: the last one asked for counts.
    let asked = 0;
    const tell = async () => {
      const mine = ++asked;
      const value = await this.get();
      if (mine === asked && !signal.aborted) listener(value);
    };
    // Firefox reports no change: there, policy changes with the next start.
    const changes = chrome.storage.managed?.onChanged;
    changes?.addListener(tell);
    signal.addEventListener("abort", () => changes?.removeListener(tell));
    void tell();
  },
};

export const isSilent = ({ silentRules = [] }: Policy, rule: string | null): boolean =>
  rule !== null &&
  silentRules.some((name) => name === rule || (name.endsWith("/*") && rule.startsWith(name.slice(0, -1))));

/** The rep's own settings, with those of the organization over them. */
export const under = (own: Settings, { language, autoOpen, history }: Policy): Settings => ({
  ...own,
  language: language ?? own.language,
  autoOpen: autoOpen ?? own.autoOpen,
  history: history ?? own.history,
});

/** The settings as they hold. */
export async function settingsInForce(): Promise<Settings> {
  const [own, set] = await Promise.all([settings.get(), policy.get()]);
  return under(own, set);
}
