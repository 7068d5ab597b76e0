/** A few words that the worker needs to know by itself, in the languages of HubSpot: what connecting is about. Pure. */

const CONNECT =
  /connect|koppel|kopl|verbund|verknüpf|connexion|conect|conexi|collega|conness|łącz|podłącz|připoj|csatlak|ansl[uå]t|forbund|forbind|tilkobl|tilslut|yhdist|bağla|подключ|підключ|接続|連携|연결|连接|連接|เชื่อมต่อ|kết nối/i;
const AWAY =
  /disconn|unlink|remov|delet|disabl|déconn|supprim|désactiv|getrennt|trenn|entfern|deaktiv|desconect|elimin|remov|disconness|scolleg|rimoss|verbrok|verwijder|ontkoppel|odłącz|rozłącz|usunię|odpojen|frånkoppl|koppl(?:ats|ades)? (?:från|bort)|afbrudt|frakobl|fjern|katkais|poiste|отключ|удал|відключ|切断|解除|削除|끊|해제|삭제|断开|移除|斷開/i;
const MAIL =
  /inbox|mail|calend|kalend|account|konto|compte|cuenta|conta\b|postfach|posteingang|postvak|inkorg|indbakke|innboks|postilaatikko|gelen kutusu|agenda|bo[iî]te|messagerie|buz[oó]n|correo|correio|caixa|casella|posta|skrzynk|poczt|schránk|почт|ящик|календар|акаунт|аккаунт|受信|メール|カレンダー|アカウント|받은|메일|캘린더|계정|邮箱|收件|日历|账户|郵箱|信箱|hộp thư|อีเมล|กล่องจดหมาย|ปฏิทิน|imap|smtp|exchange|office|gmail|outlook/i;

/** "Your inbox is connected.", but not "… was disconnected". */
export const saysConnected = (text: string): boolean => CONNECT.test(text) && MAIL.test(text) && !AWAY.test(text);

/** What fails, is missing, or has to be done. */
const AMISS =
  /\b(?:no|not|non|ne|pas|nicht|nie|niet|não|ei|inte|ikke|sin|sem|senza|sans|ohne|please|bitte|moet|deve|debe|doit|muss)\b|n['’]t\b|\bn['’]|\bkein|\bgeen\b|cannot|unable|fail|err[oe]|fehler|échec|échou|impossi|problem|trouble|lost|expir|abgelauf|verl[oi]|scadut|caduc|need|must|requi|veuillez|merci de|vuelva|volva|sprawd|proszę|błąd|vänligen|\bне\b|ошибк|нужн|требу|ください|できま|できな|失敗|エラー|必要|無効|없|못|실패|오류|주세요|필요|无法|失败|错误|無法|請|请|ไม่|โปรด|không|olmadı|hata|lütfen/i;

/** "Your inbox is connected again.", where the box is not marked as a success. */
export const saysAllIsWell = (text: string): boolean => saysConnected(text) && !AMISS.test(text);

