/** Every state of the popup, as what is stored and what the rep then does: for pictures and for accessibility checks. */
import type { Page } from "puppeteer";
import type { Diagnosis } from "../../src/diagnosis/types";
import type { Incident } from "../../src/shared/incident";
import type { Place } from "../../src/ui/place";

export interface State {
  name: string;
  incident?: Partial<Incident>;
  draft?: string;
  /** The view behind the card or the lookup. */
  place?: Place;
  /** Clicks that lead there from what opens. */
  act?: (page: Page) => Promise<void>;
}

const known = (rule: Diagnosis["rule"], more: Partial<Diagnosis> = {}): Diagnosis => ({
  status: "known",
  rule,
  candidates: rule ? [rule] : [],
  evidence: rule ? [{ stage: "code", rule, seen: "AADSTS50105" }] : [],
  details: {},
  ...more,
});

/** An incident of a tab, with everything that a state does not say. */
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
  ...given,
});

const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).click();
};

const NOT_ASSIGNED = known("signin/user-not-assigned", {
  details: {
    aadsts: "50105",
    correlationId: "0b4a1f5e-6a4f-4d6e-9a5e-3f1f6c6c2a11",
    timestamp: "2026-11-23 09:41:07Z",
    clientId: "11111111-2222-3333-4444-555555555555",
  },
});
const WRONG: Partial<Incident> = {
  diagnosis: known("office365/wrong-account", {
    evidence: [{ stage: "address", rule: "office365/wrong-account", seen: "sam.private@outlook.com" }],
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

export const STATES: readonly State[] = [
  { name: "wrong-account", incident: WRONG },
  { name: "api-not-enabled", incident: { diagnosis: known("office365/api-not-enabled"), domain: "example.com" } },
  { name: "approval", incident: APPROVAL },
  { name: "turned", incident: APPROVAL, act: click(".others .row .link") },
  { name: "turned-none", incident: { diagnosis: NOT_ASSIGNED }, act: click(".others .row .link:last-child") },
  { name: "hubspot-admin", incident: { diagnosis: known("hubspot/permission-missing") } },
  { name: "number", incident: { diagnosis: NOT_ASSIGNED, surface: "oauth-return" } },
  {
    name: "ambiguous",
    incident: {
      diagnosis: known("signin/consent-declined", {
        status: "ambiguous",
        candidates: ["signin/consent-declined", "signin/admin-approval-needed"],
      }),
    },
  },
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
  { name: "permissions", incident: APPROVAL, place: "permissions" },
  { name: "report", incident: APPROVAL, place: "report" },
  { name: "mailbox-check", incident: APPROVAL, place: "mailbox-check" },
  {
    name: "mailbox-verdict",
    incident: { ...APPROVAL, domain: "outlook.com" },
    place: "mailbox-check",
    act: click("form .main"),
  },
  { name: "lookup" },
  { name: "lookup-browse", act: click(".chip:nth-of-type(2)") },
  { name: "lookup-search", draft: "password" },
  {
    name: "lookup-answer",
    draft: "AADSTS50105: The signed in user is not assigned to a role for the application 'Sales Hub'.",
  },
  { name: "lookup-unknown-number", draft: "AADSTS999999: Something new." },
  { name: "lookup-none", draft: "zzzz qqqq" },
];

/** Brings a tab that shows the popup's page into a state. */
export async function show(page: Page, { incident, draft, place, act }: State): Promise<void> {
  await page.bringToFront();
  const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id as number);
  const stored = {
    ...(incident && { [`incident:${tabId}`]: incidentIn(tabId, incident) }),
    ...(draft && { draft }),
    ...(place && { lastPlace: { place, about: incident ? "sample" : "" } }),
  };
  await page.evaluate(async (stored) => {
    await chrome.storage.session.clear();
    await chrome.storage.session.set(stored);
  }, stored);
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector("main h1");
  await act?.(page);
  // Views and notes that are fetched late.
  await new Promise((done) => setTimeout(done, 150));
}
