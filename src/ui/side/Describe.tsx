import { useEffect, useState } from "preact/hooks";
import describer from "../../describer.iife?script&iife";
import { DESCRIBER, DESCRIPTION } from "../../shared/description";
import { parse, text } from "../../shared/shape";
import { CopyButton } from "../parts/Button";
import { Heading } from "../parts/text";
import { t } from "../state/words";
import { callInFrames } from "./call-in-frames";

const FRAMES = 10;

/** The structure of the page in front, no word of it. Rejects where the browser lets no extension in. */
async function describePage(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const results = await callInFrames(tab?.id as number, describer, DESCRIBER);
  const texts = results.flatMap((result) => parse(text(DESCRIPTION.length), result) ?? []);
  if (texts.length === 0) throw new Error("Nothing to describe");
  return texts.slice(0, FRAMES).join("\n\n").slice(0, DESCRIPTION.length);
}

/** What the page in front is made of, for the makers. The rep sees all of it before copying it; nothing is sent. */
export function Describe() {
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    describePage().then(setText, () => setFailed(true));
  }, []);
  const label = t("reading.describe");
  return (
    <section class="stack">
      <Heading focus text={label} />
      <p>{t("reading.describe.text")}</p>
      {failed && <p class="note">{t("reading.unreadable")}</p>}
      {text && (
        <>
          <textarea class="field tall code" readOnly spellcheck={false} aria-label={label} value={text} />
          <CopyButton text={text} main />
        </>
      )}
    </section>
  );
}
