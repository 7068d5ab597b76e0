import { useState } from "preact/hooks";
import { useWords } from "../state/words";
import { Button } from "./Button";

interface Props {
  text: string | (() => string);
  label?: string;
  look?: "main";
  /** It is on the clipboard. */
  done?: () => void;
}

/** Copies on a click and says so; a clipboard that refuses is told honestly. */
export function CopyButton({ text, label, look, done }: Props) {
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
      <Button look={look} icon={outcome === "copy.done" ? "done" : "copy"} onClick={copy} label={label ?? t("copy")} />
      <small role="status">{outcome && t(outcome)}</small>
    </span>
  );
}
