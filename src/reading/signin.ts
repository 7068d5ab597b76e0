/** Reads from an OAuth request (to Microsoft, Google or any other) which app asks for what. Pure. */
import * as LIMITS from "../shared/limits";
import type { FrameReading, Signin } from "../shared/reading";

/** Decoded as often as it was encoded, at most `times`. */
function plain(text: string, times = 4): string {
  if (times === 0 || !/%[\da-f]{2}/i.test(text)) return text;
  try {
    return plain(decodeURIComponent(text), times - 1);
  } catch {
    return text;
  }
}

function parameter(request: readonly string[], name: string): string | undefined {
  for (const entry of request) {
    const [, value] = new RegExp(`^${name}(?:=|"\\s*:\\s*"|%(?:25)*3d)(.+)`, "is").exec(entry) ?? [];
    // If the whole address was encoded, an encoded "&" separates the next parameter.
    if (value) return plain(value.split(/%(?:25)*26/i)[0] as string);
  }
  return undefined;
}

/** The query can carry tokens. */
function withoutQuery(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`.slice(0, LIMITS.mark);
}

const TENANT = /^\/([\da-f-]{36}|[\w-]+(?:\.[\w-]+)+|common|organizations|consumers)\//i;

/** `undefined` on a page that is neither a sign-in nor carries an OAuth request. */
export function signinOf({ host, path, isSignin, request }: FrameReading): Signin | undefined {
  const redirectUri = withoutQuery(parameter(request, "redirect_uri"));
  const clientId = /^[\w.-]{8,200}/.exec(parameter(request, "client_id") ?? "")?.[0];
  if (!isSignin && !(redirectUri && clientId)) return undefined;
  const scope = parameter(request, "scope")?.replace(/\+/g, " ").slice(0, LIMITS.scope);
  const tenant = /microsoft|windows/.test(host) ? TENANT.exec(path)?.[1] : undefined;
  return {
    ...(clientId && { clientId }),
    ...(scope && { scope }),
    ...(redirectUri && { redirectUri }),
    ...(tenant && { tenant }),
  };
}
