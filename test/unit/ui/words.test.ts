import { describe, expect, test, vi } from "vitest";
import { formOf } from "../../../src/ui/format";
import { speechOf } from "../../../src/ui/words";

const words = (ui: object, rules = {}) => ({ ui, rules });

describe("words", () => {
  test("fill their placeholders, each as often as it stands", () => {
    const { t } = speechOf("en", words({ "steps.done": "{done} of {all}, {done}!" }), undefined);
    expect(t("steps.done", { done: 1, all: 3 })).toBe("1 of 3, 1!");
  });

  test("put values in as they are: no placeholder in a value is filled", () => {
    const { t } = speechOf("en", words({ "mailbox.sends": "to {domain}" }), undefined);
    expect(t("mailbox.sends", { domain: "{all} $& <b>" })).toBe("to {all} $& <b>");
  });

  test("a gap asks for English once it is known to be one", () => {
    const missed = vi.fn();
    const french = words({});
    expect(speechOf("fr", french, undefined, missed).t("copy")).toBe("");
    expect(missed).toHaveBeenCalledTimes(1);
    expect(speechOf("fr", french, words({ copy: "Copy" }), missed).t("copy")).toBe("Copy");
    expect(missed).toHaveBeenCalledTimes(1);
  });

  test("numbers take the form of their language", () => {
    expect([formOf("en", 0), formOf("en", 1), formOf("en", 2)]).toEqual(["other", "one", "other"]);
    expect([formOf("fr", 0), formOf("fr", 1), formOf("fr", 2)]).toEqual(["one", "one", "other"]);
  });
});
