import { describe, expect, test } from "vitest";
import {
  concernsConnection,
  concernsMail,
  concernsOther,
  mentionsConnection,
  saysAllIsWell,
  saysBroken,
  saysConnected,
  saysWorking,
} from "../../../src/background/accounts/wording";

describe("in the languages of HubSpot and of Microsoft's pages", () => {
  test.each([
    ["Häiriö sähköpostiyhteyksissä: osa yhdistetyistä postilaatikoista ei toimi.", true],
    ["Avbrott: e-postkonton kan inte anslutas.", true],
    ["Zavar: a postafiókok csatlakoztatása szünetel.", true],
    ["Întrerupere: căsuțele poștale se deconectează.", true],
    ["Gangguan: kotak masuk tidak terhubung.", true],
    ["Διακοπή: τα γραμματοκιβώτια αποσυνδέονται.", true],
    ["תקלה: תיבת הדואר לא מחוברת לחיבור.", true],
    ["عطل: انقطع اتصال صندوق البريد.", true],
    ["行事曆連線發生問題", true],
    ["Häiriö laskutuksessa", false],
    ["Störung bei den Dashboards", false],
  ])("%s concerns a connection to mail: %s", (text, is) => expect(mentionsConnection(text)).toBe(is));

  test.each([
    "Ei yhdistetty",
    "Ikke koblet til",
    "Nincs csatlakoztatva",
    "Nepřipojeno",
    "Не подключено",
    "Від'єднано",
    "Bağlı değil",
    "Terputus",
    "連線中斷",
    "연결되지 않음",
    "Đã ngắt kết nối",
    "Virhe",
    "Fejl",
    "Σφάλμα",
    "期限切れ",
  ])("a row that says %s is broken", (words) => expect(saysBroken(words)).toBe(true));

  test.each(["Odłączono", "Nie podłączono", "Niepodłączone", "Nie jest podłączone"])(
    "a row that says %s is broken, in Polish",
    (words) => expect(saysBroken(words)).toBe(true),
  );

  test.each([
    "Podłączono",
    "Ponownie podłączono",
    "Podłączona skrzynka odbiorcza",
    "Conectat",
    "Terhubung",
    "Συνδεδεμένο",
    "מחובר",
    "متصل",
    "已連線",
    "Felsökning",
    "Foutmeldingen: aan",
    "Team email Active Facebook Messenger Disconnected",
  ])("a row that says %s is not", (words) => expect(saysBroken(words)).toBe(false));

  test.each([
    "Du har ikke tilsluttet en e-mail endnu.",
    "Es ist noch kein Postfach verbunden.",
    "Vous n'avez pas encore connecté de calendrier.",
    "まだ受信トレイが接続されていません",
    "아직 연결된 캘린더가 없습니다",
  ])("an empty list is no failure: %s", (text) => expect(concernsConnection(text)).toBe(false));
});

describe("a success that connects something", () => {
  test.each([
    "Your inbox is connected.",
    "Votre boîte de réception est connectée.",
    "Ihr Postfach wurde verbunden.",
    "Ihr Postfach wurde wieder verbunden.",
    "Tu correo se conectó.",
    "A sua caixa de entrada foi conectada.",
    "Skrzynka odbiorcza została połączona.",
    "受信トレイが接続されました。",
    "Your calendar was reconnected.",
    "Your calendar is connected to Zoom.",
  ])("%s", (text) => expect(saysConnected(text)).toBe(true));

  test.each([
    "Your inbox was disconnected.",
    "Ihr Postfach wurde getrennt.",
    "Votre compte a été déconnecté.",
    "Skrzynka została odłączona.",
    "受信トレイの接続が解除されました。",
    "Your signature was saved.",
    "Your inbox settings were saved.",
    "Your phone was connected.",
    "Your WhatsApp account is connected.",
    "Dein Zoom-Konto wurde verbunden.",
    "Saved.",
  ])("not: %s", (text) => expect(saysConnected(text)).toBe(false));
});

