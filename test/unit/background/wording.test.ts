import { describe, expect, test } from "vitest";
import {
  concernsConnection,
  mentionsConnection,
  saysAllIsWell,
  saysBroken,
  saysConnected,
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

  test.each(["Conectat", "Terhubung", "Συνδεδεμένο", "מחובר", "متصل", "已連線", "Felsökning", "Foutmeldingen: aan"])(
    "a row that says %s is not",
    (words) => expect(saysBroken(words)).toBe(false),
  );

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
