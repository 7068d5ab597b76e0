/** What the stores are told is complete, within their limits, and true. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { diagnose } from "../../src/diagnosis/diagnose";
import { readJson } from "../tools/files";
import { readKnowledge } from "../tools/knowledge";
import { readPng } from "../tools/store";
import {
  BUILD,
  DATA,
  justifications,
  LIMITS,
  listed,
  listing,
  long,
  PASTED,
  REVIEW,
  SINGLE_PURPOSE,
  short,
} from "../tools/store-texts";

test("English and French have a listing; another language without one gets no folder", () => {
  expect(listed()).toEqual(expect.arrayContaining(["en", "fr"]));
});

describe.each(listed())("the listing in %s", (lang) => {
  const words = listing(lang);

  test("fits all three stores", () => {
    expect(short(lang).name.length).toBeLessThanOrEqual(LIMITS.name);
    expect(short(lang).summary.length).toBeLessThanOrEqual(LIMITS.summary);
    expect(long(lang).length).toBeGreaterThanOrEqual(LIMITS.description.least);
    expect(long(lang).length).toBeLessThanOrEqual(LIMITS.description.most);
    const { terms, length, words: most } = LIMITS.search;
    expect(words.search.length).toBeLessThanOrEqual(terms);
    for (const term of words.search) expect(term.length, term).toBeLessThanOrEqual(length);
    expect(words.search.join(" ").split(/\s+/).length).toBeLessThanOrEqual(most);
  });

  test("says in its pictures what English says, as briefly", () => {
    const shape = ({ pictures, ...rest }: ReturnType<typeof listing>) => [Object.keys(rest), Object.keys(pictures)];
    expect(shape(words)).toEqual(shape(listing("en")));
    expect(words.description.length).toBe(listing("en").description.length);
    for (const [title, text] of [...Object.values(words.pictures), words.marquee]) {
      expect(title.length, title).toBeLessThanOrEqual(60);
      expect(text.length, text).toBeLessThanOrEqual(110);
    }
    expect(words.tile.length).toBeLessThanOrEqual(60);
  });

  test("promises nothing that a store or a trade mark forbids, and names no store's browser", () => {
    expect(long(lang) + JSON.stringify(words)).not.toMatch(
      /<\/?[a-z]|#1|\bbest\b|official|\bChrome\b|\bEdge\b|\bFirefox\b/i,
    );
    expect(long(lang)).toMatch(/HubSpot(, |、)Microsoft/);
  });
});

test("each permission and host has its justification, and each fits its field", () => {
  const { permissions, host_permissions, optional_host_permissions } = manifest;
  const asked = [...permissions, ...host_permissions, ...optional_host_permissions];
  expect(
    justifications()
      .map(({ permission }) => permission)
      .sort(),
  ).toEqual(asked.sort());
  for (const { text } of justifications()) {
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toContain("|");
  }
  const hosts = justifications().filter(({ permission }) => permission.includes("://"));
  // Chrome has a single field for all hosts.
  expect(hosts.map(({ permission, text }) => `${permission}: ${text}`).join("\n\n").length).toBeLessThanOrEqual(
    LIMITS.field,
  );
  expect(SINGLE_PURPOSE.length).toBeLessThanOrEqual(LIMITS.field);
  expect(DATA.map(([kind]) => kind)).toHaveLength(9);
});

test.each(Object.entries(PASTED))("what the reviewer pastes is answered: %s", async (_, { text, rule }) => {
  const diagnosis = await diagnose({ texts: [text], surface: "paste" }, readKnowledge());
  expect(diagnosis).toMatchObject({ rule, status: "known" });
  expect(REVIEW.join("\n")).toContain(text);
});

test("the commands that reviewers are told exist", () => {
  const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
  const named = [...REVIEW, ...BUILD].flatMap((line) =>
    [...line.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(1);
  for (const name of named) expect(scripts).toHaveProperty([name as string]);
});

test.each([16, 32, 48, 128])("the icon of %i pixels has that size", (size) => {
  expect(readPng(readFileSync(`icons/icon-${size}.png`))).toEqual({ width: size, height: size, alpha: true });
});
