import { useEffect, useState } from "preact/hooks";
import { CopyButton } from "../parts/Button";
import { Heading } from "../parts/Heading";
import { useWords } from "../state/words";
import { describePage } from "./describe-page";

/** The structure of the page for the makers. The rep sees all of it before anything is copied; nothing is sent. */
export function Describe() {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    describePage().then(setText, () => setFailed(true));
  }, []);
  return (
    <section class="stack">
      <Heading focus>{t("reading.describe")}</Heading>
      <p>{t("reading.describe.text")}</p>
      {failed && <p class="note">{t("reading.unreadable")}</p>}
      {text && (
        <>
          <textarea
            class="field tall code"
            readOnly
            spellcheck={false}
            aria-label={t("reading.describe")}
            value={text}
          />
          <CopyButton text={text} look="main" />
        </>
      )}
    </section>
  );
}