test.each([
  ["Connected", false],
  ["Reconnected", false],
  ["Reconnecting…", false],
  ["Reconnexion en cours", false],
  ["Reconnect needed", true],
  ["Tag--danger", true],
  ["Getrennt", true],
  ["切断されました", true],
  ["接続エラー", true],
  ["Lost connection on Nov 3. Sign in again to keep logging email.", true],
  ["Ej ansluten", true],
  ["Connected, no errors in the last 7 days", false],
  ["Verbunden, 0 Fehler", false],
  ["Default account Office 365", false],
  ["Connected. We tell you when it is disconnected.", false],
  ["Verbunden. Wir melden uns, wenn das Konto getrennt wird.", false],
  ["Подключено. Мы сообщим, если ящик будет отключён.", false],
  ["Last sync: today. Sync errors: 0", false],
  ["Shared with 3 teams. Error notifications on.", false],
  ["Invitation expired", false],
  ["No longer connected", true],
  ["Sign-in needed", true],
  ["Needs attention", true],
  ["Sync paused – your password changed", true],
  ...[
    "Non connecté",
    "Nicht mehr verbunden",
    "Se perdió la conexión",
    "Conexão perdida",
    "Connessione interrotta",
    "Niet meer verbonden",
    "接続が切れています",
    "再接続が必要です",
    "已中斷連線",
    "연결 해제됨",
    "Koblet fra",
    "Anslutningen bröts",
    "Yhteys katkesi",
    "Utracono połączenie",
    "Spojení ztraceno",
    "Kapcsolat megszakadt",
    "Bağlantı kesildi",
    "Соединение потеряно",
    "Disconnected. Sign in again if you want to log email.",
  ].map((words): [string, boolean] => [words, true]),
])("an account that says %s is broken: %s", (words, broken) => expect(saysBroken(words)).toBe(broken));

test.each([
  ["Connected", "ErrorBoundary__wrap danger-zone", false],
  ["Connected", "Connected since 3 March, was disconnected once", false],
  ["Default account", "ErrorBoundary__wrap has-no-danger", false],
  ["Default account", "Tag Danger", true],
  ["", "Disconnected", true],
  ["Not connected", "Tag", true],
])("an account that says %s and is marked %s is broken: %s", (words, marks, broken) =>
  expect(saysBroken(words, marks)).toBe(broken),
);

test.each([
  ["We couldn't connect your inbox. Flux value 17 did not settle.", true],
  ["Votre calendrier n'a pas pu être connecté.", true],
  ["Ihr Postfach konnte nicht synchronisiert werden: kein Zugriff.", true],
  ["Your email signature could not be saved.", false],
  ["We couldn't connect your call.", false],
  ["The task could not be created.", false],
  ["Something went wrong.", false],
])("%s concerns a connection: %s", (text, concerns) => expect(concernsConnection(text)).toBe(concerns));

test.each([
  ["La tua casella di posta è stata ricollegata.", true],
  ["A sua caixa de entrada foi reconectada.", true],
  ["Votre boîte de réception est de nouveau connectée.", true],
  ["Su bandeja de correo se reconectó.", true],
  ["Your calendar is connected again.", true],
  ["受信トレイに再接続しました", true],
  ["Your inbox isn't connected.", false],
  ["We could not connect your inbox.", false],
  ["Please reconnect your inbox.", false],
  ["Impossibile collegare la casella di posta.", false],
  ["Votre boîte de réception n’est plus connectée.", false],
  ["Ihr Postfach ist nicht verbunden.", false],
  ["受信トレイに接続できません", false],
  ["Почтовый ящик снова подключён.", true],
  ["Почтовый ящик не подключён.", false],
])("%s: all is well: %s", (text, well) => expect(saysAllIsWell(text)).toBe(well));

