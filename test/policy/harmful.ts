/**
 * Advice that must never be given, found sentence by sentence. A sentence that forbids it is fine: "never switch off
 * MFA", "no need to disable …", "ne désactivez pas …".
 */

const PROTECTION =
  "MFA|multi-?factor|two-step|security defaults|conditional access|authentification multifacteur|paramètres de sécurité par défaut|accès conditionnel|valeurs par défaut de sécurité|autenticación multifactor|acceso condicional|valores predeterminados de seguridad|meervoudige verificatie|voorwaardelijke toegang|standaardbeveiliging|standaardinstellingen voor beveiliging";
const OFF_VERB =
  "turn(ing)? off|switch(ing)? off|disabl(e|ing)|deactivat(e|ing)|remov(e|ing)|bypass(ing)?|skip(ping)?|weaken(ing)?|désactiv\\w+|contourn\\w+|supprim\\w+|retir\\w+|desactiv\\w+|deshabilit\\w+|debilit\\w+|elud\\w+|omit\\w+|quite|quitar|elimin\\w+|schakel|omzeil\\w*|verzwak\\w*";

const FORBIDDEN: readonly [what: string, pattern: RegExp][] = [
  ["switching off protection", new RegExp(`\\b(${OFF_VERB})\\b.{0,80}(${PROTECTION})`, "iu")],
  [
    "switching off protection",
    new RegExp(
      `(${PROTECTION}).{0,60}\\b(turned off|switched off|disabled|désactiv|desactivad|deshabilitad|uit te schakelen|uitschakelen|uitzetten)`,
      "iu",
    ),
  ],
  [
    "switching off protection",
    /(MFA|(多要素|二段階|2段階)認証|セキュリティの既定値|条件付きアクセス).{0,40}(無効|オフ|解除|停止|止め|外し|外す|回避|迂回|緩め|弱め|省略)/u,
  ],
  ["opening consent for everybody", /\ballow user consent for (all )?apps\b(?! from verified)/iu],
  ["opening consent for everybody", /\bautoriser le consentement .{0,30}toutes les applications/iu],
  ["opening consent for everybody", /\b(permit|abr)\w+ el consentimiento .{0,30}todas las aplicaciones/iu],
  ["opening consent for everybody", /すべてのアプリ.{0,20}同意.{0,15}(許可|開放|認め)/u],
  ["checks that expose people", /GetCredentialType|getuserrealm/iu],
  ["protocols that HubSpot does not support", /(ActiveSync|POP3?).{0,20}(使|選|試|切り替え)/u],
  [
    "protocols that HubSpot does not support",
    /\b(use|choose|try|utilisez|choisissez|essayez|use|elija|pruebe)\b.{0,40}\b(ActiveSync|POP3?)\b/iu,
  ],
];

const NEGATION =
  /\b(not|never|no|without|instead of|rather than|ne|jamais|sans|pas|inutile|au lieu|nunca|sin|en lugar de|niet|nooit|geen|zonder|in plaats van)(?!\p{L})|n['’](t|\p{L})|ないで|ません|ずに|せず|ではなく|代わりに|不要|必要はな|(?<!無効の|した)まま/iu;

/** What is wrong with a text; empty if nothing. */
export function harmful(text: string): string[] {
  return text
    .replaceAll("**", "")
    .split(/(?<=[.!?;:])\s+|(?<=[。！？])/)
    .filter((sentence) => !NEGATION.test(sentence))
    .flatMap((sentence) => FORBIDDEN.filter(([, pattern]) => pattern.test(sentence)).map(([what]) => what));
}
