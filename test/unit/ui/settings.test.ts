/** The rep's settings under the organization's, and to whom a message goes. */
import { beforeEach, expect, test } from "vitest";
import { fakeView } from "./view";

let v: ReturnType<typeof fakeView>;
beforeEach(() => {
  v = fakeView();
});

async function open(policy: object, own: object = {}) {
  for (const [name, value] of Object.entries(policy)) v.managed.set(name, value);
  v.sync.set("settings", { language: "en", ...own });
  const [state, { ready }, { speak }, { settings }, { policy: set }] = await Promise.all([
    import("../../../src/ui/state/settings"),
    import("../../../src/ui/state/store"),
    import("../../../src/ui/state/words"),
    import("../../../src/shared/items"),
    import("../../../src/shared/policy"),
  ]);
  await Promise.all([ready(settings), ready(set)]);
  await speak();
  return state;
}

test("what the organization sets holds, is said to be set, and never becomes the rep's own", async () => {
  const { setting, lockedBy, change } = await open({ autoOpen: false });
  expect(document.documentElement).toMatchObject({ lang: "en", dir: "ltr" });
  expect([setting("autoOpen"), setting("history"), setting("language")]).toEqual([false, true, "en"]);
  expect([lockedBy("autoOpen"), lockedBy("history")]).toEqual(["Set by your organization.", undefined]);
  change({ history: false });
  await v.settled();
  expect(v.sync.get("settings")).toMatchObject({ autoOpen: true, history: false, language: "en" });
  expect(setting("history")).toBe(false);
});

test("a message goes to whom the organization names, by its form where it has one", async () => {
  const named = {
    itName: "Service desk",
    itAddress: "it@firma.example",
    hubspotAdminName: "Ana",
    hubspotAdminAddress: "ana@firma.example",
  };
  const { contact } = await open(named);
  expect(contact("it-admin")).toEqual({ label: "Email IT", name: "Service desk", address: "it@firma.example" });
  expect(contact("hubspot-admin")).toMatchObject({ name: "Ana", address: "ana@firma.example" });
  expect(contact("vendor")).toEqual({ label: "Write to HubSpot support" });
  v = fakeView();
  const ticket = "https://tickets.firma.example/new";
  const { contact: withForm } = await open({ ...named, itTicketLink: ticket });
  expect(withForm("it-admin")).toMatchObject({ label: "Open a ticket", ticket });
  expect(withForm("hubspot-admin").label).toBe("Email your HubSpot admin");
});
