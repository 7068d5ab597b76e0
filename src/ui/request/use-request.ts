/** The message as it is built, and as the rep has changed it. All of it outlives the popup. */
import { useMemo, useState } from "preact/hooks";
import { languages, loadWords } from "../../locales/words";
import { buildRequest, isApproval } from "../../request/build";
import { isAddress } from "../../request/details";
import type { Request } from "../../request/mailto";
import { recipientsOf } from "../../request/recipients";
import type { Recipient } from "../../rules/schema";
import { item, progressOf, typed } from "../../shared/items";
import { answersTo, knownFor } from "../card/card-model";
import { askedAbout, isReminder, useAsked } from "../state/asked";
import { longDay } from "../state/format";
import { useLoaded } from "../state/lazy";
import type { SideProps } from "../state/route";
import { signin as signinItem } from "../state/signin";
import { useItem } from "../state/use-item";
import { useWords } from "../state/words";
import { rebased } from "./rebase";

const NOTHING_DONE = { stepsDone: [], answers: {} };
const NOTHING: Request = { subject: "", body: "" };

/** What the rep has written, and the message from which it was changed. */
interface Draft extends Request {
  base: Request;
}

const draftOf = (key: string) => item<Draft | null>("session", key, null);

export function useRequest({ subject, domain }: Pick<SideProps, "subject" | "domain">) {
  const { lang } = useWords();
  const rule = subject?.rule;
  const incident = subject?.incident;
  const about = `request:${incident?.id ?? ""}:${rule?.id ?? ""}`;

  const [progress] = useItem(progressOf(incident?.id ?? "lookup"), NOTHING_DONE);
  const [chosenLanguage, setLanguage] = useItem(typed(`${about}:language`), null);
  const language = chosenLanguage && languages.includes(chosenLanguage) ? chosenLanguage : lang;
  const [written, setUser] = useItem(typed("user"), null);
  // The rep sees this address on the card: it may stand in the message.
  const user = written ?? incident?.addresses?.expected ?? "";
  const [signin, setSignin] = useItem(signinItem, null);

  const known = subject ? knownFor(subject, progress) : { codes: new Set<string>(), answers: new Set<string>() };
  const recipients = recipientsOf(rule?.request, known);
  const [chosen, setRecipient] = useItem(typed(`${about}:to`), null);
  const to = recipients.find((one) => one === chosen) ?? (recipients[0] as Recipient);
  const isApprovalAsked = isApproval(rule ?? null, to, known);

  // Sending it makes the next one a reminder, but not the one that is on the screen.
  const waiting = useAsked();
  const asked = rule && askedAbout(waiting, rule.id, incident?.portal);
  const [opened] = useState(() => Date.now());
  const askedOn = asked && isReminder(asked, opened) ? longDay(language, asked.at) : undefined;

  const words = useLoaded(async () => ({ ...(await loadWords(language)), language }), [language]);

  const isReady = words?.language === language;
  const built = useMemo(() => {
    if (!words || !isReady) return NOTHING;
    return buildRequest(
      {
        rule: rule ?? null,
        said: rule && words.rules[rule.id]?.request,
        to,
        details: subject?.diagnosis.details ?? {},
        answers: rule && answersTo(rule, progress),
        user,
        ...(domain && !isAddress(user) && { domain }),
        ...(signin && isApprovalAsked && { signin }),
        askedOn,
      },
      words.ui,
    );
  }, [words, isReady, rule?.id, to, user, signin, progress, askedOn]);

  const [draft, setDraft] = useItem(draftOf(`${about}:${language}:${to}${askedOn ? ":again" : ""}`), null);
  const carried = draft && (isReady ? rebased(draft.body, draft.base.body, built.body) : draft.body);
  const isChanged = draft !== null && (draft.body !== draft.base.body || draft.subject !== draft.base.subject);
  /** The rep has changed the very lines that would be new: theirs stand. */
  const isBehind = draft !== null && carried === undefined;
  const message: Request = {
    subject: draft && draft.subject !== draft.base.subject ? draft.subject : built.subject,
    body: carried ?? draft?.body ?? built.body,
  };
  const change = (part: Partial<Request>) => setDraft({ ...message, ...part, base: isBehind ? draft.base : built });

  return {
    lang,
    language,
    setLanguage,
    user,
    setUser,
    recipients,
    to,
    setRecipient,
    isApprovalAsked,
    signin,
    setSignin,
    message,
    change,
    isReady,
    isChanged,
    isBehind,
    startOver: () => setDraft(null),
    words,
  };
}
