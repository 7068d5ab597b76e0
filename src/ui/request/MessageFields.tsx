import type { Request } from "../../request/mailto";
import { useWords } from "../state/words";

interface Props {
  message: Request;
  change: (part: Partial<Request>) => void;
  /** Language of the message. */
  lang?: string;
  readOnly?: boolean;
}

/** Subject and text of a message, for the rep to read and change. */
export function MessageFields({ message, change, ...rest }: Props) {
  const { t } = useWords();
  return (
    <>
      <label class="stack tight">
        <span class="quiet">{t("it.subject")}</span>
        <input
          class="field"
          {...rest}
          value={message.subject}
          onInput={(event) => change({ subject: event.currentTarget.value })}
        />
      </label>
      <label class="stack tight">
        <span class="quiet">{t("it.body")}</span>
        <textarea
          class="field tall"
          {...rest}
          value={message.body}
          onInput={(event) => change({ body: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
