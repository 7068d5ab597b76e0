/**
 * The classifier over the rules that ship: a banner, a long paste, the worst texts, a table 100 times larger. Beside it the
 * usual way of doing this: one regular expression a phrase, tried one after the other.
 */
import { bundled } from "../../src/diagnosis/bundled";
import { thaw } from "../../src/diagnosis/compile";
import { compile, diagnose, type Table } from "../../src/diagnosis/diagnose";
import { freeze } from "../../src/diagnosis/freeze";
import { MAX_TEXT } from "../../src/diagnosis/normalise";
import type { Facts } from "../../src/diagnosis/types";
import { knowledge } from "../../src/lexicon/table";
import type { Rule, RuleId } from "../../src/rules/schema";
import { rules } from "../../src/rules/table";
import type { Bench, Row } from "./bench";

const BANNERS: readonly Facts[] = [
  {
    surface: "email-settings",
    texts: [
      "Sorry. HubSpot can’t access your inbox due to an invalid license. Please reach out to your Office 365 administrator.",
    ],
    keys: ["InboxConnectUtils.wizard.imapInbox.errors.OFFICE_ERROR_INVALID_LICENSE.title_jsx"],
  },
  {
    surface: "email-settings",
    texts: ["Unable to connect your inbox. Share this message with your admin or IT team to resolve."],
  },
  {
    surface: "microsoft-signin",
    texts: [
      "Need admin approval. Sales Hub needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.",
    ],
  },
  // No phrase knows these words.
  {
    surface: "email-settings",
    texts: [
      "Die Überprüfung des Posteingangs ist leider gescheitert: Der Mailserver Ihres Anbieters antwortet gerade nicht.",
    ],
    lang: "de",
  },
  { surface: "calendar-settings", texts: ["Boîte de réception ou calendrier Office 365 introuvable"], lang: "fr" },
];

const LOG_LINE =
  "2026-11-23 10:15:42,118 WARN [worker-3] c.example.mail.Connector - could not open outlook.office365.com:993 for kim@contoso.example, retrying: the server said “* BYE Temporary problem, please try again later.”\n";

const long = (unit: string): Facts => ({
  surface: "paste",
  texts: [unit.repeat(Math.ceil(MAX_TEXT / unit.length)).slice(0, MAX_TEXT)],
});

/** Median of the best half of many rounds, in microseconds: what the code costs when nothing else runs. */
function time(work: () => void, rounds: number, perRound: number): number {
  for (let i = 0; i < perRound * 5; i++) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let i = 0; i < perRound; i++) work();
    return ((performance.now() - start) * 1000) / perRound;
  });
  times.sort((a, b) => a - b);
  return times[Math.floor(rounds / 4)] as number;
}

function once(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

/** 100 tables in one: copies of every rule under other names, each phrase with a word more so that none are equal. */
function enlarged(): Table {
  const name = (copy: number) => `${"abcdefghij"[copy % 10]}${"klmnopqrst"[Math.floor(copy / 10)]}`;
  const vary = (text: string, copy: number) => `${text} ${name(copy)}`;
  const varyAll = (phrases: Record<string, string[]> | undefined, copy: number) =>
    Object.fromEntries(
      Object.entries(phrases ?? {}).map(([lang, list]) => [lang, list.map((text) => vary(text, copy))]),
    );
  const copies = Array.from({ length: 99 }, (_, copy) =>
    rules.map(
      ({ signals, ...rule }): Rule => ({
        ...rule,
        id: `${rule.id}-${copy}` as RuleId,
        signals: {
          codes: (signals.codes ?? [])
            .filter((code) => !code.startsWith("AADSTS"))
            .map((code) => (/^\d\./.test(code) ? `${code}${copy}` : `${code.replace("*", "")}_${name(copy)}`)),
          keys: (signals.keys ?? []).map((key) => key.replace(/[a-z]{3,}/gi, (part) => part + name(copy))),
          phrases: varyAll(signals.phrases, copy),
          hints: varyAll(signals.hints, copy),
          common: varyAll(signals.common, copy),
        },
      }),
    ),
  );
  return compile([...rules, ...copies.flat()], knowledge);
}

/** The peer: every phrase as a regular expression over the lower-case text. */
function expressions(): RegExp[] {
  const literal = (text: string) => text.replace(/[.+?^${}\\]/g, "\\$&");
  return rules.flatMap(({ signals }) =>
    [signals.phrases, signals.hints, signals.common].flatMap((phrases) =>
      Object.values(phrases ?? {})
        .flat()
        .map((phrase) => {
          const pattern = literal(phrase.replace(/^~/, "").toLowerCase())
            .replaceAll("(", "(?:")
            .replace(/\[([^\]]*)\]/g, "(?:$1)?")
            .replaceAll("*", ".{0,60}?");
          return new RegExp(pattern.replace(/ /g, "\\s*"), "u");
        }),
    ),
  );
}

const micro = (value: number) => (value < 1000 ? `${value.toFixed(0)} µs` : `${(value / 1000).toFixed(1)} ms`);

const bench: Bench = {
  title: "Classify",
  async run() {
    const frozen = freeze(rules, knowledge);
    const cold = once(() => thaw(frozen));
    const table = await bundled();
    const onBanners = (classify: (facts: Facts) => void) =>
      time(() => BANNERS.forEach(classify), 200, 5) / BANNERS.length;
    const banner = onBanners((facts) => diagnose(facts, table));
    const log = long(LOG_LINE);
    const paste = time(() => diagnose(log, table), 30, 1);
    const worst = ["the user account ", "a@", "<p ", "OFFICE_ERROR_", "\\u", "ログインに", "AADSTS5\n"].map((unit) => {
      const facts = long(unit);
      return time(() => diagnose(facts, table), 10, 1);
    });
    const large = enlarged();
    const bannerLarge = onBanners((facts) => diagnose(facts, large));
    const pasteLarge = time(() => diagnose(log, large), 30, 1);
    const peers = expressions();
    const byExpression = (facts: Facts) => {
      const text = facts.texts.join("\n").toLowerCase();
      for (const peer of peers) peer.test(text);
    };
    const row = (name: string, value: number, budget?: [string, boolean]): Row => ({
      name,
      figures: { time: micro(value) },
      ...(budget ? { budget: { text: budget[0], met: budget[1] } } : {}),
    });
    return [
      row("thaw the frozen table, first time", cold, ["≤ 10 ms", cold <= 10_000]),
      row("a banner", banner, ["≤ 50 µs", banner <= 50]),
      row("64 kB of log", paste, ["≤ 5 ms", paste <= 5000]),
      row("64 kB of the worst text", Math.max(...worst)),
      row("a banner, table × 100", bannerLarge, ["≤ 2 ×", bannerLarge <= 2 * banner]),
      row("64 kB of log, table × 100", pasteLarge, ["≤ 2 ×", pasteLarge <= 2 * paste]),
      row(
        "peer, a banner: one regular expression a phrase",
        time(() => BANNERS.forEach(byExpression), 5, 1) / BANNERS.length,
      ),
      row(
        "peer, 64 kB of log",
        once(() => byExpression(log)),
      ),
    ];
  },
};

export default bench;
