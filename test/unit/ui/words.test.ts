import { describe, expect, test, vi } from "vitest";
import { languageFor, ownDay, ruleTitle, translatorFor } from "../../../src/ui/state/words";
import { fakeView } from "./view";

const words = (ui: object, rules = {}) => ({ ui, rules });

describe("a day", () => {
  test("that no hour belongs to is the same west of Greenwich", async () => {
    vi.stubEnv("TZ", "America/Los_Angeles");
    const v = fakeView();
    v.sync.set("settings", { language: "en" });
    const [{ day, speak }, { ready }, { settings }] = await Promise.all([
      import("../../../src/ui/state/words"),
      import("../../../src/ui/state/store"),
      import("../../../src/shared/items"),
    ]);
    await ready(settings);
    await speak();
    expect(day("2026-11-23")).toBe("November 23, 2026");
    vi.unstubAllEnvs();
  });

  test("of the rep's own has no year", () => {
    const at = new Date(2026, 10, 28, 23, 30).getTime();
    expect([ownDay(at, "short", "en"), ownDay(at, "long", "en"), ownDay(at, "long", "fr")]).toEqual([
      "Nov 28",
      "November 28",
      "28 novembre",
    ]);
  });
});

test("a setting means a language that exists: of those that the browser names, the first", () => {
  vi.stubGlobal("navigator", { languages: ["pl", "fr-CA", "de"] });
  vi.stubGlobal("chrome", { i18n: { getUILanguage: () => "sv" } });
  expect([languageFor("auto"), languageFor("ja"), languageFor("xx")]).toEqual(["fr", "ja", "en"]);
  vi.stubGlobal("chrome", { i18n: { getUILanguage: () => "DE-at" } });
  expect(languageFor("auto")).toBe("de");
});

test("a rule without words has its name", () => {
  expect(ruleTitle("a/new-rule")).toBe("a/new-rule");
});

describe("words", () => {
  test("fill their placeholders, each as often as it stands", () => {
    const { t } = translatorFor("en", words({ "steps.done": "{done} of {all}, {done}!" }));
    expect(t("steps.done", { done: 1, all: 3 })).toBe("1 of 3, 1!");
  });

  test("leave out what has no value", () => {
    const { t } = translatorFor("en", words({ "mailbox.sends": "to {domain}" }));
    expect(t("mailbox.sends")).toBe("to ");
  });

  test("put values in as they are: no placeholder in a value is filled", () => {
    const { t } = translatorFor("en", words({ "mailbox.sends": "to {domain}" }));
    expect(t("mailbox.sends", { domain: "{all} $& <b>" })).toBe("to {all} $& <b>");
  });

  test("a sentence with a number takes its form, else the general one", () => {
    const { count } = translatorFor(
      "pl",
      words({ "lookup.found.few": "{n} wyniki", "lookup.found.other": "{n} wyniku" }),
    );
    expect(count("lookup.found", 3)).toBe("3 wyniki");
    expect(count("lookup.found", 1)).toBe("1 wyniku");
  });

  test("numbers take the form of their language", () => {
    const forms = ["one", "few", "many", "other"];
    const all = words(Object.fromEntries(forms.map((form) => [`lookup.found.${form}`, form])));
    const formsOf = (lang: string, ...numbers: number[]) => {
      const { count } = translatorFor(lang, all);
      return numbers.map((n) => count("lookup.found", n));
    };
    expect(formsOf("en", 0, 1, 2)).toEqual(["other", "one", "other"]);
    expect(formsOf("pl", 1, 3, 5)).toEqual(["one", "few", "many"]);
    expect(formsOf("fr", 0, 1, 2)).toEqual(["one", "one", "other"]);
  });
});
