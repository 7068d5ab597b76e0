import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Diagnosis } from "../diagnosis/types";
import { signinIn } from "../request/signin";
import type { RuleId } from "../rules/schema";
import { Answer } from "./Answer";
import { Browse } from "./Browse";
import { bound } from "./bound";
import type { Finder } from "./finder";
import { Got } from "./Got";
import { Icon } from "./Icon";
import { noteSignin } from "./signin";
import { Picks } from "./Picks";
import type { Place } from "./place";
import type { Subject } from "./subject";
import { useWords } from "./words";

export interface Asked {
  text: string;
  /** A rule picked from a list; stands until the text changes. */
  rule?: RuleId | undefined;
}

export interface LookupProps {
  asked: Asked;
  ask: (asked: Asked) => void;
  go: (place: Place, subject: Subject | undefined) => void;
  focus: boolean;
}

/** The diagnosis of a rule that the rep picked from a list: no text spoke for it. */
export const picked = (rule: RuleId): Diagnosis => ({
  status: "known",
  rule,
  candidates: [rule],
  evidence: [],
  details: {},
});

/** Longer than this it is an error that was pasted, not words that are searched for. */
const QUERY = 120;

/** Paste or type, and the answer stands below at once: a diagnosis where the text names a failure, else a search. */
export function Lookup({ asked: { text, rule }, ask, go, focus }: LookupProps) {
  const speech = useWords();
  const { t, count, lang } = speech;
  const [finder, have] = useState<Finder>();
  const [notice, tell] = useState<"lookup.cut" | "lookup.empty">();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let gone = false;
    void import("./finder").then(async ({ finderFor }) => {
      const next = await finderFor(speech);
      if (!gone) have(next);
    });
    return () => {
      gone = true;
    };
  }, [lang]);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  useEffect(() => void noteSignin(text), [text]);

  const write = (typed: string) => {
    const { text, cut } = bound(typed);
    tell(cut ? "lookup.cut" : undefined);
    ask({ text });
  };

  const trimmed = text.trim();
  const { diagnosis, hits, request } = useMemo(() => find(trimmed, rule, finder), [trimmed, rule, finder]);

  const found = hits.length > 0 && count("lookup.found", hits.length);

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
          ref={field}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onPaste={(event) => !event.clipboardData?.getData("text").trim() && tell("lookup.empty")}
        />
        <div class="row between">
          <small role="status">
            {notice ? t(notice) : (diagnosis || request) && trimmed ? t("lookup.answered") : found}
          </small>
          {text && (
            <button type="button" class="button plain" onClick={() => ask({ text: "" })}>
              <Icon name="close" size={14} />
              {t("lookup.clear")}
            </button>
          )}
        </div>
      </section>
      {rule && trimmed && (
        <button type="button" class="link" onClick={() => ask({ text })}>
          {t("lookup.back")}
        </button>
      )}
      {hits.length > 0 && <Picks rules={hits} pick={(next) => ask({ text, rule: next })} />}
      {diagnosis && (
        <Answer
          focus={rule !== undefined}
          diagnosis={diagnosis}
          text={trimmed}
          go={go}
          choose={(next) => ask({ text, rule: next })}
        />
      )}
      {request && request !== "poor" && <Got found={request} go={go} />}
      {trimmed && finder && !diagnosis && !hits.length && (!request || request === "poor") && (
        <p class="note">{t(request ? "signin.poor" : "lookup.none")}</p>
      )}
      {!trimmed && !rule && <Browse pick={(next) => ask({ text: "", rule: next })} />}
    </div>
  );
}

const SIGNIN = /https:\/\/login\.microsoftonline\.com\/\S*/gi;

/** A diagnosis where the text names a failure or the rep picked one, else what the search finds. */
function find(text: string, rule: RuleId | undefined, finder: Finder | undefined) {
  // The address of Microsoft's window names no failure, but it is what a request for approval needs. What stands around
  // it may name one.
  const rest = text.replace(SIGNIN, " ").trim();
  const request = signinIn(text);
  const said = request ? rest : text;
  const diagnosis = rule ? picked(rule) : said && finder ? finder.diagnose(said) : undefined;
  if (diagnosis && diagnosis.status !== "none") return { diagnosis, hits: [] };
  if (request || (text && !rest)) return { hits: [], request: request ?? ("poor" as const) };
  return { hits: text && finder ? finder.search(text.slice(0, QUERY)).slice(0, 8) : [] };
}
