/** What runs when the extension is installed or updated, or when the browser starts. */
import { browser } from "../../shared/browser";
import { policy } from "../../shared/policy";

/** Restricts storage to the extension's own pages and worker; by default content scripts can read it too. */
export async function closeStorage(): Promise<void> {
  const areas = [chrome.storage.local, chrome.storage.sync, chrome.storage.session];
  await Promise.allSettled(areas.map((area) => area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })));
}

/** Milliseconds after browser start or installation by which the browser has reported its policy. */
const POLICY_TAKES = 10_000;

/** The policy's `welcomePage`; `undefined` if none arrives in time. */
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

/** Shown at once if the user installed the extension. If the organization did, its policy arrives seconds later. */
export async function welcome(): Promise<void> {
  const { installType = "normal" } = (await chrome.management?.getSelf().catch(() => undefined)) ?? {};
  // Firefox reports `normal` for policy installs too, but there the policy is available at once.
  const byHand = installType === "normal" || installType === "development";
  const wanted = byHand ? (await policy.get()).welcomePage : await saidAboutWelcome();
  if (wanted === false) return;
  await browser.tabs.create({ url: browser.runtime.getURL("src/welcome.html") });
}
