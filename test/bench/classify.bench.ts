/** How long it takes to diagnose a text with the knowledge that ships. */
import type { LexiconWords } from "../../src/diagnosis/examples/concepts";
import { Model, type ModelData } from "../../src/diagnosis/examples/model";
import { decideBySigns, decidingNumbers } from "../../src/diagnosis/signs/decide";
import { loadSigns, type SignsData } from "../../src/diagnosis/signs/signs";
import { MAX_TEXT, plain } from "../../src/diagnosis/text/normalise";
import { tokenise } from "../../src/diagnosis/text/tokens";
import type { Facts } from "../../src/diagnosis/types";
import { rules } from "../../src/rules/table";
import { readKnowledge, shippedKnowledge } from "../tools/knowledge";
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
  // No sign matches the following texts.
  {
    surface: "email-settings",
    texts: [
      "Die Überprüfung des Posteingangs ist leider gescheitert: Der Mailserver Ihres Anbieters antwortet gerade nicht.",
    ],
  },
  { surface: "calendar-settings", texts: ["Boîte de réception ou calendrier Office 365 introuvable"] },
];

const LOG_LINE =
  "2026-11-23 10:15:42,118 WARN [worker-3] c.example.mail.Connector - could not open outlook.office365.com:993 for kim@contoso.example, retrying: the server said “* BYE Temporary problem, please try again later.”\n";

const long = (unit: string): Facts => ({
  surface: "paste",
  texts: [unit.repeat(Math.ceil(MAX_TEXT / unit.length)).slice(0, MAX_TEXT)],
});

/** Lower quartile of many rounds, in microseconds: the cost of the code when nothing else runs. */
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

/** The peer: every phrase as a regular expression on the lower-case text. */
function expressions(): RegExp[] {
  const literal = (text: string) => text.replace(/[.+?^${}\\]/g, "\\$&");
  return rules.flatMap(({ phrases = {} }) =>
    Object.values(phrases)
      .flat()
      .map((phrase) => {
        const pattern = literal(phrase.toLowerCase())
          .replaceAll("(", "(?:")
          .replace(/\[([^\]]*)\]/g, "(?:$1)?")
          .replaceAll("*", ".{0,60}?");
        return new RegExp(pattern.replace(/ /g, "\\s*"), "u");
      }),
  );
}

/** As if trained on 100 times as many examples: 99 renamed copies of each feature, with the same weights. */
function enlarged(data: ModelData): ModelData {
  const copies = Array.from({ length: 99 }, (_, copy) => data.features.map((name) => `${name}${copy}`));
  return {
    ...data,
    features: [...data.features, ...copies.flat()],
    weights: Array.from({ length: 100 }, () => data.weights).flat(),
  };
}

const micro = (value: number) => (value < 1000 ? `${value.toFixed(0)} µs` : `${(value / 1000).toFixed(1)} ms`);

const bench: Bench = {
  title: "Classify",
  async run() {
    const files = shippedKnowledge();
    const read = <T>(name: string) => JSON.parse(files[`knowledge/${name}.json`] as string) as T;
    const loadingSigns = once(() => loadSigns(read<SignsData>("signs")));
    const loadingModel = once(() => new Model(read<ModelData>("model"), read<LexiconWords>("lexicon")));
    const { signs, model: ask } = readKnowledge();
    const model = await ask();
    const large = new Model(enlarged(read<ModelData>("model")), read<LexiconWords>("lexicon"));

    // What `diagnose` does, without awaiting the model, which is already loaded.
    const reading = ({ texts, keys }: Facts) => {
      const text = plain(texts.join("\n\n"));
      const tokens = tokenise(text);
      const facts: Facts = { surface: "email-settings", texts };
      const phrases = signs.phrases.find(tokens);
      const codes = signs.codes.find(text, keys);
      decideBySigns(
        { facts, text, tokens, phrases, codes, numbers: decidingNumbers(facts, text, tokens, signs) },
        signs,
      );
      return { text, tokens };
    };
    const classify = (facts: Facts, by = model) => {
      const { text, tokens } = reading(facts);
      by.rank(text, tokens);
    };
    const signed = BANNERS.slice(0, 3);
    const worded = BANNERS.slice(3);
    const onEach = (banners: readonly Facts[], work: (facts: Facts) => void) =>
      time(
        () => {
          for (const facts of banners) work(facts);
        },
        200,
        5,
      ) / banners.length;
    const bySign = onEach(signed, reading);
    const byModel = onEach(worded, classify);
    const log = long(LOG_LINE);
    const paste = time(() => classify(log), 30, 1);
    const worst = ["the user account ", "a@", "<p ", "OFFICE_ERROR_", "\\u", "ログインに", "AADSTS5\n"].map((unit) => {
      const facts = long(unit);
      return time(() => classify(facts), 10, 1);
    });
    const byLarge = onEach(worded, (facts) => classify(facts, large));
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
      row("load the signs, first time", loadingSigns),
      row("load the model, first time", loadingModel, ["≤ 15 ms", loadingModel <= 15_000]),
      row("a banner that a sign decides", bySign, ["≤ 50 µs", bySign <= 50]),
      row("a banner that the model decides", byModel, ["≤ 1 ms", byModel <= 1000]),
      row("64 kB of log", paste, ["≤ 20 ms", paste <= 20_000]),
      row("64 kB of the worst text", Math.max(...worst)),
      row("a banner, features × 100", byLarge, ["≤ 2 ×", byLarge <= 2 * byModel]),
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
