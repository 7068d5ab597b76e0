/**
 * What the stand-in shows, from the address of the page and, after the first page, from the tab's session storage:
 * `?markup=2021|today|2026&lang=en|fr&own=anna@contoso.com&accounts=anna@contoso.com:connected,…&fail=api-not-enabled&how=dialog`
 */
const parameters = new URLSearchParams(location.search);
const saved = JSON.parse(sessionStorage.getItem("stand-in") ?? "{}");
const read = (name, fallback) => parameters.get(name) ?? saved[name] ?? fallback;

export const state = {
  markup: read("markup", "today"),
  lang: read("lang", "en"),
  own: read("own", "anna.berg@contoso.com"),
  accounts: read("accounts", ""),
};

export function save() {
  sessionStorage.setItem("stand-in", JSON.stringify(state));
}
save();

/** `[{ address, state }]`, state one of `connected`, `broken`, `plain` (no mark at all). */
export const accounts = () =>
  state.accounts
    .split(",")
    .filter(Boolean)
    .map((entry) => entry.split(":"))
    .map(([address, mark = "connected"]) => ({ address, state: mark }));

export function setAccounts(list) {
  state.accounts = list.map(({ address, state: mark = "connected" }) => `${address}:${mark}`).join(",");
  save();
}

/** `/settings/12345/user-preferences/email` → `12345`. */
export const portal = () => /^\/[a-z-]+\/(\d+)/.exec(location.pathname)?.[1] ?? "12345";
