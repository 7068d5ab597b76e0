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

/** HubSpot's mark on an account that is broken may be a class, a test id, an icon, a key or a word. */
const BROKEN =
  /disconnected|reconnect(?!ed)|expired|danger|not connected|lost (?:the )?connection|connection (?:was )?lost|(?:sign|log) in again|error|erreur|fehler|erro\b|unauthori[sz]ed|unavailable|déconnecté|non connecté|pas connecté|expiré|reconnexion|indisponible|getrennt|nicht (?:mehr )?verbunden|unterbrochen|verbindung verloren|abgelaufen|nicht verfügbar|desconn?ect|sin conexi[oó]n|perdi(?:ó|da|eu).{0,9} cone|conex\S+ perdida|desligad|caducad|expirad|no disponible|disconness|scollegat|non colle|connessione (?:persa|interrotta)|scadut|verbroken|verlopen|niet (?:meer )?verbonden|frånkoppl|bröts|ej ansluten|inte ansluten|ikke forbundet|ikke tilkoblet|koblet fra|brutt|utgån|afbrudt|frakobl|katk(?:ais|en|es)|ei yhteyttä|utracon|odłącz|rozłącz|wygas|błąd|odpojen|ztracen|megszakad|lecsatlak|bağlantı (?:kes|kop)|chyba|отключ|потерян|втрачен|відключ|истек|ошибк|切断|切れ|再接続が必要|利用不可|エラー|未接続|错误|未连接|重新连接|中斷|未連接|오류|断开|过期|끊|해제|만료|αποσυνδ|غير متصل|مقطوع|מנותק|ไม่ได้เชื่อมต่อ|ขาดการเชื่อมต่อ|mất kết nối/i;

/** "No errors", "0 Fehler", "errors: none"; and what would happen "if it is disconnected". */
const FREE_OF_ERRORS =
  /\b(?:if|when(?:ever)?|once|wenn|falls|sobald|lorsqu|quand|cuando|quando|wanneer|als|när|når|hvis|jos|jeśli|gdy|если|когда)\b[^.!?。]*|\berrors?: *(?:none|0)|\b(?:no|0|without|sans|aucune|keine?|ohne|sin|sem|nenhum|senza|nessun|geen|zonder)\s+(?:errors?|erreurs?|fehler|errore[si]?|erros?|fouten|fout)\b/gi;

/** What a row says besides its address and the names of its buttons. */
export const saysBroken = (words: string): boolean => BROKEN.test(words.replace(FREE_OF_ERRORS, ""));

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
