/** What IT needs to find a failed sign-in in the logs. Never an address, never a token. */
import type { Details } from "./types";

const ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
const LABEL_END = "[\"']?[ \\t]{0,3}[:=]?[ \\t]{0,3}[\"']?";
const CORRELATION = new RegExp(`correlation[ _-]?id${LABEL_END}${ID}`, "i");
const REQUEST = new RegExp(`(?:client-)?(?:request|trace)[ _-]?id${LABEL_END}${ID}`, "i");
const CLIENT = new RegExp(
  `(?:client_id|app(?:lication)?[ _-]?id|application with id|application)${LABEL_END}${ID}`,
  "i",
);
const TIMESTAMP =
  /(?:timestamp|"date")["']?[ \t]{0,3}[:=]?[ \t]{0,3}["']?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,7})?Z?)/i;
const APP_NAME = /(?:app name[ \t]{0,3}[:=][ \t]{0,3}|application with id [^\n]{1,60}? named )["']?([^\n"'<>@]{2,60})/i;

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
    appName: read(APP_NAME)?.replace(/[ .,]{1,3}$/, ""),
  };
  for (const [name, value] of Object.entries(fields)) if (value) found[name as keyof typeof fields] = value;
  return found;
}