/** A connection that is lost, or has to be made anew. */
const DISCONNECTED =
  /disconnected|reconnect(?!ed|ing)|(?:not|no longer|isn['’]t) connected|lost (?:the )?connection|connection (?:was )?lost|(?:sign|log) in again|(?:sign|log)[- ]?in (?:needed|required)|(?:needs?|requires) (?:your )?attention|sync (?:is )?paused|re-?authori[sz]|re-?authenticat|déconnecté|non connecté|pas connecté|reconnexion(?! en cours)|connexion requise|getrennt|nicht (?:mehr )?verbunden|unterbrochen|verbindung verloren|anmeldung (?:nötig|erforderlich)|desconn?ect|sin conexi[oó]n|perdi(?:ó|da|eu).{0,9} cone|conex\S+ perdida|desligad|disconness|scollegat|non colle|connessione (?:persa|interrotta)|verbroken|niet (?:meer )?verbonden|frånkoppl|bröts|ej ansluten|inte ansluten|ikke forbundet|ikke tilkoblet|koblet fra|brutt|afbrudt|frakobl|katk(?:ais|en|es)|ei yhteyttä|utracon|odłącz|rozłącz|odpojen|ztracen|megszakad|lecsatlak|bağlantı (?:kes|kop)|отключ|потерян|втрачен|відключ|切断|切れ|再接続が必要|未接続|未连接|重新连接|中斷|未連接|断开|끊|해제|αποσυνδ|غير متصل|مقطوع|מנותק|ไม่ได้เชื่อมต่อ|ขาดการเชื่อมต่อ|mất kết nối/i;

/** Something is wrong with it, as a word or in the name of a class, a test id or a picture. */
const FAULTY =
  /expired|danger|error|erreur|fehler|erro\b|unauthori[sz]ed|unavailable|expiré|indisponible|abgelaufen|nicht verfügbar|caducad|expirad|no disponible|scadut|verlopen|utgån|wygas|błąd|chyba|истек|ошибк|利用不可|エラー|错误|오류|过期|만료/i;

/** It works: then a class that speaks of errors is no more than a name, and so is a word. */
const CONNECTED =
  /\bconnected\b|\bverbunden|connecté|conectad|\bconness[oa]|\bcollegat|\bverbonden|\bansluten|tilsluttet|\bforbundet|\btilkoblet|yhdistetty|połączon|připojen|csatlakoz|\bbağl[ıa]|подключен|підключен|接続済|接続中|연결됨|已连接|已連|เชื่อมต่อแล้ว|đã kết nối/i;

/** "No errors", "0 Fehler", "errors: none", "error notifications"; an invitation; and what would happen "if it is disconnected". */
const HARMLESS =
  /\b(?:if|when(?:ever)?|once|wenn|falls|sobald|lorsqu|quand|cuando|quando|wanneer|als|när|når|hvis|jos|jeśli|gdy|если|когда)\b[^.!?。]*|\berrors?: *(?:none|0)|\berror (?:notif|report|log|alert|messag)\w*|error-?boundary|\bno-\S+|\binvit[^.!?]*|\b(?:no|0|without|sans|aucune|keine?|ohne|sin|sem|nenhum|senza|nessun|geen|zonder)\s+(?:errors?|erreurs?|fehler|errore[si]?|erros?|fouten|fout)\b/gi;

/** What a row says besides its address and the names of its buttons, and how it is marked. */
export function saysBroken(words: string, marks = ""): boolean {
  const said = words.replace(HARMLESS, "");
  const named = marks.replace(HARMLESS, "");
  if (DISCONNECTED.test(said)) return true;
  return !CONNECTED.test(said) && (FAULTY.test(said + named) || DISCONNECTED.test(named));
}

/** "Connected", in a row that is not broken. */
export const saysWorking = (words: string): boolean => CONNECTED.test(words);

const ABOUT_ACCESS =
  /sync|access|sign.?in|log.?in|auth|password|reach|permission|accès|authenti|mot de passe|anmeld|zugriff|kennwort|passwort|acceso|contraseña|accesso|toegang|wachtwoord|dostęp|hasł|åtkomst|lösenord|adgang|доступ|парол|アクセス|認証|同期|접근|인증|访问|登录/i;
/** Other things of the same page, and of the pages around it. */
const ELSEWHERE =
  /signature|signatur|firma\b|assinatura|handtekening|podpis|подпис|署名|서명|签名|template|snippet|sequence|\bcall|phone|telefon|téléphon|teléfono|task|tâche|aufgabe|tarea|attach|anhang|pièce jointe|upload|avatar|photo|profile picture|time ?zone|zeitzone|fuseau|domain|deal|ticket|workflow|report|dashboard|notif|cookie|trial|invoice|billing|meeting link|document|payment/i;

export const concernsMail = (text: string): boolean => MAIL.test(text);

/** A connection to a mailbox or calendar, among other things perhaps. */
export const mentionsConnection = (text: string): boolean =>
  MAIL.test(text) && (CONNECT.test(text) || ABOUT_ACCESS.test(text));

/** Does a text that no rule knows concern a connection to a mailbox or calendar? Only then is it worth a mark. */
export const concernsConnection = (text: string): boolean => mentionsConnection(text) && !ELSEWHERE.test(text);
