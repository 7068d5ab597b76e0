/**
 * Every card and every request, in every language and case: written for the person who reads it, complete and true.
 */
import { describe, expect, test } from "vitest";
import { buildRequest, type RequestInput } from "../../src/request/build";
import { type Conditional, holds, recipientsOf } from "../../src/request/conditions";
import type { Request, RequestWords } from "../../src/request/mailto";
import { linkLength, MAX_LINK, mailto } from "../../src/request/mailto";
import { parseSigninAddress } from "../../src/request/signin";
import type { Rule, RuleWords, Step } from "../../src/rules/schema";
import { actorOf, isOwn, splitSteps, writes } from "../../src/ui/card/card-model";
import { COMPLETE, readJson, ruleIds } from "../tools/files";
import { casesOf, wrongInRequest } from "./advice";
import { harmful } from "./harmful";
import { isOn, linkHosts } from "./hosts";

const ids = ruleIds();
const ruleOf = (id: string) => readJson(`src/rules/${id}.json`) as Rule;
const wordsOf = (id: string, lang: string) => readJson(`src/locales/${lang}/rules/${id}.json`) as RuleWords;
const ui = Object.fromEntries(COMPLETE.map((lang) => [lang, readJson(`src/locales/${lang}/ui.json`) as RequestWords]));

