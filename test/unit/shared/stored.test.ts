import { expect, test } from "vitest";
import { parseIncident } from "../../../src/shared/stored";

const incident = {
  id: "i",
  tabId: 1,
  alsoIn: [],
  origin: "https://app.hubspot.com",
  portal: "12345",
  surface: "email-settings",
  state: "open",
  strength: "strong",
  diagnosis: { status: "known", rule: "office365/generic", candidates: [], sure: 1, evidence: [], details: {} },
  seen: [],
  announced: "badge",
  openedAt: 1,
  updatedAt: 1,
};

test("an incident is read as it was stored", () => {
  expect(parseIncident(incident)).toEqual(incident);
});

test.each(Object.keys(incident))("an incident whose %s is missing or odd is none", (field) => {
  expect(parseIncident({ ...incident, [field]: undefined })).toBeUndefined();
  expect(parseIncident({ ...incident, [field]: Number.NaN })).toBeUndefined();
  expect(parseIncident({ ...incident, [field]: { odd: true } })).toBeUndefined();
});
