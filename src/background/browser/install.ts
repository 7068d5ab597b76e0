/** What happens once: when the extension is installed, updated, or the browser starts. */
import { browser } from "../../shared/browser";
import { policy } from "../../shared/policy";

/** Only the extension itself may read what it stores; content scripts could by default. */
export async function closeStorage(): Promise<void> {
  const areas = [chrome.storage.local, chrome.storage.sync, chrome.storage.session];
  await Promise.allSettled(areas.map((area) => area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })));
}

/** Milliseconds: by then a browser that just started, or just installed us, has reported its policy. */
const POLICY_TAKES = 10_000;

/** What the organization says about the welcome page; `undefined` where it says nothing in time. */
const saidAboutWelcome = () =>
  new Promise<boolean | undefined>((done) => {
    const gone = new AbortController();
    const answer = (wanted?: boolean) => {
      gone.abort();
      done(wanted);
    };
    policy.follow(({ welcomePage }) => welcomePage !== undefined && answer(welcomePage), gone.signal);
    setTimeout(answer, POLICY_TAKES);
  });

/** Who installs it himself sees at once what it does. Where the organization did, its word comes seconds later. */
export async function welcome(): Promise<void> {
  const { installType = "normal" } = (await chrome.management?.getSelf().catch(() => undefined)) ?? {};
  // Firefox says so of what policy installs too, but there the organization's word is known at once.
  const byHand = installType === "normal" || installType === "development";
  const wanted = byHand ? (await policy.get()).welcomePage : await saidAboutWelcome();
  if (wanted === false) return;
  await browser.tabs.create({ url: browser.runtime.getURL("src/welcome.html") });
}
