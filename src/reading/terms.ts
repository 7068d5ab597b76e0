/** What the reader looks for in a page. */
import type { Terms } from "../shared/reading";

/**
 * Words by which the reader knows a text that may report a failure: stems, in the languages of HubSpot's and Microsoft's users. Wide on purpose: a stem
 * too many costs a look at a text that means nothing, a stem too few leaves a failure unseen.
 */
const STEMS = [
  // English
  "fail|error|problem|trouble|wrong|invalid|denied|refused|block|disabled|turned off|expired|revoked|disconnect|reconnect",
  "reauthori|not connect|n[’']t |cannot|unable|missing|not found|unavailable|unauthori|unverified|verified|required|must ",
  "need|admin|approv|exceed|quota|full|limit|locked|suspend|not allow|too many|timed out|reject|warning|attention",
  "sorry|oops|something went|no longer|lost|interrupt|licen[cs]e|mismatch|different account|incorrect",
  // French, Spanish, Portuguese, Italian, Romanian
  "erreur| pas |indispon|échec|échou|impossible|introuvable|désactiv|expiré|refus|bloqu|déconnect|reconnect|approbation|requis|dépass|plein",
  "fallo|falló|no se |no est[áa] |no dispon|no puede|denegad|caducad|deshabilitad|bloquead|desconect|aprobación|llen[oa]|excedid",
  "falha|falhou|não |negad|expirad|desativad|aprovação|chei[oa]|exced",
  "perdu|interromp|coupé|sans réponse|perdi|interrump|caiu|\\bpers[oa]\\b|cadut|senza risposta",
  "errore|non |impossibile|negat|scadut|disattivat|bloccat|disconness|approvazione|errat|pien[oa]|eroare|eșu",
  // German, Dutch, Swedish, Danish, Norwegian, Finnish
  "fehler|fehlgeschl|konnte|nicht |kein|abgelaufen|deaktiviert|gesperrt|verweigert|blockiert|getrennt|genehmigung|erforderlich|ungültig|voll",
  "verlor|verlier|unterbroch|erreichbar|verdwenen|weggevallen|onderbroken",
  "fout|mislukt|niet |geen |verlopen|uitgeschakeld|geweigerd|geblokkeerd|verbroken|goedkeuring|vereist|ongeldig",
  "\\bfel|misslyck|inte |kunde|utgån|inaktiver|nekad|spärr|frånkoppl|godkänn|krävs|ogiltig|\\bfejl|mislyk|ikke |kunne|udløb|utløp",
  "varken|saknas|mangl|avbr|afbrudt|brutt|katk|puuttu|hylä|menet",
  "afvist|avvist|blokeret|blokkert|godkend|godkjen|påkræv|påkrev|ugyldig|virhe|epäonn|ei voi|ei ole|vanhent|estet|hyväks|vaadi",
  // Polish, Czech, Hungarian, Turkish
  "błąd|nie udało|nie można|nie powiod|wygas|odmow|zablok|wyłącz|rozłącz|zatwierdz|wymagan|nieprawid|chyb|nelze|nepodař|vyprš|odmít",
  "schválen|vyžad|neplat|hiba|sikertelen|nem |lejárt|letilt|hata|başarısız|olmadı|yapılamad|engellen|süresi dol|onay|gerek|geçersiz",
  // Russian, Ukrainian, Greek, Hebrew, Arabic
  "ошибк|не удал|невозможно|не найд|отказ|запрещ|истек|истёк|отключ|заблокир|треб|неверн|помилк|не вдал|заборон|вимкн|σφάλμα|αποτυχ|δεν ",
  "שגיאה|נכשל|לא ניתן|خطأ|فشل|تعذر",
  // Chinese, Japanese, Korean, Thai, Vietnamese
  "错误|失败|无法|未找到|拒绝|过期|禁用|阻止|断开|批准|需要|無效|錯誤|失敗|無法|エラー|できません|できない|見つか|拒否|期限|無効|ブロック|切断|承認|必要|オフ",
  "오류|실패|없습니다|못했|거부|만료|차단|끊|승인|필요|ข้อผิดพลาด|ไม่สามารถ|ล้มเหลว|lỗi|không|thất bại",
];

/** AADSTS50105, OFFICE_ERROR_INVALID_LICENSE, invalid_grant, ErrorNonExistentMailbox, 5.7.139, 0x8004010F. */
const CODES = [
  /\bAADSTS\d/,
  /\b[A-Z]{3,}(?:_[A-Z\d]+)+\b/,
  /\b[a-z]{4,}_(?:required|denied|failed|mismatch|client|grant|scope|request|blocked|enforced|internal)\b/,
  /\bError[A-Z][a-z]\w{5,}/,
  /\b[A-Z]\w+(?:Error|Exception|RESTAPI)\b/,
  /\b[45]\.\d{1,3}\.\d{1,3}\b/,
  /\b0x[\dA-F]{6,}/,
  /\bCAA\d{4,}/,
];

const MONTHS = "jan|f[eé]b|fev|m[aä]r|apr|avr|abr|ma[iyj]|jun|jul|aug|ago|sep|o[ckt]t|nov|de[czs]|d[ée]c";
const DATES = [
  /\b\d{1,2}:\d\d\b/,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/,
  /\b(?:19|20)\d\d\b/,
  /\b(?:mon|tue|wed|thu|fri|sat|sun|lun|jeu|ven|sam)\b/,
  // "Nov 24", "24. Okt.", "3 déc.": of texts that stand in boxes of their own, nothing parts the words.
  new RegExp(`(?:${MONTHS})\\p{L}{0,6}\\.? \\d{1,2}\\b`),
  new RegExp(`\\b\\d{1,2}\\.? (?:${MONTHS})`),
  /\d月\d|\d월 \d/,
];

const SIGNIN =
  /(^|\.)(login\.(microsoftonline|microsoft|live|windows|chinacloudapi|partner\.microsoftonline)\.|accounts\.google\.|account\.(live|activedirectory)\.|[\w-]+\.b2clogin\.|sts\.|adfs\.)/;

export const TERMS: Terms = {
  words: STEMS.join("|"),
  codes: CODES.map(({ source }) => source).join("|"),
  dates: DATES.map(({ source }) => source).join("|"),
  signin: SIGNIN.source,
};
