/**
 * Pages of HubSpot's app as they may look in 2026, one for each assumption in `signs.ts` and `marks.ts`: made up around
 * what is known of the app. The watcher must not depend on any single one of these names.
 */
const EMAIL = "/settings/%P/user-preferences/email",
  CALENDAR = "/settings/%P/user-preferences/calendar",
  INBOXES = "/live-messages-settings/%P/inboxes";
const shell = (x: string) =>
  `<div id="hs-global-toolbar"><ul id="accounts-menu-content" style="display:none"><li><div class="UserPreferences__UserEmail-g">ana@contoso.com</div></li></ul></div><nav><a>General</a></nav><main data-test-id="sidebar-page"><h1>Email</h1><p>Connect your personal email to log replies.</p>${x}</main>`;
const LICENSE =
  "Sorry. HubSpot can’t access your inbox due to an invalid license. Please reach out to your Office 365 administrator.";
/** A script that changes the page after it has been quiet for a while. */
const soon = (code: string) => `<script>setTimeout(() => { ${code} }, 900)</script>`;
/** Name, path (`%P` is the portal), body, and the rule whose card opens; `null` for neither popup nor badge. */
export const WATCHER_PAGES: [name: string, path: string, body: string, rule: string | null][] = [
  [
    "danger box without role",
    EMAIL,
    shell(
      `<div class="sc-a" data-alert-type="danger"><h2>Sorry. HubSpot couldn't connect to your inbox.</h2><div>Sorry. HubSpot can’t access your inbox due to an invalid license. Please reach out to your Office 365 administrator.</div></div>`,
    ),
    "office365/license-invalid",
  ],
  [
    "a code in a field that can only be read",
    EMAIL,
    shell(`<div role="dialog"><h2>Log</h2><textarea readonly>AADSTS50105</textarea><button>Close</button></div>`),
    "signin/user-not-assigned",
  ],
  [
    "an address in the message below a field, in Chinese",
    INBOXES,
    shell(
      `<aside class="Panel-a"><h2>连接渠道</h2><label>邮箱<input value="team@contoso.com" aria-invalid="true"></label><p class="FieldError-b"><svg data-icon-name="Danger" width="12" height="12"></svg>team@contoso.com 已被另一个用户连接，不能再连接。</p></aside>`,
    ),
    "hubspot/already-connected",
  ],
  [
    "a code as a value in a list of details, cut in two",
    EMAIL,
    shell(
      `<div class="pane"><h4>Details</h4><dl><dt>When</dt><dd>Today</dd><dt>Error</dt><dd>AADSTS<wbr><b>50105</b></dd></dl></div>`,
    ),
    "signin/user-not-assigned",
  ],
  [
    "a tooltip that gives the reason",
    EMAIL,
    shell(`<div class="card"><h5>ana@contoso.com</h5><button aria-describedby="t">1 issue</button></div>`) +
      soon(`document.body.insertAdjacentHTML("beforeend", '<div><div role="tooltip" id="t">${LICENSE}</div></div>')`),
    "office365/license-invalid",
  ],
  [
    "a notice in utility classes, red at its side",
    EMAIL,
    shell(`<div class="border-l-4 border-red-500 pl-4"><p class="font-semibold">${LICENSE}</p></div>`),
    "office365/license-invalid",
  ],
  [
    "red words beside an address that nothing can be done with",
    EMAIL,
    shell(
      `<div class="grid"><span>team@contoso.com</span><span>imap.contoso.com</span><span class="text-red-700">IMAP authentication error</span></div>`,
    ),
    "imap/login-failed",
  ],
  [
    "toast in portal with announcer",
    CALENDAR,
    shell("") +
      `<div data-live-announcer="true" style="position:absolute;width:1px;height:1px;overflow:hidden"><div role="log" aria-live="assertive"><div>Office 365 inbox and calendar not found</div></div></div>`,
    "office365/mailbox-not-found",
  ],
  [
    "overlay test id dialog elsewhere",
    "/contacts/%P/objects/0-1/views/all/list",
    `<main><h1>Contacts</h1></main><div data-component-name="ModalDialog" data-test-id="inbox-connect-x"><div role="dialog"><h2>Something</h2><div>IMAP authentication error. HubSpot can't access your inbox because the credentials are incorrect.</div><a href="https://knowledge.hubspot.com/connected-email/x">Help</a></div></div>`,
    "imap/login-failed",
  ],
  [
    "dialog elsewhere with code only",
    "/meetings/%P",
    `<main><h1>Meetings</h1></main><div role="dialog"><h2>Couldn't connect</h2><code>OFFICE_ERROR_INVALID_LICENSE</code></div>`,
    "office365/license-invalid",
  ],
  [
    "frame calendar-select",
    "/contacts/%P/record/0-1/5",
    `<main><h1>Ben</h1></main><iframe src="/calendar-select-iframe/%P/x" width="500" height="300"></iframe>`,
    "office365/interaction-required",
  ],
  [
    "calendar page frame",
    "/calendar/%P",
    `<h1>Calendar</h1><iframe name="schedule-workspace-iframe" src="/calendar-select-iframe/%P/x" width="500" height="300"></iframe>`,
    "office365/interaction-required",
  ],
  [
    "a frame without an address, into which the page writes",
    EMAIL,
    shell(`<iframe id="w" title="Connect" width="500" height="300"></iframe>`) +
      soon(
        `document.getElementById("w").contentDocument.body.innerHTML = '<div role="dialog"><h2>Connect</h2><p role="alert">${LICENSE}</p></div>'`,
      ),
    "office365/license-invalid",
  ],
  [
    "what was disconnected on purpose, in a message of success that names the account",
    EMAIL,
    shell(
      `<table><tr id="r"><td>ana@contoso.com</td><td>Connected</td><td><button>Remove</button></td></tr></table><div id="s"></div>`,
    ) +
      soon(
        `document.getElementById("r").remove(); document.getElementById("s").innerHTML = '<div role="alert" class="Alert-x success" data-alert-type="success"><p>ana@contoso.com was disconnected.</p><button>Close</button></div>'`,
      ),
    null,
  ],
  [
    "a mailbox of another domain, connected long ago",
    EMAIL,
    shell(
      `<table><tr><td>ana@holding.example</td><td>Microsoft 365</td><td>Connected</td><td><button>Remove</button></td></tr></table>`,
    ),
    null,
  ],
  [
    "srcdoc wizard",
    EMAIL,
    shell(
      `<iframe title="Connect" width="500" height="300" srcdoc="<div role=dialog><h2>HubSpot couldn't connect to your inbox</h2><div>Unauthorized - SSL Certificates not trusted</div></div>"></iframe>`,
    ),
    "imap/certificate-untrusted",
  ],
  [
    "help wrapper",
    INBOXES,
    `<div class="HelpDeskSettings__Wrapper-x" data-test-id="thread-layout">${shell(`<div role="alert">This email is already connected as a shared inbox. This inbox must be removed before connecting as a personal inbox.</div>`)}</div>`,
    "hubspot/is-shared-inbox",
  ],
  [
    "code in row",
    EMAIL,
    shell(
      `<table><tbody><tr><td>ana@contoso.com</td><td><span class="Tag-x">OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX</span></td><td><button data-button-use="danger">Remove</button></td></tr></tbody></table>`,
    ),
    "office365/api-not-enabled",
  ],
  [
    "alias card",
    EMAIL,
    shell(
      `<div class="Tile-a"><div><h5>outlook_0123456789ABCDEF@outlook.com</h5><p>Default</p><button>Disable</button></div></div>`,
    ),
    "office365/outlook-alias",
  ],
  [
    "icon only",
    EMAIL,
    shell(
      `<div class="sc-x"><svg data-icon-name="DangerFilled" width=10 height=10></svg><div class="sc-y"><b>IMAP authentication error</b><div>HubSpot can't access your inbox because the credentials are incorrect.</div></div></div>`,
    ),
    "imap/login-failed",
  ],
  [
    "key only",
    EMAIL,
    shell(
      `<div class="sc-x"><i18n-string data-key="InboxConnectUtils.wizard.imapInbox.errors.OFFICE_ERROR_INVALID_LICENSE">Zut</i18n-string></div>`,
    ),
    "office365/license-invalid",
  ],
  [
    "class-named only german",
    EMAIL,
    shell(
      `<div class="Banner__Box-a"><div class="Banner__Text-b"><strong>Office 365-Posteingang und -Kalender nicht gefunden</strong></div></div>`,
    ),
    "office365/mailbox-not-found",
  ],
  [
    "dialog in shadow",
    EMAIL,
    shell(
      `<x-a></x-a><script>document.querySelector("x-a").attachShadow({mode:"open"}).innerHTML='<div role="alertdialog"><p>Exchange URL is invalid. Please check that the URL is correct.</p></div>'</script>`,
    ),
    "exchange/url-invalid",
  ],
  [
    "older path",
    "/sales-products-settings/%P/email",
    shell(
      `<div role="alert">Sorry. HubSpot can’t access your inbox because a unique password to allow HubSpot access is required.</div>`,
    ),
    "imap/app-password-required",
  ],
  [
    "crm path",
    "/crm-settings-email/%P/accounts",
    shell(`<div role="alert">Exchange URL is invalid. Please check that the URL is correct.</div>`),
    "exchange/url-invalid",
  ],
  [
    "native dialog",
    EMAIL,
    shell(
      `<dialog><h2>Exchange settings</h2><p>The Exchange URL isn't valid. It must look like https://host/EWS/Exchange.asmx.</p><button>Back</button></dialog>` +
        soon("document.querySelector('dialog').showModal()"),
    ),
    "exchange/url-invalid",
  ],
  [
    "modal without role",
    EMAIL,
    `${shell("")}<div aria-modal="true" class="k2"><h2>Something happened</h2><p>${LICENSE}</p></div>`,
    "office365/license-invalid",
  ],
  [
    "output of a form, filled later",
    EMAIL,
    shell(
      `<form><input type="password"><output></output></form>` +
        soon(
          "document.querySelector('output').textContent = 'Could not sign in: your provider requires an app-specific password because two-step verification is on.'",
        ),
    ),
    "imap/app-password-required",
  ],
  [
    "shadow root attached late, without any change of the page",
    EMAIL,
    shell(
      `<x-late></x-late>` +
        soon(
          `document.querySelector("x-late").attachShadow({ mode: "open" }).innerHTML = '<div role="alert">Your organization blocks the Office 365 Mail API. Ask your Microsoft 365 administrator to allow it for HubSpot.</div>'`,
        ),
    ),
    "office365/organization-blocked",
  ],
  [
    "box that a style sheet hid",
    EMAIL,
    shell(
      `<div role="alert" class="hid">${LICENSE}</div><script>const sheet = new CSSStyleSheet(); sheet.replaceSync(".hid { display: none }"); document.adoptedStyleSheets = [sheet];</script>` +
        soon("document.adoptedStyleSheets = []"),
    ),
    "office365/license-invalid",
  ],
  [
    "another kind of test id",
    EMAIL,
    shell(`<div class="k1" data-selenium-test="inbox-connect-failure"><p>${LICENSE}</p></div>`),
    "office365/license-invalid",
  ],
  [
    "box named a failure, with the buttons of the wizard",
    EMAIL,
    shell(
      `<section class="wizard-failure"><h2>That did not work</h2><p>${LICENSE}</p><button>Reconnect</button><button>Show log</button></section>`,
    ),
    "office365/license-invalid",
  ],
  [
    "frame within a frame",
    EMAIL,
    shell(
      `<iframe width="500" height="300" srcdoc="<iframe width=400 height=200 src='/calendar-select-iframe/%P/x'></iframe>"></iframe>`,
    ),
    "office365/interaction-required",
  ],
  [
    "composer whose account is gone",
    "/contacts/%P/record/0-1/551",
    `<main><h1>Ben</h1></main><div data-floating-ui-portal><div role="alert" data-alert-type="danger"><i18n-string data-key="customerDataEmail.Email.api.errors.EMAILSENDINGAPIERROR.CONNECTED_ACCOUNT_NOT_CONNECTED">There was a problem with the connected email account.</i18n-string></div></div>`,
    "hubspot/sending-failed",
  ],
  [
    "row that says why in a sentence",
    EMAIL,
    shell(
      `<table><tbody><tr><td>ana@contoso.com</td><td><b>Connection error</b> The mail server refused the user name and password.</td><td><button>Reconnect</button></td></tr></tbody></table>`,
    ),
    "imap/login-failed",
  ],
  [
    "address cut in two, of somebody else",
    "/settings/%P/user-preferences/email?inboxconnected=true&provider=office365",
    shell(
      `<table><tbody><tr><td><span><span>someone.el</span><span>se@fabrikam.com</span></span></td><td>Connected</td><td><button>Actions</button></td></tr></tbody></table>`,
    ),
    "office365/wrong-account",
  ],
  [
    "account that breaks while the rep looks",
    EMAIL,
    shell(
      `<table><tbody><tr><td>ana@contoso.com</td><td><span class="state">Connected</span></td><td><button>Actions</button></td></tr></tbody></table>` +
        soon("document.querySelector('.state').textContent = 'Disconnected'"),
    ),
    "hubspot/inbox-disconnected",
  ],
  [
    "account whose state only a picture tells",
    EMAIL,
    shell(
      `<table><tbody><tr><td>ana@contoso.com</td><td><svg role="img" aria-label="Disconnected" width="9" height="9"></svg></td><td><button>Actions</button></td></tr></tbody></table>`,
    ),
    "hubspot/inbox-disconnected",
  ],
  [
    "account whose state is in one cell with its link",
    EMAIL,
    shell(
      `<table><tbody><tr><td>ana@contoso.com</td><td>Disconnected <a href="#">Reconnect</a></td></tr></tbody></table>`,
    ),
    "hubspot/inbox-disconnected",
  ],
  [
    "account with class names that fill a page, before its state",
    EMAIL,
    shell(
      `<table><tbody><tr><td class="${"StyledCell__Inner-sc-1x2y3z ".repeat(30)}">ana@contoso.com</td><td>Default</td><td>Disconnected</td><td><button>Actions</button></td></tr></tbody></table>`,
    ),
    "hubspot/inbox-disconnected",
  ],
  [
    "calendar that was broken before, on a tile",
    CALENDAR,
    shell(
      `<div class="Tile-a"><h5>ana@contoso.com</h5><span><svg data-icon-name="Danger"></svg>Not connected</span><button>Reconnect</button></div>`,
    ),
    "hubspot/calendar-disconnected",
  ],
  [
    "shared inbox that is broken",
    INBOXES,
    shell(
      `<table><tbody><tr><td>Sales</td><td>team@fabrikam.com</td><td><span class="StatusTag--danger">Disconnected</span></td><td><button>Edit</button></td></tr></tbody></table>`,
    ),
    "hubspot/inbox-disconnected",
  ],
  [
    "sentence about an account, beside a picture",
    EMAIL,
    shell(
      `<div class="sc-a"><div class="sc-b"><svg data-icon-name="Warning"></svg></div><div class="sc-c">Your inbox ana@contoso.com was disconnected from HubSpot. Reconnect your inbox to send and log email.</div></div><ul><li>ana@contoso.com <button>Actions</button></li></ul>`,
    ),
    "hubspot/inbox-disconnected",
  ],
  [
    "picture with a name of its own",
    EMAIL,
    shell(`<div class="sc-x"><i class="icon-error"></i><div class="sc-y">${LICENSE}</div></div>`),
    "office365/license-invalid",
  ],
  [
    "link beneath a message",
    EMAIL,
    shell(
      `<div role="alert"><h2>HubSpot wasn't able to connect to your inbox</h2><a href="#">Need more help?</a></div>`,
    ),
    "hubspot/connect-failed",
  ],
  [
    "panel with the answer of a server",
    EMAIL,
    `${shell("")}<div data-component-name="UIPanel" class="Panel-a"><div class="PanelBody-b"><h3>Test mail</h3><p>${LICENSE}</p><button>Try again</button></div></div>`,
    "office365/license-invalid",
  ],
  [
    "dialog whose title asks, with nothing to choose",
    EMAIL,
    `${shell("")}<div role="dialog"><h2>Having trouble connecting?</h2><p>${LICENSE}</p><button>Close</button></div>`,
    "office365/license-invalid",
  ],
  [
    "snackbar",
    EMAIL,
    `${shell("")}<div class="Snackbar-a"><span>${LICENSE}</span><button>Dismiss</button></div>`,
    "office365/license-invalid",
  ],
  [
    "incident banner about inboxes",
    EMAIL,
    `<div class="fire-alarm_alarm fire-alarm_outage" role="alert"><div class="fire-alarm_alarm-body"><h2>Connected inboxes</h2><p>Some Office 365 inboxes are disconnected. We are working on it.</p></div></div>${shell("")}`,
    "hubspot/outage",
  ],
  [
    "a success with a role, then the row of another account",
    EMAIL,
    shell(`<div id="s"></div><table><tbody id="rows"></tbody></table>`) +
      soon(
        `document.querySelector("#s").innerHTML = '<div role="alert" data-alert-type="success">Your inbox is connected.</div>'; setTimeout(() => { document.querySelector("#rows").innerHTML = "<tr><td>ana@fabrikam.com</td><td>Connected</td><td><button>Remove</button></td></tr>" }, 500)`,
      ),
    "office365/wrong-account",
  ],
  [
    "the message of a field in a dialog full of labels, in Danish",
    EMAIL,
    `${shell("")}<div role="dialog" aria-modal="true"><h2>Tilslut Exchange</h2><form><label>Mailadresse <input></label><label>Adgangskode <input type="password"></label><label>Exchange-URL <input aria-invalid="true"></label><div role="alert">Exchange-URL'en er ugyldig. Kontrollér, at adressen er rigtig.</div></form></div>`,
    "exchange/url-invalid",
  ],
  [
    "a frame without an address that the app fills, on a contact",
    "/contacts/%P/record/0-1/9",
    `<main><h1>Ben</h1><iframe title="Schedule" width="500" height="300"></iframe></main>` +
      soon(
        `document.querySelector("iframe").contentDocument.body.innerHTML = '<div role="dialog" data-test-id="connect-inbox"><h2>Calendar</h2><p>${LICENSE}</p></div>'`,
      ),
    "office365/license-invalid",
  ],
  [
    "a message of HubSpot's own in a part of the page that is called help",
    INBOXES,
    shell(
      `<section class="HelpDeskChannels-a"><div data-alert-type="danger"><p>This email is already connected as a shared inbox. This inbox must be removed before connecting as a personal inbox.</p></div></section>`,
    ),
    "hubspot/is-shared-inbox",
  ],
  [
    "a modal in a thread of the inbox",
    "/live-messages/%P/inbox",
    `<main><h1>Inbox</h1></main><div data-test-id="thread-list"><div role="dialog" aria-modal="true" data-test-id="inbox-connect-b"><h2>Oh no</h2><p>${LICENSE}</p></div></div>`,
    "office365/license-invalid",
  ],
  [
    "an account in a card that is an article",
    EMAIL,
    shell(`<article><h5>outlook_89ABCDEF01234567@outlook.com</h5><p>Connected</p><button>Remove</button></article>`),
    "office365/outlook-alias",
  ],
  [
    "a modal elsewhere whose overlay alone says what it connects",
    "/companies/%P/list",
    `<main><h1>Companies</h1></main><div data-test-id="inbox-connect-failed"><div><div role="dialog"><h2>Exchange URL is invalid</h2><p>Please check that the URL is correct.</p></div></div></div>`,
    "exchange/url-invalid",
  ],
  [
    "a modal elsewhere whose name speaks of a calendar",
    "/meetings/%P",
    `<main><h1>Meetings</h1></main><div role="dialog" aria-modal="true" data-test-id="reconnect-calendar-modal"><h2>Your calendar was disconnected</h2><p>Nobody can book you until you reconnect your Office 365 calendar.</p><button>Reconnect</button></div>`,
    "hubspot/calendar-disconnected",
  ],
  [
    "a modal elsewhere with a code of HubSpot's in an unknown key",
    "/deals/%P/board",
    `<main><h1>Deals</h1></main><div role="dialog"><h2>Taken</h2><p data-key="setup.problems.SHARED_INBOX_INVALID_DOWNGRADE">Your team has it as a shared inbox; remove it there first.</p></div>`,
    "hubspot/is-shared-inbox",
  ],
  [
    "the validation of a form, without a role",
    EMAIL,
    shell(`<form><input value="mail.contoso.com"><div id="v"></div></form>`) +
      soon(
        `document.querySelector("#v").outerHTML = '<div class="Form__Validation-c">Unable to connect to Exchange server. Check the credentials and try again.</div>'`,
      ),
    "exchange/server-unreachable",
  ],
  [
    "a popover without a role",
    EMAIL,
    shell(`<div popover id="pop"><p>${LICENSE}</p></div>`) + soon(`document.querySelector("#pop").showPopover()`),
    "office365/license-invalid",
  ],
  // Silent pages from here on.
  [
    "incident banner about something else",
    EMAIL,
    `<div class="fire-alarm_alarm fire-alarm_outage" role="alert"><div class="fire-alarm_alarm-body"><h2>Dashboards</h2><p>Some reports fail to load. We are working on it.</p></div></div>${shell("")}`,
    null,
  ],
  [
    "empty place for an error, beside a hint",
    EMAIL,
    shell(
      `<div class="k1"><p>When HubSpot couldn't connect to your inbox, it says so here.</p><div class="field-error"></div></div>`,
    ),
    null,
  ],
  [
    "healthy account that says what it would do",
    EMAIL,
    shell(
      `<ul><li>ana@contoso.com <span>Connected. We will email you if it is disconnected.</span><button>Actions</button></li></ul>`,
    ),
    null,
  ],
  [
    "addresses that are never logged",
    EMAIL,
    shell(
      `<ul><li>ana@contoso.com <span>Connected</span><button>Actions</button></li></ul><h3>Never log</h3><ul><li>bank@fabrikam.com <button>Remove</button></li></ul>`,
    ),
    null,
  ],
  [
    "shared inbox of another domain",
    INBOXES,
    shell(
      `<table><tbody><tr><td>Help</td><td>help@fabrikam.com</td><td>Connected</td><td><button>Edit</button></td></tr></tbody></table>`,
    ),
    null,
  ],
  [
    "healthy row that says a sentence",
    EMAIL,
    shell(
      `<ul><li>ana@contoso.com <span>Connected. Replies are logged to the record, and meetings too.</span><button>Reconnect</button></li></ul>`,
    ),
    null,
  ],
  [
    "drawer of notifications",
    EMAIL,
    shell("") +
      `<div class="NotificationDrawer-x" role="dialog" aria-label="Notifications"><ul><li>Import failed: 3 rows couldn't be imported</li><li>Deal "Outlook migration failed" was lost</li></ul></div>`,
    null,
  ],
  [
    "chooser of a provider, with hints",
    EMAIL,
    shell("") +
      `<dialog open data-test-id="inbox-connect"><h2>Connect your inbox</h2><p>Choose Microsoft 365, Gmail or another mail provider. If you can't find yours, pick Other.</p><p>Note: an app password may be required for accounts with two-step verification.</p><button>Office 365</button></dialog>`,
    null,
  ],
  [
    "switch for a notification",
    EMAIL,
    shell(
      `<label><input type="checkbox"> Notify me when my inbox is disconnected</label><small>We'll email you if the connection to your mailbox is lost or your password has expired.</small>`,
    ),
    null,
  ],
  [
    "session over",
    EMAIL,
    shell("") +
      `<div role="dialog" aria-modal="true" data-error-type="SESSION_TIMED_OUT"><h2>You've been logged out of HubSpot</h2><p>Log in again to continue.</p></div>`,
    null,
  ],
  [
    "confirm bar",
    EMAIL,
    `<div class="fire-alarm_alarm fire-alarm_maintenance fire-alarm_borderless" role="alert"><p>Please confirm that the email ana@contoso.com is yours. We could not verify it.</p></div>` +
      shell(""),
    null,
  ],
  [
    "quiet twin",
    EMAIL,
    shell(
      `<div data-alert-type="success" data-test-id="x-update-success-alert" role="alert">Saved. The error was resolved.</div>`,
    ),
    null,
  ],
  [
    "info alert role",
    EMAIL,
    shell(`<div data-alert-type="info" role="alert">Your inbox may be disconnected when your password changes.</div>`),
    null,
  ],
  [
    "healthy rows danger button",
    EMAIL,
    shell(
      `<table><tbody>${["ana", "ben", "cleo"].map((n) => `<tr class="RowComponent"><td><span>${n}@contoso.com</span></td><td><span class="Tag"><svg data-icon-name="Success"></svg>Connected</span></td><td><button data-button-use="danger">Remove</button><div role="menu"><a role="menuitem">Reconnect</a></div></td></tr>`).join("")}</tbody></table>`,
    ),
    null,
  ],
  ["menu own address other domain", EMAIL, shell(`<ul><li>ana@contoso.com <button>Disable</button></li></ul>`), null],
  [
    "hidden broken row",
    EMAIL,
    shell(
      `<ul><li style="display:none">old@contoso.com <span class="danger">Disconnected</span><button>Reconnect</button></li><li>ana@contoso.com <button>Disable</button></li></ul>`,
    ),
    null,
  ],
  [
    "breeze answer",
    EMAIL,
    shell("") +
      `<aside class="copilot-sidebar-container"><div aria-live="polite">HubSpot couldn't connect to your inbox: AADSTS50105</div></aside>`,
    null,
  ],
  [
    "empty state",
    EMAIL,
    shell(
      `<div role="alert" class="UIResultsMessage"><h2>No email accounts connected</h2><p>Connect one to get started.</p></div>`,
    ),
    null,
  ],
  [
    "signature error",
    EMAIL,
    shell(`<div role="alert" data-alert-type="danger">Your email signature could not be saved. Try again.</div>`),
    null,
  ],
  [
    "calling error",
    EMAIL,
    shell(`<div role="alert" data-alert-type="danger">We couldn't connect your call. Check your microphone.</div>`),
    null,
  ],
  ["task error", EMAIL, shell(`<div role="alert">Task could not be created: something went wrong.</div>`), null],
  [
    "own disconnect dialog",
    EMAIL,
    shell(
      `<div role="dialog"><h2>Disconnect ana@contoso.com?</h2><p>Your inbox will be disconnected and emails will no longer be logged.</p><button>Cancel</button><button data-button-use="danger">Disconnect</button></div>`,
    ),
    null,
  ],
  [
    "own disconnect success",
    EMAIL,
    shell(`<div role="alert" data-alert-type="success">ana@contoso.com was disconnected.</div>`),
    null,
  ],
  [
    "reconnected de",
    EMAIL,
    shell(
      `<div role="status" class="SuccessToast">Ihr Postfach wurde wieder verbunden.</div><ul><li>ana@contoso.com <span>Wieder verbunden</span><button>Trennen</button></li></ul>`,
    ),
    null,
  ],
  [
    "healthy account with a hidden tooltip",
    EMAIL,
    shell(
      `<ul><li>ana@contoso.com <span class="tag">Connected</span><div style="display:none">Disconnected accounts do not log email.</div><button>Disable</button></li></ul>`,
    ),
    null,
  ],
  [
    "healthy account in Polish",
    EMAIL,
    shell(`<ul><li>ana@contoso.com <span class="tag">Podłączono</span><button>Rozłącz</button></li></ul>`),
    null,
  ],
  [
    "reconnected tag",
    EMAIL,
    shell(`<ul><li>ana@contoso.com <span class="tag">Reconnected</span><button>Reconnect</button></li></ul>`),
    null,
  ],
  [
    "mail frame",
    EMAIL,
    shell(
      `<iframe title="Mail" srcdoc="<div role=alert>HubSpot couldn't connect to your inbox AADSTS50105</div>"></iframe>`,
    ),
    null,
  ],
  [
    "a dialog about something else of the inbox",
    "/live-messages/%P/inbox",
    `<main><h1>Inbox</h1></main><div data-test-id="inbox-filter"><div role="dialog"><h2>Filter</h2><p>Show mails of failed connections only: the mailbox was not found.</p></div></div>`,
    null,
  ],
  [
    "an invitation to connect a calendar",
    "/meetings/%P",
    `<main><h1>Meetings</h1></main><div role="dialog" aria-modal="true" data-test-id="connect-calendar-modal"><h2>Connect your calendar</h2><p>So that people can only book you when you are free.</p><button>Connect calendar</button></div>`,
    null,
  ],
  [
    "a meeting about a failure",
    "/meetings/%P",
    `<main><h1>Meetings</h1></main><div role="dialog" data-test-id="calendar-event-popover"><h2>Post mortem: why HubSpot could not access the inbox</h2><dl><dt>When</dt><dd>Tuesday, 10:00, room 4</dd></dl></div>`,
    null,
  ],
  [
    "record timeline",
    "/contacts/%P/record/0-1/3",
    `<main><h1>Ben</h1><div class="TimelineItem"><div role="dialog">note: OFFICE_ERROR_INVALID_LICENSE</div></div><div role="alert">IMAP authentication error</div></main>`,
    null,
  ],
  [
    "a banner that begins with the account, above its row",
    EMAIL,
    shell(
      `<div class="PageBanner__Box-q"><strong>ana@contoso.com can only be read</strong><p>${LICENSE}</p><button>Copy</button></div><table><tbody><tr><td>ana@contoso.com</td><td>Microsoft 365</td><td><button>Actions</button></td></tr></tbody></table>`,
    ),
    "office365/license-invalid",
  ],
  [
    "an error among the labels of a form, in German",
    EMAIL,
    shell("") +
      `<div role="dialog"><h2>Anderes Konto verbinden</h2><div>E-Mail-Adresse</div><div>Kennwort</div><div>Posteingangsserver</div><div>Port</div><div id="slot">Verschlüsselung</div><div>Postausgangsserver</div><div>Port</div><div>Nachrichten automatisch im CRM protokollieren</div><p>Sie finden die Namen der Server in den Einstellungen Ihres Anbieters.</p></div>` +
      soon(
        `document.getElementById("slot").insertAdjacentHTML("afterend", "<div>Der Posteingangsserver hat Benutzernamen und Kennwort zurückgewiesen.</div>")`,
      ),
    "imap/login-failed",
  ],
  [
    "a panel of the wizard without a role, by the keys of its texts",
    EMAIL,
    shell(
      `<div class="private-panel"><div class="x"><h4 data-key="InboxConnectUtils.wizard.outcome.heading">Gmail</h4><p data-key="InboxConnectUtils.wizard.outcome.text">${LICENSE}</p></div></div>`,
    ),
    "office365/license-invalid",
  ],
  [
    "another product that lost its connection, in French",
    INBOXES,
    shell(
      `<div role="alert">Impossible de connecter votre compte WhatsApp Business. Reconnectez-vous à Facebook.</div>`,
    ),
    null,
  ],
  [
    "an old loss in the history of the only account",
    EMAIL,
    `<div class="private-page__content"><h1>Email</h1><div class="card"><h3>ana@contoso.com</h3><p>Microsoft 365</p><button>Check</button></div><div class="card"><h4>History</h4><dl><dt>3 May</dt><dd>The account was disconnected</dd><dt>4 May</dt><dd>It came back by itself</dd></dl></div></div>`,
    null,
  ],
  ["trial", EMAIL, shell(`<div role="alert">Your trial of Sales Hub expired. Upgrade to keep sending.</div>`), null],
  ["offline", EMAIL, shell(`<div role="alert">You are offline. Changes will be saved when you are back.</div>`), null],
];

/** Content of `/calendar-select-iframe/…`, which HubSpot embeds in records and the calendar. */
export const FRAMED = `<div role="dialog"><h2>Interaction required</h2><p>The connection could not be completed: interaction_required</p></div>`;
