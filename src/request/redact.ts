/**
 * Removes from a text what must not be sent: tokens, authorization codes, passwords in mail dialogues, and addresses
 * that the rep was not shown. What IT needs stays: AADSTS numbers, correlation and request ids, times, client ids.
 */

const REMOVED = "[…]";

export function redact(text: string, shown: readonly string[] = []): string {
  const kept = new Set(shown.map((address) => address.toLowerCase()));
  return text
    .replace(JWT, REMOVED)
    .replace(AUTHORIZATION, `$1${REMOVED}`)
    .replace(MAIL_LOGIN, `$1${REMOVED}`)
    .replace(QUOTED_SECRET, hide)
    .replace(NAMED_SECRET, hide)
    .replace(LABELLED, `$1${REMOVED}`)
    .replace(LONG_RUN, (run) => (readsLikeWords(run) ? run : REMOVED))
    .replace(ADDRESS, (address) => (kept.has(address.replace(/%40/i, "@").toLowerCase()) ? address : REMOVED));
}

/** Base64url parts separated by dots. The first is JSON, whose `{"` is encoded as `eyJ`; the end may be cut off. */
const JWT = /\beyJ[\w-]{6,}(?:\.[\w-]*){0,4}/g;

/** `Bearer …`, where a secret contains a digit, `=`, `+` or `/`; "Basic authentication" does not. Any in a header. */
const AUTHORIZATION =
  /\b(authorization\\?"?\s*[:=]\s*\\?"?\w+ |(?:Bearer|Basic)\s+(?=[\w.~-]*[\d=+/])|AUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2) )[\w+/=.~-]{6,}/gi;

/**
 * `a1 LOGIN name secret`, `PASS secret`, and the answer to a server's `334 …`, each perhaps after `C: `, but not the
 * replies `NO LOGIN failed.` and `OK LOGIN completed`.
 */
const MAIL_LOGIN =
  /((?:^|[\s"])(?!NO |BAD |OK )(?:[\w*.]{1,12} LOGIN|[a-z]{0,4}\d{1,6} login) (?=\S+ \S)|(?:^|\n)(?:[C>]:? )?PASS |(?:^|\n)(?:[S<]:? )?334\b[^\n]*\n(?:[C>]:? )?)[^\n]*/g;

const NAMES =
  "code|state|nonce|\\w{0,20}token|session_state|client_info|client_secret|code_verifier|code_challenge|assertion|login_hint|username|password|passwd|pwd|secret|sig|ctx";
/** `"access_token": "…"` in JSON, even where that is quoted in JSON, up to the closing quote. */
const QUOTED_SECRET = new RegExp(`((?:\\b|")(?:${NAMES})\\\\?"\\s*:\\s*\\\\?")([^"\\\\\\n]+)`, "gi");
/** `code=…`, `state%3D…` in URLs and forms, up to the next `&`, quote or space. */
const NAMED_SECRET = new RegExp(`\\b((?:${NAMES})"?(?:=|%3D))((?:(?!%26)[^\\s&"'<>])+)`, "gi");
/**
 * `Password: hunter2`, `refresh_token: "…"`, where the value is neither an ordinary word nor Microsoft's code, and
 * `App password: abcd efgh ijkl mnop`, as Google writes them.
 */
const LABELLED =
  /((?:password|passwd|pwd|passphrase|passcode|secret|token|api[ _-]?key|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|lösenord|adgangskode|passord|salasana|hasło|heslo|jelszó|parola|şifre|пароль|パスワード|密码|密碼|비밀번호)\s*[:：]\s*"?)(?!AADSTS)(?:[a-z]{4}(?:[^\S\n][a-z]{4}){3}\b|(?=\S*[\d!@#$%^&*_])[^\s"]+)/gi;

/** `error?code=50105` is Microsoft's public page about a number, not a secret. */
const isErrorCode = (name: string, value: string) =>
  /^code\b/i.test(name) && /^(AADSTS)?\d{1,7}[).,;:!?]*$/i.test(value);

const hide = (whole: string, name: string, value: string) => (isErrorCode(name, value) ? whole : name + REMOVED);

const LONG_RUN = /[\w+/=-]{40,}/g;

/**
 * Paths, constants and ids consist of words, which are long and have few capitals. In base64, capitals and digits turn
 * up at every second character, and capitals are as common as small letters. Hexadecimal keys are recognised by their
 * alphabet.
 */
function readsLikeWords(run: string): boolean {
  const rest = run.replace(GUID, "");
  if (/[0-9a-f]{24}/i.test(rest)) return false;
  const mixed = (rest.match(/[a-z]+/gi) ?? []).filter((part) => /[a-z]/.test(part) && /[A-Z]/.test(part)).join("");
  if (3 * mixed.replace(/[a-z]/g, "").length > mixed.length) return false;
  if (mixed && (rest.match(/[a-z]\d+(?=[a-z])/gi) ?? []).length > 2) return false;
  const words = rest.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  return words.every(({ length }) => length <= 30) && words.join("").length >= 3 * words.length;
}
const GUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

const ADDRESS =
  /[^\s<>"'`(),;:=&?/[\]{}|\\][^\s<>"`(),;:=&?/[\]{}|\\]{0,63}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;
