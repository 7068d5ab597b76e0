import { useState } from "preact/hooks";
import { loadWords } from "../../locales/words";
import { buildRequest } from "../../request/build";
import type { Request } from "../../request/mailto";
import { Message } from "../request/Message";
import { useLoaded } from "../state/lazy";
import { useSignin } from "../state/signin";
import { useWords } from "../state/words";
import { Section } from "./Page";

/** One message to IT for everybody who is going to connect, before the first of them fails. */
export function TeamRequest() {
  const { t, lang } = useWords();
  const [signin] = useSignin();
  const words = useLoaded(() => loadWords(lang), [lang]);
  const [changed, setChanged] = useState<Partial<Request>>({});
  if (!words) return null;

  const built = buildRequest({ rule: null, team: true, details: {}, ...(signin && { signin }) }, words.ui);
  const message = { ...built, ...changed };
  return (
    <Section id="team" title={t("team.title")} print={false}>
      <p>{t("team.text")}</p>
      <Message
        message={message}
        change={(part) => setChanged({ ...changed, ...part })}
        to="it-admin"
        words={words.ui}
      />
    </Section>
  );
}
