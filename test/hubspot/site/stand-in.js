/** What the stand-in can be made to do: `window.standIn` for tests and demo, the strip of controls for people. */
import * as alerts from "./alerts.js";
import { h, hashed, is2026, text } from "./draw.js";
import { FAILURES, PAGES } from "./failures.js";
import { flood } from "./flood.js";
import { accountList, redrawAccounts } from "./pages.js";
import { accounts, portal, setAccounts, state } from "./state.js";
import { tempt, temptations } from "./temptations.js";

const SUCCESS = {
  kind: "success",
  key: "InboxConnectUtils.wizard.finish.title",
  title: ["Your inbox is connected.", "Votre boîte de réception est connectée."],
};
const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const place = () => document.querySelector(".alerts") ?? document.body;
const put = (element, where = place()) => {
  element.classList.add("stand-in-shown");
  where.append(element);
  return element;
};

/** Ways to show a failure that has words. Each draws the same alert somewhere else or in another manner. */
const WAYS = {
  alert: (failure) => put(alerts.alert(failure)),
  floating: (failure) => alerts.floating(failure).classList.add("stand-in-shown"),
  dialog: (failure) =>
    alerts
      .dialog(
        text("InboxConnectUtils.wizard.failure.title", failure.title),
        alerts.alert({ ...failure, title: undefined }),
      )
      .classList.add("stand-in-shown"),
  page: (failure) => put(alerts.pageError(failure)),
  /** The box first, then heading, body and link one after the other. */
  async pieces(failure) {
    const whole = alerts.alert(failure);
    const parts = [...whole.querySelectorAll("i18n-string, span, a, code")].filter(
      (part) => part.childElementCount === 0,
    );
    const words = parts.map((part) => part.textContent);
    for (const part of parts) part.textContent = "";
    put(whole);
    for (const [index, part] of parts.entries()) {
      await later(40);
      part.textContent = words[index];
    }
  },
  /** An alert that says something harmless turns into the failure. */
  async "in-place"(failure) {
    const box = put(alerts.alert({ kind: "warning", title: ["Connecting …", "Connexion en cours …"] }));
    await later(200);
    box.replaceChildren(...alerts.alert(failure).childNodes);
  },
  async rerender(failure) {
    for (let round = 0; round < 30; round++) {
      for (const old of document.querySelectorAll(".stand-in-shown")) old.remove();
      put(alerts.alert(failure));
      await later(20);
    }
  },
  shadow(failure) {
    const host = put(h("connect-panel"));
    host.attachShadow({ mode: "open" }).append(alerts.alert(failure));
  },
  async frame(failure) {
    const frame = h("iframe", { src: "/stand-in/frame.html", title: "Connect" });
    put(frame);
    // Until then it shows an empty page of its own.
    const isLoaded = ({ contentDocument: page }) =>
      page?.body && page.URL === frame.src && page.readyState === "complete";
    while (!isLoaded(frame)) await later(10);
    frame.contentDocument.body.append(alerts.alert(failure));
  },
  async hidden(failure) {
    const box = put(h("div", { class: "invisible" }, alerts.alert(failure)));
    await later(300);
    box.classList.remove("invisible");
  },
};

export const standIn = {
  ways: Object.keys(WAYS),
  failures: Object.keys(FAILURES),

  /** Shows a failure of `failures.js`; `how` is one of `ways`, or `query` / `fragment` for those that return by address. */
  async fail(id, how = "alert") {
    const failure = FAILURES[id];
    if (failure.connects) return standIn.succeed(failure.shownAs ?? failure.connects);
    if (failure.query) return standIn.comeBack(failure, how === "fragment" ? "#" : "?");
    return WAYS[how](failure);
  },

  /** Takes every failure away. */
  clear() {
    for (const shown of document.querySelectorAll(".stand-in-shown, .backdrop")) shown.remove();
  },

  /** Back from Microsoft with an OAuth error, as a page load. */
  comeBack({ page, query }, mark) {
    location.assign(`${PAGES[page](portal())}${mark}${new URLSearchParams({ ...query, state: "0a1b2c" })}`);
  },

  /** Back from Microsoft with a new account, as a page load. */
  succeed(address = state.own) {
    setAccounts([...accounts().filter((account) => account.address !== address), { address }]);
    location.assign(`${PAGES.email(portal())}?inboxconnected=true&provider=office365`);
  },

  /** The message after a connect. */
  welcome: () => put(alerts.alert(SUCCESS)),

  /** From the wizard to Microsoft's sign-in. */
  connect(address) {
    const back = `https://${location.host}/inbox-oauth/${portal()}/callback`;
    const query = {
      client_id: "f1a2b3c4-0000-4000-8000-000000000001",
      redirect_uri: back,
      response_type: "code",
      scope: "openid Mail.ReadWrite",
      state: "0a1b2c",
      login_hint: address,
      "stand-in-back": location.href,
    };
    location.assign(`https://login.microsoftonline.com/common/oauth2/v2.0/authorize?${new URLSearchParams(query)}`);
  },

  /** Sets the rows: `[{ address, state }]`. */
  accounts(list) {
    setAccounts(list);
    redrawAccounts();
  },

  /** Puts an alert of any kind and words on the page. */
  notice: (kind, words, key) => put(alerts.alert({ kind, title: [words], key })),

  /** HubSpot's banner above everything: an incident on its side. */
  alarm(words = "Some customers may be unable to connect their inbox. We are working on it.") {
    const box = is2026()
      ? h(
          "div",
          { class: "fire-alarm_alarm fire-alarm_outage", role: "alert", "aria-live": "assertive" },
          h("div", { class: "fire-alarm_alarm-body" }, h("h2", {}, words)),
        )
      : alerts.alert({
          kind: "warning",
          title: [words],
          extra: "private-alert--banner private-alert--system-wide",
        });
    put(box, document.body);
    document.body.prepend(box);
    return box;
  },

  flood: (count, perFrame) => flood(count, perFrame, alerts.alert),
  tempt,
  temptations,
  accountList,
  hashed,
};