/** Each word stands alone in a text, so that no language relies on the words of another. */
describe("known where nothing else tells", () => {
  const words = (list: string) => list.split(/; /).map((word) => [word]);

  test.each(
    words(
      "connected; connexion; conectado; conexión; collegata; connessa; gekoppeld; verbunden; verknüpft; ansluten; koplet; forbundet; forbindelse; tilkoblet; tilsluttet; yhdistetty; połączono; připojeno; csatlakozik; bağlandı; подключено; підключено; 接続; 連携; 연결; 连接; 連接; 連線; 连线; เชื่อมต่อ; kết nối; terhubung; tersambung; συνδέθηκε; σύνδεση; חיבור; מחובר; اتصال; توصيل; ربط; متصل; свързан; povezano; spojeno; pripojená",
    ),
  )("a connection by %s", (word) => expect(saysConnected(`IMAP: ${word}`)).toBe(true));

  test.each(
    words(
      "disconnect; unlinked; removed; deleted; disabled; déconnectée; supprimée; désactivée; desconectado; eliminado; scollegata; rimossa; getrennt; entfernt; deaktiviert; verbroken; verwijderd; ontkoppeld; frånkopplat; kopplats från; kopplades bort; koppla bort; kopplad från; afbrudt; frakoblet; fjernet; katkaistu; poistettu; odłączono; rozłączono; usunięto; odpojeno; leválasztva; bontva; kesildi; kaldırıldı; kaldirildi; отключено; удалено; відключено; від'єднано; 切断; 解除; 削除; 끊김; 해제; 삭제; 断开; 移除; 斷開; 中斷; 斷線; ngắt; ยกเลิก; ตัดการเชื่อมต่อ; deconectat; diputus; terputus; αποσυνδέθηκε; נותק; ניתוק; فصل; قطع; прекъсната; премахнат; изтрита; uklonjeno; izbrisano; odspojeno; odstránená; zmazaná; desconnectada; suprimit",
    ),
  )("that it is gone by %s", (word) => expect(saysConnected(`IMAP 接続 ${word}`)).toBe(false));

  test.each(
    words(
      "inbox; mail; calendar; account; IMAP; SMTP; Exchange; Office; Outlook; compte; agenda; boîte; boite; messagerie; cuenta; conta; buzón; buzon; correo; correio; caixa; casella; posta; Kalender; Konto; Postfach; Posteingang; postvak; inkorg; indbakke; innboks; sähköposti; postilaatikko; saapuneet; e-post; postboks; postkasse; postlåda; skrzynka; poczta; schránka; gelen kutusu; naptár; fiók; takvim; hesap; почта; ящик; календарь; акаунт; аккаунт; пошта; скринька; вхідні; 受信; メール; カレンダー; アカウント; 받은; 메일; 캘린더; 계정; 邮箱; 收件; 日历; 账户; 郵箱; 信箱; 邮件; 郵件; 日曆; 行事曆; 帳戶; 帳號; 账号; 予定表; 편지함; hộp thư; อีเมล; กล่องจดหมาย; ปฏิทิน; lịch; tài khoản; บัญชี; căsuța; căsuţă; poșta; poştă; kotak masuk; kotak surat; akun; surel; γραμματοκιβώτιο; ταχυδρομείο; ημερολόγιο; λογαριασμός; εισερχόμενα; תיבת; דואר; מייל; יומן; חשבון; بريد; تقويم; حساب; поща; кутия; sandučić; račun; pošta; účet; bústia; correu",
    ),
  )("mail by %s", (word) => expect(concernsMail(word)).toBe(true));

  test.each(
    words(
      "no; not; please; can't; cannot; unable; failed; error; problem; trouble; lost; expired; needed; must; required; non; ne; pas; sans; doit; n'a; échec; échoué; impossible; veuillez; merci de; não; sin; sem; senza; deve; debe; scaduta; caducó; vuelva; volva; nicht; nie; niet; ohne; bitte; moet; muss; kein; geen; Fehler; abgelaufen; verloren; verlies; ei; inte; ikke; vänligen; sprawdź; proszę; błąd; olmadı; hata; lütfen; не; ошибка; нужно; требуется; ください; できません; できない; 失敗; エラー; 必要; 無効; 없음; 못함; 실패; 오류; 주세요; 필요; 无法; 失败; 错误; 無法; 請; 请; ไม่; โปรด; không; nu poate; nu mai; eroare; tidak; gagal; harap; silakan; perlu; δεν; παρακαλώ; σφάλμα; לא; אנא; שגיאה; لا; لم; لن; يرجى; خطأ; فشل; تعذر; تعذّر; грешка; nije; molimo; greška; nepodarilo; nemožno; prosím; treba; cal que",
    ),
  )("that something is amiss by %s", (word) => expect(saysAllIsWell(`IMAP 接続 ${word}`)).toBe(false));

  test.each(
    words(
      "disconnected; reconnect; not connected; no longer connected; isn't connected; lost connection; lost the connection; connection lost; connection was lost; sign in again; log in again; sign-in needed; login required; needs attention; requires your attention; sync paused; sync is paused; reauthorize; re-authorise; reauthenticate; déconnecté; non connecté; pas connecté; reconnexion; connexion requise; desconectado; sin conexión; perdió la conexión; conexión perdida; desligado; scollegato; non collegato; connessione persa; connessione interrotta; getrennt; nicht verbunden; nicht mehr verbunden; unterbrochen; Verbindung verloren; Anmeldung nötig; Anmeldung erforderlich; verbroken; niet verbonden; niet meer verbonden; frånkopplat; bröts; ej ansluten; inte ansluten; ikke forbundet; ikke tilkoblet; koblet fra; brutt; afbrudt; frakoblet; katkaistu; katkennut; ei yhteyttä; ei ole yhdistetty; yhteys katkesi; yhteys menetetty; ikke koblet; utracono; odłączono; rozłączono; odpojeno; ztraceno; megszakadt; lecsatlakozott; bağlantı kesildi; bağlantı koptu; nincs csatlakozva; leválasztva; nepřipojeno; přerušeno; niepołączono; brak połączenia; bağlı değil; отключено; потеряно; втрачено; відключено; не подключено; не підключено; від'єднано; разъединено; 切断; 切れた; 再接続が必要; 未接続; 未连接; 重新连接; 中斷; 未連接; 断开; 끊김; 해제; 未連線; 연결되지 않음; αποσυνδέθηκε; غير متصل; مقطوع; מנותק; ไม่ได้เชื่อมต่อ; ขาดการเชื่อมต่อ; mất kết nối; chưa kết nối; ngắt kết nối; deconectat; nu este conectat; nu e conectat; terputus; tidak terhubung; expired; danger; error; unauthorized; unauthorised; unavailable; erreur; expiré; indisponible; erro; caducada; expirado; no disponible; scaduto; Fehler; abgelaufen; nicht verfügbar; verlopen; fout; utgången; utgått; virhe; vanhentunut; fel; fejl; feil; udløbet; utløpt; wygasło; błąd; chyba; hiba; lejárt; hata; süresi doldu; vypršelo; истекло; ошибка; помилка; 利用不可; エラー; 错误; 오류; 过期; 만료; 錯誤; 過期; 期限切れ; ข้อผิดพลาด; หมดอายุ; lỗi; hết hạn; eroare; expirat; kesalahan; kedaluwarsa; σφάλμα; έληξε; שגיאה; خطأ; прекъсната; не е свързан; odspojen; prekinuto; nije povezan; prerušené; nie je pripojená; desconnectada; no està connectada; no connectat; sense connexió; грешка; изтекъл; greška; isteklo; caducat",
    ),
  )("a broken account by %s", (word) => expect(saysBroken(word)).toBe(true));

  test.each(
    words(
      "connected; connecté; conectado; connessa; collegato; verbunden; verbonden; ansluten; tilsluttet; forbundet; tilkoblet; yhdistetty; połączono; připojeno; csatlakozva; bağlı; bağlandı; подключено; підключено; 接続済み; 接続中; 연결됨; 已连接; 已連線; เชื่อมต่อแล้ว; đã kết nối; conectat; terhubung; συνδεδεμένο; מחובר; متصل; свързан; povezan; pripojená; connectada",
    ),
  )("one that works by %s", (word) => expect(saysWorking(word)).toBe(true));

  test.each(
    words(
      "sync; access; sign-in; sign in; login; log in; authentication; password; reach; permission; accès; mot de passe; acceso; contraseña; Anmeldung; Zugriff; Kennwort; Passwort; toegang; wachtwoord; åtkomst; lösenord; adgang; dostęp; hasło; доступ; пароль; アクセス; 認証; 同期; 접근; 인증; 访问; 登录; เข้าสู่ระบบ; ลงชื่อเข้าใช้; รหัสผ่าน; đăng nhập; mật khẩu; acces; parolă; autentificare; kata sandi; masuk; πρόσβαση; κωδικός; גישה; סיסמה; כניסה; دخول; وصول; كلمة; достъп; вход; prijava; lozinka; pristup; prihlásenie; heslo; prístup; accés; contrasenya",
    ),
  )("access to mail by %s", (word) => expect(mentionsConnection(`IMAP: ${word}`)).toBe(true));

  test.each(
    words(
      "signature; template; snippet; sequence; call; phone; task; attachment; upload; avatar; photo; profile picture; time zone; timezone; domain; deal; ticket; workflow; report; dashboard; notification; cookie; trial; invoice; billing; meeting link; document; payment; téléphone; tâche; pièce jointe; fuseau; firma; assinatura; teléfono; tarea; Signatur; handtekening; Telefon; Aufgabe; Anhang; Zeitzone; podpis; подпись; 署名; 서명; 签名; yet; encore; ancora; todavía; aún; ainda; noch kein; noch nicht; nog geen; nog niet; ännu; endnu; ennå; vielä; jeszcze; zatím; ještě; még; henüz; пока; поки; ще не; ещё не; まだ; 아직; 尚未; 还没; 還沒; 目前沒有; chưa; ยังไม่; încă; belum; ακόμη; עדיין; ลายเซ็น; chữ ký; semnătură; tanda tangan; υπογραφή; חתימה; توقيع; potpis; signatura; още не; još nije; zatiaľ; ešte nie; encara no",
    ),
  )("another matter, or what was never tried, by %s", (word) =>
    expect(concernsConnection(`IMAP 接続 ${word}`)).toBe(false),
  );

  // Words that contain a word of another language, or another word of the same one.
  test.each([
    ["Je mailbox is nu gekoppeld.", true],
    ["Din inkorg är nu ansluten.", true],
    ["Căsuța nu mai este conectată.", false],
    ["La bústia està connectada.", true],
    ["Cal tornar a connectar la bústia.", false],
  ])("all is well: %s %s", (text, well) => expect(saysAllIsWell(text)).toBe(well));

  test.each([
    ["Bekleyen istek", false],
    ["Isteklo", true],
    ["Chyba pripojenia", true],
    ["Свързан с грешка", true],
    ["Несвързан", true],
    ["Свързан", false],
    ["Obavijesti me ako je veza prekinuta", false],
    ["Няма грешки", false],
    ["Tanpa kesalahan", false],
  ])("is broken: %s %s", (words, broken) => expect(saysBroken(words)).toBe(broken));

  test.each([
    ["Ocorreu um erro ao conectar o aplicativo", false],
    ["Poštovani, povezivanje je otkazano", false],
    ["Aquest correu no s'ha pogut connectar", true],
    ["Пощата не може да се свърже", true],
  ])("concerns a connection: %s %s", (text, concern) => expect(concernsConnection(text)).toBe(concern));

  test.each(
    words(
      "if; when; whenever; once; wenn; falls; sobald; lorsque; lorsqu'; quand; cuando; quando; wanneer; als; när; når; hvis; jos; jeśli; gdy; если; когда",
    ),
  )("a condition by %s", (word) => expect(saysBroken(`${word} 切断`)).toBe(false));

  test.each(
    words(
      "no error; 0 errors; without errors; sans erreur; aucune erreur; kein Fehler; keine Fehler; ohne Fehler; sin errores; sem erros; nenhum erro; senza errori; nessun errore; geen fout; zonder fouten; errors: none; error: 0; error notifications; error reports; error log; error alerts; error messages; error-boundary; errorBoundary; no-error; Invitation expired",
    ),
  )("that nothing is wrong by %s", (words) => expect(saysBroken(words)).toBe(false));
});

