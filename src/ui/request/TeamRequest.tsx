import { useState } from "preact/hooks";
import { loadWords } from "../../locales/words";
import { buildRequest } from "../../request/build";
import type { Request } from "../../request/mailto";
import type { SigninRequest } from "../../request/signin";
import { useLoaded } from "../state/lazy";
import { useWords } from "../state/words";
import { MessageFields } from "./MessageFields";
import { SendRow } from "./SendRow";

const nothing = () => {};

/** One message to IT for everybody who is going to connect, before the first of them fails. */
export function TeamRequest({ signin }: { signin: SigninRequest | null }) {
  const { t, lang } = useWords();
  const words = useLoaded(() => loadWords(lang), [lang]);
  const [changed, setChanged] = useState<Partial<Request>>({});
  if (!words) return null;

  const built = buildRequest({ rule: null, team: true, details: {}, ...(signin && { signin }) }, words.ui);
  const message = { ...built, ...changed };
  return (
    <section class="card no-print" aria-labelledby="team">
      <h2 id="team">{t("team.title")}</h2>
      <p>{t("team.text")}</p>
      <MessageFields message={message} change={(part) => setChanged({ ...changed, ...part })} />
      <SendRow message={message} to="it-admin" words={words.ui} sent={nothing} />
    </section>
  );
}
