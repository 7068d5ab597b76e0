import { useState } from "preact/hooks";
import { useWords } from "../state/words";
import { Icon } from "./Icon";

/** Copies on a click and says so; a clipboard that refuses is told honestly. */
export function CopyButton({
  text,
  label,
  kind = "",
  done,
}: {
  text: string | (() => string);
  label?: string;
  kind?: "main" | "plain" | "";
  /** It is on the clipboard. */
  done?: () => void;
}) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<"copy.done" | "copy.failed">();
  const copy = () =>
    navigator.clipboard.writeText(typeof text === "string" ? text : text()).then(
      () => {
        setOutcome("copy.done");
        done?.();
      },
      () => setOutcome("copy.failed"),
    );
  return (
    <span class="row">
      <button type="button" class={`button ${kind}`} onClick={copy}>
        <Icon name={outcome === "copy.done" ? "done" : "copy"} />
        {label ?? t("copy")}
      </button>
      <small role="status">{outcome && t(outcome)}</small>
    </span>
  );
}