test.each([
  ["No pudimos conectar tu cuenta de WhatsApp Business.", true],
  ["Dein Slack-Konto wurde getrennt. Verbinde es neu.", true],
  ["La connexion à votre compte Zoom a expiré.", true],
  ["Facebook Messenger のアカウントを再接続してください。", true],
  ["Dein LINE-Konto wurde getrennt.", true],
  ["We couldn't connect your LINE account.", true],
  ["LINE公式アカウントとの連携が切れました。", true],
  ["Sua conta não está on-line. Não foi possível conectar sua conta da Microsoft.", false],
  ["The account is off-line: your password is incorrect.", false],
  ["Your account connection failed. LDAP error on line 3: invalid credentials.", false],
  ["Your on-line account could not be connected.", false],
  ["No se pudo conectar la cuenta info@pinstripes.example.", false],
  ["Your Outlook calendar could not be connected to Zoom.", false],
  ["Die Verbindung zu deinem Konto ist unterbrochen.", false],
])("%s is about another product than a mailbox: %s", (text, is) => expect(concernsOther(text)).toBe(is));

test.each([
  ["Wstrzymano Na koncie Google cofnięto HubSpotowi dostęp.", "", true],
  ["Zugriff entzogen", "", true],
  ["Synchronisation suspendue", "", true],
  ["Toegang ingetrokken", "", true],
  ["Pausad Du har pausat synkroniseringen till den 8 december.", "", false],
  ["Verbunden, Einladung widerrufen", "", false],
  ["Microsoft 365", "animation-suspended", false],
])("%s with the class %s is a broken account: %s", (words, marks, is) => expect(saysBroken(words, marks)).toBe(is));
