/**
 * The shape of the lexicon: of `words/<lang>.json` and of `recipes.json`. Checked when building and testing, trusted at
 * run time like the rules.
 */
import * as z from "zod";
import { ruleId } from "../rules/schema";

/** What words can mean, and where the name says too little, what exactly. */
export const CONCEPTS = {
  // How a sentence is meant.
  common: "frequent little words: they tell the language",
  if: "a condition: what follows has not happened",
  talk: "advice, explanation, possibility: you can, usually, click",
  purpose: "in order to: what is required for it is reported, a failure is not",
  done: "it went well, or there was no error",
  question: "at the start of a sentence: how, why, what",
  other: "things that no mail connection is about: files, printers, payments",
  // What failed.
  login: "",
  password: "",
  credentials: "user name, login data",
  server: "",
  connect: "",
  certificate: "",
  encryption: "",
  mailbox: "",
  account: "",
  user: "",
  send: "",
  message: "",
  recipient: "",
  storage: "room, quota",
  admin: "",
  approval: "permission, consent, grant",
  access: "",
  app: "",
  organization: "organization, tenant, company, directory",
  session: "session, token",
  again: "sign in again, connect again",
  licence: "",
  device: "",
  policy: "policy, conditional access",
  calendar: "",
  folder: "",
  secondfactor: "",
  apppassword: "a password for one app",
  settings: "",
  address: "",
  version: "",
  service: "",
  method: "",
  request: "request, attempt",
  issuer: "who signed a certificate",
  role: "",
  provider: "",
  network: "",
  sync: "",
  interaction: "",
  url: "",
  imap: "",
  smtp: "",
  gmail: "",
  google: "",
  microsoft: "",
  exchange: "",
  dav: "",
  autodiscover: "",
  hubspot: "",
  vendor: "parameters that only the maker of an app sets",
  // How it failed.
  fail: "failed, error, could not, problem",
  wrong: "wrong, invalid",
  denied: "refused, not allowed",
  blocked: "",
  locked: "",
  disabled: "",
  expired: "",
  revoked: "",
  missing: "not found, does not exist, unknown",
  unreachable: "not reachable, does not answer",
  timeout: "",
  untrusted: "not trusted, self-signed",
  exceeded: "exceeded, full, reached",
  limit: "",
  toomany: "too many, too often",
  temporary: "temporary, maintenance, busy",
  outage: "",
  later: "try again later",
  required: "required, must",
  only: "",
  turnto: "ask, contact",
  disconnected: "",
  already: "",
  cancelled: "cancelled, declined by a person",
  mismatch: "does not match, another, the wrong one",
  unsupported: "",
  old: "",
  risky: "",
  internal: "",
  interrupted: "",
  unassigned: "",
  unverified: "Google has not verified the app",
} as const;

export type Concept = keyof typeof CONCEPTS;

const names = Object.keys(CONCEPTS) as [Concept, ...Concept[]];

/** Entries with commas between them; how one is written stands in `diagnosis/lexicon.ts`. */
export const words = z.partialRecord(z.enum(names), z.string().min(1));

const name = `(${names.join("|")})`;
/**
 * Concepts that must stand together in a sentence, `|` between alternatives, `-` before one that must not stand there;
 * `~` before a recipe that is tried last.
 */
export const recipe = z.string().regex(new RegExp(`^~?${name}(\\|${name})*( -?${name}(\\|${name})*)*$`));

export const recipes = z.partialRecord(ruleId, z.array(recipe).min(1));
