/** Loads the knowledge files that the build writes to `knowledge/`, each when it is first needed. */
import type { Knowledge } from "../diagnosis/diagnose";
import type { LexiconWords } from "../diagnosis/examples/concepts";
import { Model, type ModelData } from "../diagnosis/examples/model";
import { loadSigns, type SignsData } from "../diagnosis/signs/signs";

const read = async <T>(name: string): Promise<T> => (await fetch(`/knowledge/${name}.json`)).json();

/** Caches the promise unless it rejects, so that the next call retries. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

const signs = once(async () => loadSigns(await read<SignsData>("signs")));
const model = once(async () => {
  const [data, words] = await Promise.all([read<ModelData>("model"), read<LexiconWords>("lexicon")]);
  return new Model(data, words);
});

/** Rejects if a file cannot be fetched. `model` is fetched only when it is called. */
export const knowledge = async (): Promise<Knowledge> => ({ signs: await signs(), model });
