/** What IT needs to find a failed sign-in in the logs. Never an address, never a token. */
import type { Details } from "./types";

const ID = /^["':= ]{1,4}([0-9a-f]{8}-[0-9a-f-]{27})/i;
const TIME = /^["':= ]{1,4}(\d{4}-\d\d-\d\d[t ][\d:.z]{8,16})/i;
const NAME = /^["':= ]{1,4}([^\n"'<>]{2,60})/;

/** Field → the labels under which Microsoft's pages, JSON bodies and addresses give it, and what follows them. */
const FIELDS = {
  correlationId: { labels: ["correlation id", "correlation_id", "correlation-id", "correlationid"], value: ID },
  requestId: { labels: ["request id", "request-id", "trace id", "trace_id"], value: ID },
  timestamp: { labels: ["timestamp", '"date"'], value: TIME },
  clientId: { labels: ["client_id", "app id", "with id"], value: ID },
  appName: { labels: ["app name", " named"], value: NAME },
} as const;

/** `text` is plain. Fields that are not there are absent. */
export function details(text: string): Details {
  const found: Details = {};
  const lower = text.toLowerCase();
  for (const [field, { labels, value }] of Object.entries(FIELDS)) {
    for (const label of labels) {
      const at = lower.indexOf(label);
      const read = at === -1 ? null : value.exec(text.slice(at + label.length, at + label.length + 80));
      // An address may stand where a name was expected.
      if (read?.[1] && !read[1].includes("@")) {
        found[field as keyof typeof FIELDS] = read[1].trim();
        break;
      }
    }
  }
  return found;
}
