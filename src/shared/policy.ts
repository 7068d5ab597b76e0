/**
 * What the organization sets for its people, through the browser's managed storage. The browser reports it some seconds
 * after its start and whenever it changes, so it is followed, never read once. Chrome and Edge drop what
 * `policy.schema.json` does not allow; Firefox knows no schema, so everything is parsed here too, field by field.
 */
import { isListOf, isText } from "./guards";
import type { Settings } from "./incident";
import { type Item, settings } from "./items";

/** A rule, `hubspot/outage`, or all rules of a family, `gmail/*`. */
export type Silenced = `${string}/${string}`;

/** Absent: the organization says nothing about it. */
export interface Policy {
  language?: string;
  autoOpen?: boolean;
  history?: boolean;
  /** Show the welcome page after installing. */
  welcomePage?: boolean;
  /** Who answers requests to IT, as the rep knows them: `Service desk`. */
  itName?: string;
  itAddress?: string;
  /** Where tickets are opened. `{subject}` and `{body}` in it stand for the message. */
  itTicketLink?: string;
  hubspotAdminName?: string;
  hubspotAdminAddress?: string;
  /** Plain text on the cards that send the rep to IT. */
  note?: string;
  silentRules?: Silenced[];
}

export const BOUNDS = { name: 80, address: 254, link: 1000, note: 500, rules: 100 } as const;

const ADDRESS = /^[\w.+'-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** The host is written out: a message never decides where it goes. */
const LINK = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?([/?#][^\s"'<>\\]*)?$/i;
const SILENCED = /^[a-z0-9]+\/([a-z0-9-]+|\*)$/;

const isYesOrNo = (raw: unknown) => (typeof raw === "boolean" ? raw : undefined);
const isSilenced = (raw: unknown): raw is Silenced => isText(raw, 100) && SILENCED.test(raw);
const matching = (form: RegExp, max: number) => (raw: unknown) =>
  isText(raw, max) && form.test(raw) ? raw : undefined;

/** Text without what could pass for something else: control characters, and marks that turn the direction of writing. */
const plain = (max: number, breaks: RegExp) => (raw: unknown) => {
  if (!isText(raw, max)) return undefined;
  return (
    raw
      .replace(breaks, " ")
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === "\n" ? c : ""))
      .trim() || undefined
  );
};
const line = plain(BOUNDS.name, /\s+/g);

/** Each gives the value, or `undefined` where it is none. */
const FIELDS: { readonly [Name in keyof Policy]-?: (raw: unknown) => Policy[Name] | undefined } = {
  language: matching(/^(auto|[a-z]{2})$/, 4),
  autoOpen: isYesOrNo,
  history: isYesOrNo,
  welcomePage: isYesOrNo,
  itName: line,
  itAddress: matching(ADDRESS, BOUNDS.address),
  itTicketLink: matching(LINK, BOUNDS.link),
  hubspotAdminName: line,
  hubspotAdminAddress: matching(ADDRESS, BOUNDS.address),
  note: plain(BOUNDS.note, /[^\S\n]+/g),
  // One bad name costs no good neighbour.
  silentRules: (raw) => {
    if (!isListOf(raw, (_): _ is unknown => true, BOUNDS.rules)) return undefined;
    const good = raw.filter(isSilenced);
    return good.length ? good : undefined;
  },
};

/** Never throws; what is no value is as if nobody had set it. */
export function parsePolicy(raw: unknown): Policy {
  if (typeof raw !== "object" || raw === null) return {};
  const values = raw as Record<string, unknown>;
  const read = Object.entries(FIELDS).map(([name, parse]) => [name, parse(values[name])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

const readOnly = () => Promise.reject(new Error("Only the organization sets it."));

/** Without a policy it is `{}`: Chrome answers so, Firefox rejects. */
export const policy: Item<Policy> = {
  key: "policy",
  async get() {
    try {
      return parsePolicy(await chrome.storage.managed.get(null));
    } catch {
      return {};
    }
  },
  set: readOnly,
  remove: readOnly,
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
  language: language ?? own.language,
  autoOpen: autoOpen ?? own.autoOpen,
  history: history ?? own.history,
});

/** The settings as they hold. */
export const settingsInForce = {
  async get(): Promise<Settings> {
    const [own, set] = await Promise.all([settings.get(), policy.get()]);
    return under(own, set);
  },
  follow(listener: (value: Settings) => void, signal: AbortSignal): void {
    let own: Settings | undefined;
    let set: Policy | undefined;
    const tell = () => own && set && listener(under(own, set));
    settings.follow((value) => {
      own = value;
      tell();
    }, signal);
    policy.follow((value) => {
      set = value;
      tell();
    }, signal);
  },
};
