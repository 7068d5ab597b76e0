/** What IT needs to find a failed sign-in in the logs. Never an address, never a token. */
import type { Details } from "./types";

const CORRELATION = /correlation[ _-]?id["':= ]{1,3}([0-9a-f]{8}-[0-9a-f-]{27})/i;
const REQUEST = /(?:request|trace)[ _-]?id["':= ]{1,3}([0-9a-f]{8}-[0-9a-f-]{27})/i;
const CLIENT = /(?:client_id|app id|with id)["':= ]{1,3}([0-9a-f]{8}-[0-9a-f-]{27})/i;
const TIMESTAMP = /(?:timestamp|"date")["':= ]{1,4}(\d{4}-\d\d-\d\d[t ][\d:.z]{8,16})/i;
const APP_NAME = /(?:app name|\bnamed)["':= ]{1,4}([^\n"'<>]{2,60})/i;

/** `text` is plain. Fields that are not there are absent. */
export function details(text: string): Details {
  const found: Details = {};
  if (!/id|stamp|date|name/i.test(text)) return found;
  const read = (pattern: RegExp) => pattern.exec(text)?.[1]?.trim();
  const fields = {
    correlationId: read(CORRELATION),
    requestId: read(REQUEST),
    timestamp: read(TIMESTAMP),
    clientId: read(CLIENT),
    appName: name(read(APP_NAME)),
  };
  for (const [name, value] of Object.entries(fields)) if (value) found[name as keyof typeof fields] = value;
  return found;
}

/** An address may stand where a name was expected. */
const name = (read: string | undefined) => (read?.includes("@") ? undefined : read);
