import { useEffect, useState } from "preact/hooks";
import { loadWords } from "../../locales/words";
import type { Found } from "../../lookup/finder";
import { type SigninRequest, signinIn } from "../../request/signin";
import { rules } from "../../rules/table";
import { SIGNIN } from "../../shared/hubspot";
import { draft } from "../../shared/items";
import { LONGEST_LOOKUP } from "../../shared/limits";
import { Card, SigninOffer } from "../card/Card";
import { picked, subjectOf } from "../card/card-model";
import { WhoLine } from "../card/Others";
import { Unknown } from "../card/Unknown";
import { Button, Choice } from "../parts/controls";
import { Note, RuleList, takeFocus } from "../parts/text";
import { go, here, lookedUp, move } from "../state/route";
import { contact } from "../state/settings";
import { keepSigninIn } from "../state/signin";
import { latest, loaded, store, stored } from "../state/store";
import { count, language, t } from "../state/words";

/** Addresses of Microsoft's window, but not those of its pages about codes. Text in other scripts may follow directly. */
const ADDRESSES = new RegExp(`${SIGNIN}/(?!error\\b)[!-~]*`, "gi");

/** Answers as the rep types or pastes: with a diagnosis where the text names a failure, else with search results. */
export function Lookup() {
  const text = lookedUp();
  const { picked: rule, isAside } = here();
  const lang = language();
  const finder = loaded(`finder:${lang}`, async () => {
    const { finderFor } = await import("../../lookup/finder");
    return finderFor(rules, await loadWords(lang), await loadWords("en"));
  });
  const [notice, setNotice] = useState<"lookup.cut" | "lookup.empty">();
  useEffect(() => keepSigninIn(text), [text]);

  const write = (typed: string) => {
    setNotice(typed.length > LONGEST_LOOKUP ? "lookup.cut" : undefined);
    move({ picked: undefined, isAside: false });
    store(draft, typed.slice(0, LONGEST_LOOKUP));
  };

  const trimmed = text.trim();
  // The address of Microsoft's window names no failure (the text around it may), but a request for approval needs it.
  const said = trimmed.replace(ADDRESSES, " ").trim();
  const isAddress = said !== trimmed;
  const found = said && finder ? latest(`found:${lang}:${said}`, () => finder.find(said)) : undefined;
  const { diagnosis, hits }: Found = rule ? { diagnosis: picked(rule), hits: [] } : (found ?? { hits: [] });
  const request = isAddress && !diagnosis ? signinIn(trimmed) : undefined;
  const isNothing = !diagnosis && !request && !hits.length;

  const subject = diagnosis && subjectOf(diagnosis);
  const matches = hits.length > 0 && count("lookup.found", hits.length);

  return (
    <div class="stack">
      <section class="stack tight">
        <h1>
          <label for="lookup">{t("lookup.title")}</label>
        </h1>
        <p class="quiet" id="hint">
          {t("lookup.hint")}
        </p>
        <textarea
          id="lookup"
          class="field"
          dir="auto"
          rows={2}
          spellcheck={false}
          aria-describedby="hint"
          placeholder={t("lookup.placeholder")}
          ref={takeFocus}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onPaste={(event) => !event.clipboardData?.getData("text").trim() && setNotice("lookup.empty")}
        />
        <div class="row between">
          <small role="status">
            {notice ? t(notice) : (diagnosis || isAddress) && trimmed ? t("lookup.answered") : matches}
          </small>
          {text && <Button class="button plain" icon="close" onClick={() => write("")} label={t("lookup.clear")} />}
        </div>
      </section>
      {(rule || (isAside && stored(draft).trim())) && (
        <Button
          class="link"
          onClick={() => move(rule ? { picked: undefined } : { isAside: false })}
          label={t("lookup.back")}
        />
      )}
      <RuleList rules={hits} />
      {diagnosis && !subject && <Unknown diagnosis={diagnosis} />}
      {subject && <Card key={subject.rule.id} subject={subject} focus={rule !== undefined} />}
      {subject?.diagnosis.details.aadsts && <SigninOffer key={subject.rule.id} />}
      {request && <Got found={request} />}
      {isNothing && (isAddress || found) && <Note text={t(isAddress ? "signin.poor" : "lookup.none")} />}
      {!trimmed && !rule && <Browse />}
    </div>
  );
}

/** The answer to the address of Microsoft's window, which is HubSpot's request for approval, whatever the page said. */
function Got({ found: { clientId } }: { found: SigninRequest }) {
  const subject = subjectOf(picked("signin/admin-approval-needed", { clientId }));
  if (!subject) return null;
  const write = () => go("it-request", subject);
  return (
    <article class="stack" data-got aria-labelledby="got">
      <header class="note stack" data-tone="good">
        <WhoLine who={subject.rule.who} admin={false} />
        <h2 class="big" id="got">
          {t("got.title")}
        </h2>
        <p>{t("got.text")}</p>
        <div class="row">
          <Button class="button main" icon="mail" onClick={write} label={contact("it-admin").label} />
          <Button onClick={() => go("permissions", subject)} label={t("turn.it-admin")} />
        </div>
      </header>
    </article>
  );
}

const PROVIDERS = ["office365", "signin", "gmail", "imap", "smtp", "exchange", "hubspot"] as const;

/** Every known failure, by where it happens. */
function Browse() {
  const [open, setOpen] = useState<(typeof PROVIDERS)[number]>();
  const known = rules.map(({ id }) => id).filter((id) => id.startsWith(`${open}/`));
  return (
    <section class="stack" aria-labelledby="browse">
      <h2 id="browse">{t("browse.title")}</h2>
      <Choice
        title={t("browse.title")}
        options={PROVIDERS}
        chosen={open}
        choose={(provider) => setOpen(open === provider ? undefined : provider)}
        label={(provider) => t(`provider.${provider}`)}
      />
      <RuleList rules={known} />
    </section>
  );
}
