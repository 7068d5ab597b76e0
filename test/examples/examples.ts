/** The examples as facts, and how the shipped knowledge answers them. */
import { diagnose } from "../../src/diagnosis/diagnose";
import { type Diagnosis, type Facts, RECOGNISED, type Surface } from "../../src/diagnosis/types";
import type { RuleId } from "../../src/rules/schema";
import { type NamedExample, readExamples } from "../tools/examples";
import { readKnowledge } from "../tools/knowledge";

export const examples: readonly NamedExample[] = readExamples();

const knowledge = readKnowledge();

export const factsOf = ({ text, keys, anchors, surface }: NamedExample): Facts => ({
  surface: (surface ?? "paste") as Surface,
  texts: text === undefined ? [] : [text],
  ...(keys ? { keys } : {}),
  ...(anchors ? { anchors } : {}),
});

export const answer = (facts: Facts): Promise<Diagnosis> => diagnose(facts, knowledge);
export const pasted = (text: string): Promise<Diagnosis> => answer({ surface: "paste", texts: [text] });

export const isRight = ({ rule, or = [] }: NamedExample, answer: RuleId | null): boolean =>
  answer === rule || (answer !== null && or.includes(answer));

/** Did signs alone decide? */
export const isBySign = ({ sure, evidence }: Diagnosis): boolean =>
  sure >= RECOGNISED && evidence.length > 0 && evidence.every(({ stage }) => stage !== "example");

export const quote = ({ text, keys, anchors }: NamedExample): string => text ?? [keys, anchors].join();
