/** What the lookup does with a text: an error that was pasted is diagnosed, words are searched for. */
import { expect, test, vi } from "vitest";
import { loadSigns } from "../../../src/diagnosis/signs/signs";
import { finderFor } from "../../../src/lookup/finder";
import type { Rule } from "../../../src/rules/schema";
import { gatherSigns } from "../../tools/gather";

const rules = [{ id: "imap/certificate-untrusted", who: ["it-admin"], sources: [], steps: [] }] as unknown as Rule[];
const title = "The mail server's certificate is not trusted";
const words = { ui: {}, rules: { "imap/certificate-untrusted": { title, summary: "", causes: {}, steps: {} } } };
/** No sign is known, and the model is sure of nothing. */
const model = {
  rank: () => ({ rules: [{ rule: "imap/certificate-untrusted", probability: 0.05 }], harmless: 0, isAbout: true }),
  sure: (probability: number) => probability,
};
vi.mock("../../../src/shared/knowledge", () => ({
  knowledge: async () => ({ signs: loadSigns(gatherSigns(rules)), model: async () => model }),
}));

test.each([
  ["words", "certificate of ours", true],
  ["a text of two lines", "certificate\nof ours", false],
  ["a long text", `certificate of ours, ${"which we have from far away, ".repeat(3)}`, false],
])("%s", async (_, text, isSearched) => {
  const { find } = await finderFor(rules, words, words);
  const { diagnosis, hits } = await find(text);
  expect(hits).toEqual(isSearched ? ["imap/certificate-untrusted"] : []);
  expect(diagnosis?.status).toBe(isSearched ? undefined : "unknown");
});
