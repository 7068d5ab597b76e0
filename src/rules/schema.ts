/**
 * The shape of a rule file, `src/rules/<folder>/<name>.json`. Tests check it; the bundled table is trusted at run time,
 * so zod (80 kB) never ships. `schema.json` beside this file is generated from it for editors.
 */
import * as z from "zod";

const text = (min: number, max: number) => z.string().min(min).max(max);
const some = <T extends z.ZodType>(shape: T) => z.array(shape).min(1);
const page = z.url({ protocol: /^https$/ });

/** `folder/name`, as in the path of the file. */
export const ruleId = z.string().regex(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** Id of a cause, step, question, option or ask: the key of its words in `src/locales/<lang>/rules/`. */
const wordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Who must act; `you` is the sales rep who reads the popup. */
export const who = z.enum(["you", "it-admin", "hubspot-admin", "wait", "vendor"]);

/** Mail providers that HubSpot offers, as an alternative to the one that failed. */
const alternative = z.enum(["office365", "gmail", "imap", "exchange", "shared-inbox"]);

/** What a step's button does. */
const action = z.union([
  /** Opens a vendor page in a new tab; its host must be on the allow-list in `test/policy/hosts.ts`. */
  z.strictObject({ open: page }),
  /** Returns to HubSpot: `tab` to the failing tab as it is; `email`, `calendar`, `inboxes` to that settings page. */
  z.strictObject({ hubspot: z.enum(["tab", "email", "calendar", "inboxes"]) }),
  /** Opens another view: the request to IT (to copy or mail), the mailbox check, the lookup, the permissions. */
  z.strictObject({ show: z.enum(["it-request", "mailbox-check", "lookup", "permissions"]) }),
  /** Continues with another rule. */
  z.strictObject({ rule: ruleId }),
]);

/** An answer given by the rep, as `question.option`. */
const answer = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/);

/** `codes`: one of them was seen. `answer`: the rep gave it, or one of them. */
const condition = z.strictObject({
  codes: some(z.string()).optional(),
  answer: z.union([answer, z.array(answer).min(2)]).optional(),
});
/** Holds if all parts of `when` are known to hold and no part of `unless` is. */
const conditions = { when: condition.optional(), unless: condition.optional() };

/** Answers separate causes that the page cannot. One may lead to another rule or unlock steps (`when.answer`). */
const option = z.strictObject({ id: wordId, rule: ruleId.optional() });
const question = z.strictObject({ id: wordId, options: z.array(option).min(2).max(3) });

/** `who` is given only where it differs from the rule's first. */
const step = z.strictObject({ id: wordId, who: who.optional(), action: action.optional(), ...conditions });

/** Who receives the message that a card offers: the company's IT, its HubSpot admin or HubSpot's support. */
export const recipient = z.enum(["it-admin", "hubspot-admin", "vendor"]);

/** One thing that the recipient is asked to do, with the page where it is done. */
const ask = z.strictObject({ id: wordId, to: recipient.optional(), link: page.optional(), ...conditions });

/**
 * The message that the card offers to write. Whatever depends on a code or an answer has a condition and stays out
 * until the condition is met.
 */
const request = z.strictObject({
  /** Who can do it. An ask for someone else has its own `to`; the rep then chooses whom to write to. */
  to: recipient,
  /** Replaces `to` where an answer or a code points to someone else: the first entry whose condition is met counts. */
  instead: some(z.strictObject({ to: recipient, when: condition })).optional(),
  /**
   * Set where approval of HubSpot's app may be missing: adds how to approve it and what it is allowed to do.
   * `not-listed`: according to Microsoft, the tenant does not list the app, so the message does not point to the list.
   */
  consent: z.union([z.literal(true), z.literal("not-listed"), condition]).optional(),
  asks: some(ask),
});

export const rule = z.strictObject({
  $schema: z.literal("../schema.json"),
  id: ruleId,
  /** In the order in which they act; the headline names the first. */
  who: some(who),
  /** How well sign and remedy are documented, for reviewers of the rule; `low` means inferred. */
  confidence: z.enum(["high", "medium", "low"]),
  /** What machines write for this failure, in the forms of `diagnosis/signs/codes.ts`; a code belongs to one rule. */
  codes: z.array(z.string().regex(/^[A-Za-z0-9_.*#/@-]+$/)).optional(),
  /**
   * Sentences that a product shows for this failure and that nobody writes in passing, by language code (`en`, `fr`),
   * in the phrase language of `diagnosis/signs/phrases.ts`.
   */
  phrases: z.record(z.string().regex(/^[a-z]{2}$/), some(text(2, 300))).optional(),
  /** Its signs are headings shared by all failures, so it is the answer only where nothing is more specific. */
  generic: z.literal(true).optional(),
  causes: some(wordId),
  questions: z.array(question).max(2).optional(),
  /**
   * In order. The card shows the steps of `you` and `wait`, at most five; those of others are folded, and shown to
   * whoever says "I am the admin here".
   */
  steps: some(step),
  request: request.optional(),
  alternatives: z.array(alternative).optional(),
  /** Other rules to offer under "This isn't it" and beside a sign of this rule, likeliest first. */
  related: z.array(ruleId).optional(),
  /** Where sign and remedy are documented. */
  sources: some(page),
  /** ISO date of the last review. */
  reviewed: z.iso.date(),
});

/** The words of a step: its sentence, the label of its button if it has an action, and small print. */
const stepWords = z.strictObject({
  text: text(3, 300),
  /** Not for the button that writes the request, which has the same label everywhere. */
  button: text(2, 40).optional(),
  detail: text(3, 500).optional(),
});

/** A rule's words in one language, `src/locales/<lang>/rules/<folder>/<name>.json`; `**bold**` is the only markup. */
export const ruleWords = z.strictObject({
  /** What happened, in one line without codes. */
  title: text(5, 90),
  /** What to do, in a sentence or two that start with who must act. */
  summary: text(10, 220),
  /** By cause id. */
  causes: z.record(wordId, text(5, 400)),
  steps: z.record(wordId, stepWords),
  questions: z
    .record(wordId, z.strictObject({ text: text(5, 140), options: z.record(wordId, text(1, 60)) }))
    .optional(),
  /**
   * The message, in the words of the rep who writes it to the person who can act: "I", "my mailbox", "our company".
   * Never the card's title, and no "if": whatever depends on something has a condition in the rule.
   */
  request: z
    .strictObject({
      /** What the email is about and asks for, without codes. */
      subject: text(10, 70),
      /** What happens to the rep, in one or two short sentences. */
      problem: text(10, 180),
      /** By ask id: one thing to do or to tell. English: imperative; French: infinitive. The link is added by code. */
      asks: z.record(wordId, text(10, 240)),
    })
    .optional(),
  /** Extra search terms for the lookup. */
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
