/** Every state of the popup, as stored data and the rep's actions, for screenshots and accessibility checks. */
import type { Page } from "puppeteer";
import type { Diagnosis } from "../../src/diagnosis/types";
import type { Incident } from "../../src/shared/incident";
import type { Asked } from "../../src/shared/items";
import type { Place } from "../../src/ui/state/route";

export interface State {
  name: string;
  incident?: Partial<Incident>;
  draft?: string;
  /** The view behind the card or the lookup. */
  place?: Place;
  /** A request sent days ago. */
  asked?: Asked;
  /** A failure in another tab. */
  elsewhere?: Partial<Incident>;
  /** What the rep does after the popup has opened. */
  act?: (page: Page) => Promise<void>;
}

const known = (rule: Diagnosis["rule"], more: Partial<Diagnosis> = {}): Diagnosis => ({
  status: "known",
  rule,
  candidates: rule ? [rule] : [],
  sure: rule ? 0.99 : 0,
  evidence: rule ? [{ stage: "code", rule, seen: "AADSTS50105" }] : [],
  details: {},
  ...more,
});

/** An incident in a tab, with defaults for everything not given. */
export const incidentIn = (tabId: number, given: Partial<Incident>): Incident => ({
  id: "sample",
  tabId,
  alsoIn: [],
  origin: "https://app.hubspot.com",
  portal: "1234567",
  surface: "email-settings",
  state: "open",
  strength: "strong",
  diagnosis: known("office365/wrong-account"),
  seen: ["We couldn't connect your inbox. Please try again."],
  announced: "badge",
  openedAt: Date.now() - 60_000,
  updatedAt: Date.now() - 60_000,
  failure: given.diagnosis?.rule ?? "office365/wrong-account",
  ...given,
});

const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).click();
};

const NOT_ASSIGNED = known("signin/user-not-assigned", {
  details: {
    aadsts: "50105",
    correlationId: "0b4a1f5e-6a4f-4d6e-9a5e-3f1f6c6c2a11",
    requestId: "9d2c7a10-4b1e-4c3a-8f60-7e5d4c3b2a19",
    timestamp: "2026-11-23 09:41:07Z",
    clientId: "11111111-2222-3333-4444-555555555555",
    appName: "Sales Hub",
  },
});
const WRONG: Partial<Incident> = {
  diagnosis: known("office365/wrong-account", {
    evidence: [{ stage: "account", rule: "office365/wrong-account", seen: "sam.private@outlook.com" }],
  }),
  addresses: { connected: "sam.private@outlook.com", expected: "sam@example.com" },
  domain: "example.com",
};
const APPROVAL: Partial<Incident> = {
  diagnosis: known("signin/admin-approval-needed", {
    evidence: [{ stage: "phrase", rule: "signin/admin-approval-needed", seen: "Need admin approval" }],
    details: { aadsts: "90094", clientId: "11111111-2222-3333-4444-555555555555" },
  }),
  surface: "microsoft-signin",
  seen: ["Need admin approval"],
  domain: "example.com",
};

/** HubSpot's request in the address of Microsoft's window, from the app that `APPROVAL` names. */
export const SIGNIN_ADDRESS =
  "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=11111111-2222-3333-4444-555555555555" +
  "&response_type=code&state=secret-state&login_hint=kim%40contoso.com" +
  "&scope=openid%20email%20offline_access%20https%3A%2F%2Fgraph.microsoft.com%2FMail.ReadWrite%20https%3A%2F%2Fgraph.microsoft.com%2FMail.Send%20https%3A%2F%2Fgraph.microsoft.com%2FUser.Read" +
  "&redirect_uri=https%3A%2F%2Fapp-eu1.hubspot.com%2Foauth%2Foffice365%2Fcallback";
const ASKED: Asked = {
  rule: "signin/admin-approval-needed",
  portal: "1234567",
  to: "it-admin",
  at: Date.now() - 3 * 86_400_000,
};
const paste = (selector: string, value: string) => async (page: Page) => {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (field, value) => {
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    value,
  );
};

const answered = async (page: Page) => {
  await page.waitForSelector("[data-rule]");
};

/** Ticks all steps, one after another. */
const tickAll = async (page: Page) => {
  for (const tick of await page.$$(".tick:not(:checked)")) await tick.click();
};

