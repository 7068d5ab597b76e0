/**
 * The shape of a rule file, `src/rules/<folder>/<name>.json`. Checked when building and testing; the bundled table is
 * trusted at run time, so zod never ships (80 kB). `schema.json` beside this file is generated from it for editors.
 */
import * as z from "zod";

const text = (min: number, max: number) => z.string().min(min).max(max);
const some = <T extends z.ZodType>(shape: T) => z.array(shape).min(1);
const page = z.url({ protocol: /^https$/ });

/** `folder/name`, equal to the path of the file. */
export const ruleId = z.string().regex(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** Ids of causes, steps, questions and options: the keys under which their words stand in `src/locales/<lang>/rules/`. */
const wordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Who must act. `you` is the sales rep who reads the popup. */
export const who = z.enum(["you", "it-admin", "hubspot-admin", "wait", "vendor"]);

/** Mail providers that HubSpot offers, as an alternative to the one that failed. */
const alternative = z.enum(["office365", "gmail", "imap", "exchange", "shared-inbox"]);

/** What a step's button does. */
const action = z.union([
  /** Opens a vendor page in a new tab; host on the allow-list of `test/policy/hosts.ts`. */
  z.strictObject({ open: page }),
  /** Brings the rep back to HubSpot: `tab` the failing tab as it is; `email`, `calendar`, `inboxes` its settings page. */
  z.strictObject({ hubspot: z.enum(["tab", "email", "calendar", "inboxes"]) }),
  /** Shows the request to IT, to copy or to mail. */
  z.strictObject({ show: z.enum(["it-request", "mailbox-check", "lookup", "permissions"]) }),
  /** Goes on with another rule. */
  z.strictObject({ rule: ruleId }),
]);

/** An answer of the rep's, as `question.option`. */
const answer = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/);

/** One of these codes was seen; the rep gave this answer, or one of these. */
const condition = z.strictObject({
  codes: some(z.string()).optional(),
  answer: z.union([answer, z.array(answer).min(2)]).optional(),
});
/** Only where all of `when` is so, and not where any of `unless` is. */
const conditions = { when: condition.optional(), unless: condition.optional() };

/** Two or three answers that separate causes the page cannot. An answer either leads to another rule or unlocks steps (`when.answer`). */
const option = z.strictObject({ id: wordId, rule: ruleId.optional() });
const question = z.strictObject({ id: wordId, options: z.array(option).min(2).max(3) });

/** `who` only where it differs from the rule's first. */
const step = z.strictObject({ id: wordId, who: who.optional(), action: action.optional(), ...conditions });

/** Who receives the message that a card offers: the company's IT, its HubSpot admin, or HubSpot's support. */
const recipient = z.enum(["it-admin", "hubspot-admin", "vendor"]);

/** One thing that the reader is asked to do, with the page where it is done. */
const ask = z.strictObject({ id: wordId, to: recipient.optional(), link: page.optional(), ...conditions });

/**
 * The message that the card offers to write. Nothing in it may depend on what nobody has seen or answered: what does,
 * has a condition, and stays out until the condition is met.
 */
const request = z.strictObject({
  /** Who can do it. An ask for somebody else says so; the rep then chooses whom to write to. */
  to: recipient,
  /** Who can do it where an answer or a code says that it is somebody else: the first whose condition is met. */
  instead: some(z.strictObject({ to: recipient, when: condition })).optional(),
  /**
   * Set where an approval of HubSpot's app may be what is missing: adds how to approve it, and what it is allowed to do.
   * `not-listed`: Microsoft says that the app is in no list of the company, so none is opened.
   */
  consent: z.union([z.literal(true), z.literal("not-listed"), condition]).optional(),
  /** In order. */
  asks: some(ask),
});

export const rule = z.strictObject({
  $schema: z.literal("../schema.json"),
  id: ruleId,
  /** In the order in which they act; the first stands in the headline. */
  who: some(who),
  /** How well sign and remedy are documented, for whoever reviews the rule: `low`, they are inferred. */
  confidence: z.enum(["high", "medium", "low"]),
  /** Whatever machines write for this failure; each code belongs to one rule. Its form says what it is: `diagnosis/signs/codes.ts`. */
  codes: z.array(z.string().regex(/^[A-Za-z0-9_.*#/@-]+$/)).optional(),
  /**
   * Sentences that a product shows for this failure and that nobody writes in passing, per language code (`en`, `fr`), in
   * the mini language of `diagnosis/signs/phrases.ts`.
   */
  phrases: z.record(z.string().regex(/^[a-z]{2}$/), some(text(2, 300))).optional(),
  /** Its signs are headings under which all failures show: answered only where nothing more specific is. */
  generic: z.literal(true).optional(),
  causes: some(wordId),
  questions: z.array(question).max(2).optional(),
  /**
   * In order. The card shows those of `you` and `wait`, at most five; what the others do is folded, and shown to whoever
   * says "I am the admin here".
   */
  steps: some(step),
  request: request.optional(),
  alternatives: z.array(alternative).optional(),
  /** Other rules to offer under "This isn't it". */
  related: z.array(ruleId).optional(),
  /** Where sign and remedy were read. */
  sources: some(page),
  /** Day of the last review, ISO date. */
  reviewed: z.iso.date(),
});

/** By step id: the sentence, the label of the button if the step has an action, and small print. */
const stepWords = z.strictObject({
  text: text(3, 300),
  /** The button that writes the request is called the same everywhere: no label here. */
  button: text(2, 40).optional(),
  detail: text(3, 500).optional(),
});

/** The words of one rule in one language, `src/locales/<lang>/rules/<folder>/<name>.json`. Plain text; `**bold**` is the only markup. */
export const ruleWords = z.strictObject({
  /** What happened, one line, no code in it. */
  title: text(5, 90),
  /** What to do in one sentence: the person who must act first. */
  summary: text(10, 220),
  /** By cause id. */
  causes: z.record(wordId, text(5, 400)),
  steps: z.record(wordId, stepWords),
  questions: z
    .record(wordId, z.strictObject({ text: text(5, 140), options: z.record(wordId, text(1, 60)) }))
    .optional(),
  /**
   * The message, in the words of the rep who writes it to the person who can act: "I", "my mailbox", "our company". Never
   * the card's title, no "if": what depends on something has a condition in the rule.
   */
  request: z
    .strictObject({
      /** What the mail is about and wants, without a code. */
      subject: text(10, 70),
      /** What happens to me, one or two short sentences. */
      problem: text(10, 180),
      /** By ask id: one thing to do or to tell. English: imperative; French: infinitive. The link follows by itself. */
      asks: z.record(wordId, text(10, 240)),
    })
    .optional(),
  /** Extra words under which a person may look this up. */
  terms: z.array(text(2, 60)).optional(),
});

export type RuleId = `${string}/${string}`;
export type Rule = Omit<z.infer<typeof rule>, "id"> & { id: RuleId };
export type RuleWords = z.infer<typeof ruleWords>;
export type Who = z.infer<typeof who>;
export type Action = z.infer<typeof action>;
export type Recipient = z.infer<typeof recipient>;
export type RequestRule = NonNullable<Rule["request"]>;
export type RequestSaid = NonNullable<RuleWords["request"]>;
export type Step = Rule["steps"][number];