const GUID = "0b4a1f5e-6a4f-4d6e-9a5e-3f1f6c6c2a11";
const SIGNIN = parseSigninAddress(
  `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${GUID}&response_type=code&state=abc` +
    `&scope=${["openid", "email", "offline_access"]
      .concat(
        ["Mail.ReadWrite", "Mail.Send", "Calendars.Read", "Calendars.ReadWrite", "User.Read"].map(
          (name) => `https://graph.microsoft.com/${name}`,
        ),
      )
      .map(encodeURIComponent)
      .join("%20")}&redirect_uri=${encodeURIComponent("https://app-eu1.hubspot.com/oauth/office365/callback")}`,
);

/** What is known about a failure, from nothing to everything, in words as long as they get. */
const KNOWN: Record<string, Partial<RequestInput>> = {
  nothing: {},
  "a domain": { domain: "example.com" },
  "all of a sign-in": {
    user: "firstname.lastname@subsidiary.example.com",
    details: {
      correlationId: GUID,
      requestId: GUID,
      timestamp: "2026-11-23 09:41:07Z",
      clientId: GUID,
      appName: "HubSpot Sales",
    },
  },
  "a sign-in without the app": {
    user: "firstname.lastname@subsidiary.example.com",
    details: { correlationId: GUID, timestamp: "2026-11-23 09:41:07Z" },
  },
  "the address of Microsoft's window": {
    user: "firstname.lastname@subsidiary.example.com",
    details: { correlationId: GUID, timestamp: "2026-11-23 09:41:07Z", clientId: GUID },
    signin: SIGNIN,
  },
  "a reminder": {
    user: "firstname.lastname@subsidiary.example.com",
    details: { correlationId: GUID, timestamp: "2026-11-23 09:41:07Z", clientId: GUID },
    signin: SIGNIN,
    askedOn: "30 septembre",
  },
  "HubSpot's own code": {
    user: "firstname.lastname@subsidiary.example.com",
    details: { codes: ["OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX", "ErrorAccessDenied"] },
  },
};

/** Finds the sentence that says what must not be switched off. Without it, a request is not safe to send. */
const NEVER: Record<string, RegExp> = {
  de: /\bMFA\b.*\beingeschaltet\b/,
  es: /\bdeje activad[ao]s? la MFA\b|\bMFA\b.*\bsiguen activas\b/,
  en: /\bMFA\b.*\b(stay|leave|switched on)|\bleave\b.*\bMFA\b/,
  fr: /\bMFA\b.*\b(active|actives|activée)|laisser actifs la MFA/,
  it: /\blasciare attiv[aei] (la )?MFA\b|\bMFA\b.*\brestano attive\b/,
  nl: /\bMFA\b.*\b(aan laten staan|aanstaan)\b/,
  ja: /MFA.*有効のまま/,
  pt: /\bMFA\b.*\bativ|\bativ[oa]s?\b.*\bMFA\b/,
};

function* requests(id: string, lang: string) {
  const rule = ruleOf(id);
  for (const { known, name } of casesOf(rule)) {
    const number = [...known.codes].find((code) => /^AADSTS\d+$/.test(code))?.slice(6);
    for (const [what, given] of Object.entries(KNOWN)) {
      const details = {
        // Most sign-in failures have a number, whether or not their rule tells it from others.
        ...(id.startsWith("signin/") && what !== "nothing" && { aadsts: number ?? "9002341" }),
        ...(number && { aadsts: number }),
        ...given.details,
        codes: [...known.codes, ...(given.details?.codes ?? [])],
      };
      const input: RequestInput = {
        ...given,
        rule,
        said: wordsOf(id, lang).request,
        details,
        answers: [...known.answers],
      };
      for (const to of recipientsOf(rule.request, known)) {
        const asks = rule.request?.asks.filter((ask) => (ask.to ?? rule.request?.to) === to && holds(ask, known)) ?? [];
        yield { ...buildRequest({ ...input, to }, ui[lang] ?? {}), asks, to, name: `${name}; ${what}; to ${to}` };
      }
    }
  }
}

describe.each(ids)("%s", (id) => {
  const rule = ruleOf(id);
  const actor = (step: Step) => actorOf(rule, step);
  const own = (step: Step) => isOwn(rule, step);

  describe.each(COMPLETE)("in %s", (lang) => {
    const words = wordsOf(id, lang);
    const all = [...requests(id, lang)];

    test("has words for every ask, and no more", () => {
      expect(Object.keys(words.request?.asks ?? {}).sort()).toEqual(
        (rule.request?.asks ?? []).map(({ id }) => id).sort(),
      );
    });

    test("asks for something in every case", () => {
      expect(all.filter(({ asks }) => asks.length === 0).map(({ name }) => name)).toEqual([]);
      for (const { body, asks, name } of all) {
        for (const { link } of asks) if (link) expect(body, name).toContain(link);
        expect(body.split("\n").filter((line) => line.startsWith("- ")).length, name).toBeGreaterThan(0);
      }
    });

    test(isLatin(lang) ? "fits a mail link in every case" : "begins in a mail link, which asks to paste it", () => {
      for (const { name, ...request } of all) expectLink(request, lang, words.request?.problem ?? "", name);
    });

    test("says nothing to the reader that is meant for the rep, and nothing that nobody has answered", () => {
      for (const { subject, body, name } of all) {
        expect(wrongInRequest(`${subject}\n${body}`, lang), `${name}\n${body}`).toEqual([]);
        expect(`${subject}${body}`, name).not.toMatch(/[{}]|undefined|\*\*|\n{3}|[“”‘’„«»\u00a0\u202f…]/);
        expect(body, name).not.toContain(words.title);
      }
    });

    test("says what not to do, and advises nothing of that", () => {
      for (const { body, name } of all) {
        expect(body, name).toMatch(NEVER[lang] as RegExp);
        expect(harmful(body, lang), name).toEqual([]);
      }
    });

    test("has no button of its own where the rep writes", () => {
      for (const step of rule.steps.filter(writes)) expect(words.steps[step.id]?.button, step.id).toBeUndefined();
    });

    test("does not say whose a step is: the card shows it", () => {
      for (const step of rule.steps) {
        expect(words.steps[step.id]?.text).not.toMatch(
          /^(IT|Admin|HubSpot admin|Service informatique|Informatique|Admin HubSpot|Administrateur HubSpot)\b[^.]{0,40}[ \u00a0]?:/,
        );
      }
    });
  });

  test("opens with a step of the person in the headline, or with writing to them", () => {
    for (const { known, name } of casesOf(rule)) {
      const first = rule.steps.filter((step) => holds(step, known)).find(own);
      const isRight = first !== undefined && (actor(first) === rule.who[0] || (!isAlone(rule.who[0]) && writes(first)));
      expect(isRight, `${name}: ${first?.id}`).toBe(true);
    }
  });

  test("shows at most five steps, to the rep and to the admin", () => {
    for (const { known, name } of casesOf(rule)) {
      const steps = rule.steps.filter((step) => holds(step, known));
      for (const reader of ["rep", "admin"] as const) {
        expect(splitSteps(rule, steps, reader).own.length, `${reader}: ${name}`).toBeLessThanOrEqual(5);
      }
    }
  });

  test("lets the rep write whenever somebody else has to act", () => {
    if (isAlone(rule.who[0])) return;
    for (const { known, name } of casesOf(rule)) {
      expect(
        rule.steps.some((step) => own(step) && writes(step) && holds(step, known)),
        name,
      ).toBe(true);
    }
    expect(rule.request?.to).toBe(rule.who[0]);
  });

  test("links to vendors' pages only, and tells apart what exists", () => {
    const answers = (rule.questions ?? []).flatMap(({ id, options }) => options.map((one) => `${id}.${one.id}`));
    for (const { link } of rule.request?.asks ?? []) if (link) expect(isOn(linkHosts, link), link).toBe(true);
    const conditions = [...(rule.request?.asks ?? []), ...(rule.request?.instead ?? [])] as Conditional[];
    for (const { when, unless } of conditions) {
      for (const one of [when, unless]) expect(answers).toEqual(expect.arrayContaining([one?.answer ?? []].flat()));
    }
  });
});

/** Does the actor need nobody else? */
const isAlone = (who: Rule["who"][number] | undefined) => who === "you" || who === "wait";

/** Has the language Latin script? A letter of another script takes up to nine characters of a link. */
const isLatin = (lang: string) => /^\p{Script=Latin}/u.test(ui[lang]?.["request.greeting"] ?? "");

/** The link carries the whole request; where it cannot, its topic and the advice to paste the rest. */
function expectLink(request: Request, lang: string, problem: string, name = ""): void {
  if (linkLength(request) <= MAX_LINK) return;
  expect(isLatin(lang), `${linkLength(request)}: ${name}`).toBe(false);
  const words = ui[lang] ?? {};
  const { href } = mailto(request, words["request.paste"] ?? "");
  expect(href.length, name).toBeLessThanOrEqual(MAX_LINK);
  const begun = decodeURIComponent(href);
  const greeting = words["request.greeting"]?.split("\n").at(-1);
  for (const what of [request.subject, greeting, problem, words["request.paste"]]) {
    expect(begun, name).toContain(what);
  }
}

test.each(COMPLETE)("the general request in %s", (lang) => {
  for (const given of Object.values(KNOWN)) {
    const request = buildRequest({ details: {}, ...given, rule: null }, ui[lang] ?? {});
    expectLink(request, lang, ui[lang]?.["request.general.problem"] ?? "");
    expect(wrongInRequest(request.body, lang), request.body).toEqual([]);
    expect(request.body).toMatch(NEVER[lang] as RegExp);
    expect(request.body).toMatch(given.signin ? /v2\.0\/adminconsent/ : /adminconsent|Entra ID > /);
  }
});

test.each(COMPLETE)("the request for a whole team in %s names nothing that is not there yet", (lang) => {
  for (const signin of [undefined, SIGNIN]) {
    const request = buildRequest({ details: {}, rule: null, team: true, signin }, ui[lang] ?? {});
    expectLink(request, lang, ui[lang]?.["request.team.problem"] ?? "");
    expect(wrongInRequest(request.body, lang), request.body).toEqual([]);
    expect(request.body).toMatch(NEVER[lang] as RegExp);
    expect(request.body).not.toMatch(/Entra ID > |my attempt|ma tentative|\bme\b|私の試行/);
    expect(request.body.includes("/v2.0/adminconsent")).toBe(signin !== undefined);
  }
});

test.each(COMPLETE)("without the sentence on what not to do, the requests in %s are not safe", (lang) => {
  const words = { ...ui[lang] };
  for (const key of Object.keys(words)) if (key.startsWith("request.never")) words[key] = "";
  expect(buildRequest({ details: {}, rule: null }, words).body).not.toMatch(NEVER[lang] as RegExp);
});
