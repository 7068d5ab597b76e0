/** The text of one DNS record → its value. Resolvers differ in quotes, case and final dots. */

/** `"10 mx.Example.com."` → `{ preference: 10, host: "mx.example.com" }`; `"0 ."` (null MX) → host `""`. */
export function parseMx(data: string): { preference: number; host: string } | undefined {
  const [, preference, name] = /^\s*(\d{1,5})\s+(\S{1,254})\s*$/.exec(data) ?? [];
  if (preference === undefined || name === undefined) return undefined;
  if (name === ".") return { preference: Number(preference), host: "" };
  const host = parseHost(name);
  return host === undefined ? undefined : { preference: Number(preference), host };
}

/** `"Autodiscover.Outlook.com."` → `"autodiscover.outlook.com"`. */
export function parseHost(data: string): string | undefined {
  const host = data.trim().toLowerCase().replace(/\.$/, "");
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host) && host.length <= 253 ? host : undefined;
}

/** `"\"v=spf1 include:\" \"a.example -all\""` → one string: quoted parts are joined, escapes undone; bare text stays. */
export function parseTxt(data: string): string {
  const parts = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, part]) => part as string);
  if (parts.length === 0) return data;
  return parts
    .join("")
    .replace(/\\(\d{3}|.)/gs, (_, escaped: string) =>
      escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped,
    );
}
