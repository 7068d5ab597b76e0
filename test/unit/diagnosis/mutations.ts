/** Ways in which the same error arrives: typed, wrapped, masked, reformatted. `dice` returns random integers. */

type Mutate = (text: string, dice: () => number) => string;

const pick = <T>(list: readonly T[], dice: () => number): T => list[dice() % list.length] as T;
const SPACES = [" ", "\u00a0", "\u2009", "\u202f", "\u3000", "\t", "  ", " \r\n", "\n"] as const;
const ID = "9c9c9c9c-1111-4222-8333-444444444444";

/** Case matters only to the plain-word codes of HubSpot and mail servers (`UNAUTHORIZED`), which count in capitals. */
export const mutations: Record<string, Mutate> = {
  "other spaces": (text, dice) => text.replace(/ /g, () => pick(SPACES, dice)),
  "upper case": (text) => text.toUpperCase(),
  "lower case": (text) => text.toLowerCase(),
  "smart quotes": (text, dice) => text.replace(/'/g, () => pick(["’", "‘", "ʼ", "´"], dice)),
  "zero-width characters": (text, dice) =>
    text.replace(/\B/g, () => (dice() % 4 === 0 ? pick(["\u200b", "\u200d", "\ufeff", "\u00ad"], dice) : "")),
  "full-width characters": (text) =>
    text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  "decomposed accents": (text) => text.normalize("NFD"),
  "other ids": (text) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ID),
  "masked addresses": (text, dice) =>
    text.replace(/\S+@[\w.]+/g, () =>
      pick(["'xxx'", "{EmailHidden}", "'someone.else@fabrikam.example'", "<user>", "****"], dice),
    ),
  "html escapes": (text) => text.replace(/'/g, "&#39;").replace(/"/g, "&quot;").replace(/ /g, "&nbsp;"),
  "percent escapes": (text) => encodeURIComponent(text),
  "query string": (text) =>
    `https://app.hubspot.com/oauth?state=x&message=${encodeURIComponent(text).replaceAll("%20", "+")}`,
  "a JSON body": (text) => JSON.stringify({ status: 400, message: text }),
  "JSON inside JSON": (text) => JSON.stringify({ body: JSON.stringify({ message: text }) }),
  "escaped accents": (text) =>
    text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
  "html tags": (text) => `<div class="alert"><p><b>${text}</b></p></div>`,
  "a log line": (text) => `2026-11-23 10:15:42.123 [worker-3] WARN c.h.i.Connector - ${text}`,
  "a stack trace": (text) =>
    `com.example.ConnectException: ${text}\n    at com.example.Connector.open(Connector.java:114)\n    at java.base/java.lang.Thread.run(Thread.java:829)`,
  "a quoted mail": (text) => `Hello,\n\n> ${text.replaceAll("\n", "\n> ")}\n\nRegards,\nKim`,
  markdown: (text) => `**${text}**`,
  "a timestamp behind it": (text) => `${text} (2026-11-23T10:15:42Z)`,
};