export const STATES: readonly State[] = [
  { name: "wrong-account", incident: WRONG },
  { name: "api-not-enabled", incident: { diagnosis: known("office365/api-not-enabled"), domain: "example.com" } },
  { name: "approval", incident: APPROVAL },
  { name: "turned", incident: APPROVAL, act: click(".others .row .link") },
  { name: "turned-none", incident: { diagnosis: NOT_ASSIGNED }, act: click(".others .row .link:last-child") },
  {
    name: "sources",
    incident: { diagnosis: NOT_ASSIGNED },
    act: async (page) => {
      await page.waitForSelector("article > .folds details");
      await page.$$eval("details", (all) => {
        (all.at(-1) as HTMLDetailsElement).open = true;
      });
      await page.waitForSelector("article > .folds details:last-child li a");
    },
  },
  { name: "hubspot-admin", incident: { diagnosis: known("hubspot/permission-missing") } },
  { name: "number", incident: { diagnosis: NOT_ASSIGNED, surface: "oauth-return" } },
  {
    name: "ambiguous",
    incident: {
      diagnosis: known("signin/consent-declined", {
        status: "ambiguous",
        sure: 0.6,
        candidates: ["signin/consent-declined", "signin/admin-approval-needed"],
      }),
    },
  },
  { name: "probable", incident: { diagnosis: known("hubspot/caldav-failed", { sure: 0.9 }) } },
  { name: "vendor", incident: { diagnosis: known("signin/vendor-fault") } },
  {
    name: "answered",
    incident: { diagnosis: known("office365/mailbox-permission") },
    act: click("fieldset .chip"),
  },
  { name: "finished", incident: { diagnosis: known("signin/start-over") }, act: tickAll },
  { name: "trying", incident: { ...APPROVAL, triedAt: Date.now() } },
  {
    name: "still-failing",
    incident: { ...APPROVAL, triesFailed: 1 },
  },
  { name: "weak", incident: { ...WRONG, strength: "weak" } },
  {
    name: "outage",
    incident: { diagnosis: known("hubspot/outage"), seen: ["We are looking into connected inboxes."] },
  },
  {
    name: "unknown",
    incident: {
      diagnosis: known(null, {
        status: "unknown",
        candidates: ["signin/service-unavailable", "signin/unfinished-step"],
      }),
      seen: ["Your inbox could not be connected: gateway said NO (code 7)."],
    },
  },
  { name: "resolved", incident: { ...WRONG, state: "resolved", updatedAt: Date.now() } },
  { name: "not-this", incident: APPROVAL, place: "not-this" },
  { name: "it-request", incident: APPROVAL, place: "it-request" },
  { name: "it-request-exact", incident: APPROVAL, place: "it-request", act: paste("input[type=url]", SIGNIN_ADDRESS) },
  { name: "it-request-choice", incident: { diagnosis: known("exchange/server-unreachable") }, place: "it-request" },
  {
    name: "it-request-changed",
    incident: APPROVAL,
    place: "it-request",
    act: paste("textarea.tall", "Could you please approve HubSpot?"),
  },
  {
    name: "it-request-behind",
    incident: APPROVAL,
    place: "it-request",
    act: async (page) => {
      await paste("textarea.tall", "Could you please approve HubSpot?")(page);
      await paste("input[type=url]", SIGNIN_ADDRESS)(page);
    },
  },
  { name: "support-request", incident: { diagnosis: known("hubspot/temporary") }, place: "it-request" },
  { name: "waiting", incident: APPROVAL, asked: ASKED },
  {
    name: "waiting-hubspot-admin",
    asked: { ...ASKED, rule: "hubspot/permission-missing", to: "hubspot-admin" },
  },
  { name: "waiting-vendor", asked: { ...ASKED, rule: "hubspot/temporary", to: "vendor" } },
  { name: "waiting-lookup", asked: ASKED },
  { name: "reminder", incident: APPROVAL, asked: ASKED, place: "it-request" },
  { name: "permissions", incident: APPROVAL, place: "permissions" },
  { name: "copied", incident: APPROVAL, place: "permissions", act: click("[data-approval] button") },
  { name: "approval-link", incident: APPROVAL, place: "permissions", act: paste("input[type=url]", SIGNIN_ADDRESS) },
  { name: "report", incident: APPROVAL, place: "report" },
  { name: "mailbox-check", incident: APPROVAL, place: "mailbox-check" },
  {
    name: "mailbox-verdict",
    incident: { ...APPROVAL, domain: "outlook.com" },
    place: "mailbox-check",
    act: click("form .main"),
  },
  { name: "lookup" },
  { name: "elsewhere", elsewhere: APPROVAL },
  { name: "lookup-browse", act: click(".chip:nth-of-type(2)") },
  { name: "lookup-search", draft: "password" },
  {
    name: "lookup-answer",
    draft: "AADSTS50105: The signed in user is not assigned to a role for the application 'Sales Hub'.",
    act: answered,
  },
  {
    name: "lookup-not-this",
    draft: "AADSTS50105",
    act: async (page) => {
      await answered(page);
      await click(".tools .plain")(page);
    },
  },
  { name: "lookup-unknown-number", draft: "AADSTS999999: Something new.", act: answered },
  { name: "lookup-number-of-vendor", draft: "AADSTS50003", act: answered },
  { name: "lookup-number-that-passes", draft: "AADSTS50157", act: answered },
  { name: "lookup-picked", draft: "password", act: click(".pick") },
  { name: "lookup-address", draft: SIGNIN_ADDRESS },
  { name: "lookup-poor-address", draft: "https://login.microsoftonline.com/common/reprocess?ctx=abc" },
  { name: "lookup-none", draft: "zzzz qqqq" },
];

/** Puts a tab with the popup's page into a state. */
export async function show(page: Page, { incident, draft, place, asked, elsewhere, act }: State): Promise<void> {
  await page.bringToFront();
  const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id as number);
  const stored = {
    ...(incident && { [`incident:${tabId}`]: incidentIn(tabId, incident) }),
    ...(elsewhere && { "incident:0": incidentIn(0, elsewhere) }),
    ...(draft && { draft }),
    ...(place && { lastPlace: { place, about: incident ? "sample" : "" } }),
  };
  const local = asked ? { [`asked:${asked.portal}:${asked.rule}`]: asked } : {};
  await page.evaluate(
    async (stored, local) => {
      const old = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith("asked:"));
      await Promise.all([chrome.storage.session.clear(), chrome.storage.local.remove(old)]);
      await Promise.all([chrome.storage.session.set(stored), chrome.storage.local.set(local)]);
    },
    stored,
    local,
  );
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector("main h1");
  await act?.(page);
  // Wait for views and notes that load lazily.
  await new Promise((done) => setTimeout(done, 150));
}
