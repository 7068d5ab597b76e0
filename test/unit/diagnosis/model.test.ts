/** Training and answering with few words, and that the shipped model copes with any words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnosis/diagnose";
import { Model, type ModelData } from "../../../src/diagnosis/examples/model";
import { plain } from "../../../src/diagnosis/text/normalise";
import { tokenise } from "../../../src/diagnosis/text/tokens";
import { cpu } from "../../cpu";
import { calibrate, Fit } from "../../tools/fit";
import { readKnowledge, readLexicon } from "../../tools/knowledge";
import { type Labelled, pack, prune, train } from "../../tools/train";
import { model } from "./table";

const examples = (...lists: string[][]): Labelled[] =>
  lists.flatMap((texts, label) =>
    texts.map((text) => ({ label, also: [], features: new Map(text.split(" ").map((word) => [word, 1])) })),
  );
const small = examples(["a x", "a y", "a x y", "a"], ["b x", "b y", "b x y", "b"]);

describe("training", () => {
  it("tells the classes apart by what tells them apart", () => {
    const { names, matrix } = train(small, 2);
    const weight = (name: string, c: number) => matrix[names.indexOf(name) * 2 + c] as number;
    expect(weight("a", 0)).toBeGreaterThan(0.5);
    expect(weight("b", 0)).toBeLessThan(-0.5);
    expect(Math.abs(weight("x", 0))).toBeLessThan(weight("a", 0) / 2);
  });

  it("gives the same weights for the same examples", () => {
    expect(train(small, 2)).toEqual(train(small, 2));
  });

  it("learns that another class is as good an answer", () => {
    const bias = (also: number[]) => {
      const [first, ...others] = small as [Labelled, ...Labelled[]];
      return train([{ ...first, also }, ...others], 3).bias;
    };
    expect(bias([2])[2]).toBeGreaterThan(bias([])[2] as number);
  });

  it("passes over what stands in one example only", () => {
    expect(train(examples(["a once", "a"], ["b", "b"]), 2).names).toEqual(["a", "b"]);
  });

  it("prunes to the largest weights, and trains only those anew", () => {
    const pruned = prune(train(small, 2), 3, 4);
    expect(pruned.names).toEqual(expect.arrayContaining(["a", "b"]));
    expect(pruned.names).toHaveLength(3);
    expect(pruned.matrix.filter((weight) => weight !== 0).length).toBeLessThanOrEqual(4);
    const again = train(small, 2, pruned);
    again.matrix.forEach((weight, i) => {
      if (pruned.matrix[i] === 0) expect(weight).toBe(0);
    });
  });

  it("packs weights in a few steps without changing their order of size", () => {
    const weights = train(small, 2);
    const { features, weights: rows } = pack(weights);
    expect(rows).toHaveLength(features.length);
    expect(features).toContain("a");
  });
});

it("shows the example that is nearest, not the one that is longest", () => {
  const long =
    "We were told that the sign in had failed, in the end, and that it was a sign of something in our network";
  const data = {
    classes: ["none", "imap/disabled"],
    features: [],
    weights: [],
    examples: [[], [long, "Sign in failed"]],
  };
  const taught = new Model(data as unknown as ModelData, {});
  expect(taught.nearest("imap/disabled", tokenise("the sign in failed"))).toBe("Sign in failed");
});

describe("calibration", () => {
  it("rises, and says how many were right", () => {
    const answers = Array.from({ length: 1000 }, (_, i) => [i / 1000, (i * 7) % 1000 < i] as const);
    const points = calibrate(answers);
    for (let i = 1; i < points.length; i++) {
      expect(points[i]?.[1]).toBeGreaterThanOrEqual(points[i - 1]?.[1] as number);
    }
    expect(points.at(-1)?.[1]).toBeGreaterThan(0.9);
    expect(points[0]?.[1]).toBeLessThan(0.1);
  });

  it("holds whole wordings back: nothing is tested by a model that has seen its group", () => {
    const groups = ["one", "two", "three", "four", "five", "six"];
    const fit = new Fit(
      groups.flatMap((group) => ["a", "b"].map((word) => ({ text: `${word} ${group}`, rule: null, group }))),
      {},
    );
    const folds = fit.holdBack();
    expect(folds.flat()).toHaveLength(12);
    for (const fold of folds) {
      const held = new Set(fold.map(({ example }) => example.group));
      expect(fold).toHaveLength(2 * held.size);
    }
  });
});

describe("the model that ships, whatever the words", async () => {
  const knowledge = readKnowledge();
  const words = readLexicon();
  const anyWords = fc.constantFrom(...Object.values(words)).chain((concepts) =>
    fc
      .array(fc.constantFrom(...Object.values(concepts).flatMap((entries) => (entries as string).split(", "))), {
        minLength: 1,
        maxLength: 12,
      })
      .map((entries) => entries.map((entry) => entry.replace(/^-|\.$/g, "").replace(" * ", " ")).join(" ")),
  );
  const pasted = (text: string) => diagnose({ surface: "paste", texts: [text] }, knowledge);

  it("answers well-formed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyWords, fc.string({ unit: "grapheme" })), async (text) => {
        const { status, candidates, rule, sure } = await pasted(text);
        if (rule) expect(candidates[0]).toBe(rule);
        expect(rule === null).toBe(status === "none" || status === "unknown");
        expect(new Set(candidates).size).toBe(candidates.length);
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("answers the same in other spaces and, where letters have one, the other case", async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (text) => {
        const { rule } = await pasted(text);
        expect((await pasted(`  ${text.replaceAll(" ", "\u00a0  ")} `)).rule).toBe(rule);
        // Skips texts that change with their case: Turkish letters, and a lone `ß`, which becomes two letters.
        if (text.toUpperCase().toLowerCase() !== text.toLowerCase()) return;
        expect((await pasted(text.toUpperCase())).rule).toBe(rule);
      }),
    );
  });
});

it("reads no more of a long text than its top", () => {
  const one = "Die Anmeldung am Konto ";
  const time = (count: number) => {
    const text = plain(one.repeat(count));
    const tokens = tokenise(text);
    model.rank(text, tokens);
    return cpu(() => {
      for (let i = 0; i < 20; i++) model.rank(text, tokens);
    });
  };
  expect(time(2500)).toBeLessThan(4 * time(250) + 20);
});
