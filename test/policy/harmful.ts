/**
 * Advice that must never be given, searched sentence by sentence. A sentence that forbids it is fine: "never switch off
 * MFA", "no need to disable …", "ne désactivez pas …".
 */

const PROTECTION =
  "MFA|multi-?factor|two-step|security defaults|conditional access|authentification multifacteur|paramètres de sécurité par défaut|accès conditionnel|vérification en deux étapes|double authentification|autenticazione a più fattori|accesso a più fattori|verifica in due passaggi|accesso condizionale|impostazioni predefinite per la sicurezza|valeurs par défaut de sécurité|autenticación multifactor|acceso condicional|valores predeterminados de seguridad|verificación en dos pasos|autenticação multifator|acesso condicional|padrões de segurança|verificação em duas etapas|meervoudige verificatie|voorwaardelijke toegang|standaardbeveiliging|standaardinstellingen voor beveiliging|tweestapsverificatie|verificatie in twee stappen|mehrstufigen? (Anmeldung|Authentifizierung|Prüfung)|Multi-Faktor-\\p{L}+|Zwei-Faktor-\\p{L}+|Bestätigung in zwei Schritten|Sicherheitsstandards|bedingte[rn]? Zugriff";
const OFF_VERB =
  "turn(ing)? off|switch(ing)? off|disabl(e|ing)|deactivat(e|ing)|remov(e|ing)|bypass(ing)?|skip(ping)?|weaken(ing)?|désactiv\\w+|contourn\\w+|supprim\\w+|retir\\w+|affaibl\\w+|disattiv\\w+|disabilit\\w+|aggir\\w+|indebol\\w+|rimuov\\w+|tolg\\w+|toglier\\w+|desactiv\\w+|deshabilit\\w+|debilit\\w+|elud\\w+|omit\\w+|quite|quitar|elimin\\w+|desativ\\w+|desabilit\\w+|deslig\\w+|contorn\\w+|enfraque\\p{L}+|ignor\\w+|pul(e|ar)|remov(a|er)|schakel|omzeil\\w*|verzwak\\w*|versoepel\\w*|verwijder\\w*|deaktivier\\p{L}*|umgeh(e|en|t)|umgangen|lockern|lockert|entfern(en|e|t)|schwäch\\p{L}*";

const FORBIDDEN: readonly [what: string, pattern: RegExp][] = [
  ["switching off protection", new RegExp(`\\b(${OFF_VERB})\\b.{0,80}(${PROTECTION})`, "iu")],
  [
    "switching off protection",
    new RegExp(
      `(${PROTECTION}).{0,60}\\b(turned off|switched off|disabled|désactiv|disattivat|disabilitat|desactivad|deshabilitad|desativad|desabilitad|desligad|uit te schakelen|uitschakelen|uitzetten|uitgeschakeld|uit te zetten|uitzet|omzeil|versoepel|auszuschalten|abzuschalten|abzustellen|ausschalte|abschalte|abstelle|ausgeschaltet|abgeschaltet|abgestellt|deaktivier|umgehen|umgangen|umgeht|zu lockern|gelockert)`,
      "iu",
    ),
  ],
  [
    "switching off protection",
    /(MFA|(多要素|二段階|2段階)認証|セキュリティの既定値|条件付きアクセス).{0,40}(無効|オフ|解除|停止|止め|外し|外す|回避|迂回|緩め|弱め|省略)/u,
  ],
  // Separable verbs: “Schalten Sie MFA aus”, “Zet MFA uit”.
  ["switching off protection", new RegExp(`\\b(schalt|stell)\\p{L}*.{0,40}(${PROTECTION}).{0,40}\\b(aus|ab)\\b`, "iu")],
  ["switching off protection", new RegExp(`\\bzet\\b.{0,40}(${PROTECTION}).{0,40}\\b(uit|af)\\b`, "iu")],
  ["opening consent for everybody", /\ballow user consent for (all )?apps\b(?! from verified)/iu],
  ["opening consent for everybody", /\b(autoris|ouvr)\w+ le consentement .{0,30}toutes les applications/iu],
  ["opening consent for everybody", /\b(consent|permett|apr)\w+ .{0,20}il consenso .{0,30}tutte le app/iu],
  ["opening consent for everybody", /\b(permit|abr)\w+ el consentimiento .{0,30}todas las aplicaciones/iu],
  ["opening consent for everybody", /すべてのアプリ.{0,20}同意.{0,15}(許可|開放|認め)/u],
  ["opening consent for everybody", /\b(permit|abr|liber)\w+ o consentimento .{0,30}todos os (apps|aplicativos)/iu],
  [
    "opening consent for everybody",
    /(?<!\p{L})(erlaub|öffn|gestatt|geben)\p{L}* .{0,40}(Zustimmung|Einwilligung) .{0,30}alle (Apps|Anwendungen)/iu,
  ],
  ["opening consent for everybody", /\b(sta|stel|geef)\b.{0,40}\btoestemming\b.{0,40}\balle (apps|toepassingen)/iu],
  ["checks that expose people", /GetCredentialType|getuserrealm/iu],
  ["protocols that HubSpot does not support", /(ActiveSync|POP3?).{0,20}(使|選|試|切り替え)/u],
  [
    "protocols that HubSpot does not support",
    /\b(use|choose|try|utilisez|choisissez|essayez|usare|scegliere|provare|use|elija|pruebe|escolha|tente|wählen|nutzen|verwenden|probieren|kies|gebruik|probeer)\b.{0,40}\b(ActiveSync|POP3?)\b/iu,
  ],
];

const NEGATION =
  /\b(not|never|no|without|instead of|rather than|ne|jamais|sans|pas|inutile|au lieu|nunca|sin|en lugar de|niet|nooit|geen|zonder|in plaats van)(?!\p{L})|n['’](t|\p{L})|ないで|ません|ずに|せず|ではなく|代わりに|不要|必要はな|(?<!無効の|した)まま/iu;

/** Portuguese “no” means “in the” and denies nothing, so a language can have its own list. */
const OWN_NEGATION: Record<string, RegExp> = {
  pt: /\b(não|nem|nunca|sem|em vez de)(?!\p{L})/iu,
  de: /\b(nicht|nie|niemals|kein\p{L}*|ohne|statt|anstatt|weder)(?!\p{L})/iu,
  it: /\b(non|mai|senza|invece di|anziché)(?!\p{L})/iu,
};

/** Kinds of harmful advice in a text; empty if none. */
export function harmful(text: string, lang = "en"): string[] {
  const negation = OWN_NEGATION[lang] ?? NEGATION;
  return text
    .replaceAll("**", "")
    .split(/(?<=[.!?;:])\s+|(?<=[。！？])/)
    .filter((sentence) => !negation.test(sentence))
    .flatMap((sentence) => FORBIDDEN.filter(([, pattern]) => pattern.test(sentence)).map(([what]) => what));
}
