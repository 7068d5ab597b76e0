/**
 * Pages on which a rep presses the button, in markup for which nothing in `src` was written. Texts and class names are
 * made up around the words that the products show.
 */
export interface PressPage {
  name: string;
  url: string;
  body: string;
  /** The rule that the card must show; `null` for no card. */
  rule: string | null;
  lang?: string;
}

const EMAIL = "https://app.hubspot.com/settings/12345/user-preferences/email";
const CLIENT = "f1a2b3c4-0000-4000-8000-000000000001";
const AUTHORIZE = `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${CLIENT}&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Foauth-back%3Fx%3D1&scope=openid%20Mail.ReadWrite&state=s3cret&login_hint=ana%40example.com`;
const NAV = `<nav><a href="#">Home</a> <a href="#">Error log</a> <a href="#">Password</a></nav>`;
const long = (topic: string) =>
  `<p>${`When ${topic} fails, the reasons are many, and most of them have nothing to do with the password. `.repeat(3)}</p>`;

const LOREM =
  "The quick team shipped a fix for the login error last week, and since then nobody has seen the mailbox fail again. ";
const page = (name: string, url: string, body: string, rule: string | null, lang = "en"): PressPage => ({
  name,
  url,
  body,
  rule,
  lang,
});

/** Pages on which something failed. */
const FAILED: PressPage[] = [
  page(
    "Microsoft, in boxes that are placed on their own",
    AUTHORIZE,
    `<form><div><div style="display:table;position:absolute;width:100%;height:100%"><div style="display:table-cell"><div style="position:absolute;width:440px"><div role="heading">Need admin approval</div><div>Contoso Sync</div><div>Contoso Sync needs permission to access resources in your organization that only an admin can grant.</div></div></div></div></div></form>`,
    "signin/admin-approval-needed",
  ),
  page(
    "A scheduler in Polish, a table of accounts in which one has failed",
    "https://app.terminarz.example/ustawienia/konta",
    `<h2>Połączone konta pocztowe</h2><table><tr><td>kim@contoso.example</td><td>Google</td><td>Zsynchronizowano</td></tr><tr><td>lee@contoso.example</td><td>Microsoft 365</td><td>Błąd: skrzynka jest pełna, limit miejsca został przekroczony</td></tr></table>${LOREM.repeat(20)}`,
    "office365/mailbox-full",
    "pl",
  ),
  page(
    "A CRM's settings, a card that is an article",
    "https://crm.contoso.example/settings/email",
    `<article><h3>Mailbox</h3><p>kim@contoso.example</p><p>The sign-in failed: the mail server did not accept the user name or the password (IMAP).</p></article><article><h3>Calendar</h3><p>Synced</p></article>${LOREM.repeat(20)}`,
    "imap/login-failed",
  ),
  page(
    "A help desk, a dialog whose frame says it in German",
    "https://desk.contoso.example/",
    `${LOREM.repeat(20)}<div role="dialog"><h4>E-Mail-Konto verbinden</h4><iframe width="400" height="200" srcdoc="<p>Das Zertifikat des Mailservers ist abgelaufen, die Verbindung wurde abgebrochen.</p>"></iframe></div>`,
    "imap/certificate-untrusted",
    "de",
  ),
  page(
    "A mail program in Croatian, a line above the settings",
    "https://webmail.example.hr/postavke",
    `<main><h1>Računi</h1><div class="x1">Prijava na poslužitelj dolazne pošte nije uspjela: korisničko ime ili lozinka nisu točni.</div><form><label>Lozinka <input type="password"></label></form></main>`,
    "imap/login-failed",
    "hr",
  ),
  page(
    "Microsoft in Greek, without a number",
    "https://login.microsoftonline.com/common/oauth2/authorize",
    `<div role="main"><div role="heading">Απαιτείται έγκριση διαχειριστή</div><div>HubSpot</div><div>Η εφαρμογή χρειάζεται δικαιώματα στον οργανισμό σας που μόνο ένας διαχειριστής μπορεί να εκχωρήσει. Ζητήστε από έναν διαχειριστή να τα εκχωρήσει.</div></div>`,
    "signin/admin-approval-needed",
    "el",
  ),
  page(
    "HubSpot in Norwegian, a red sentence alone",
    EMAIL,
    `<div class="a"><div class="b">E-post</div><div class="c" style="color:#b3261e">Postboksen finnes ikke i Microsoft 365: vi lette, men så verken innboks eller kalender for adressen.</div><div class="d">Velg leverandør</div></div>`,
    "office365/mailbox-not-found",
    "no",
  ),
  page(
    "An admin center, the details of an error quoted in its panel",
    "https://admin.exchange.microsoft.com/#/migration",
    `<main><h1>Batches</h1><section role="dialog" aria-label="kim"><h2>Kim Lee</h2><p>The last request came back with:</p><pre>ErrorMailboxMoveInProgress: Mailbox move in progress. Try again later.</pre></section></main>`,
    "office365/mailbox-moving",
  ),
  page(
    "Microsoft, a number in details that are folded away",
    "https://login.microsoftonline.com/common/reprocess",
    `<div role="main"><div role="heading">Du kommer inte vidare härifrån</div><div>Inloggningen gick bra, men något mer krävs.</div><a href="#" aria-expanded="false">Mer information</a><div style="display:none"><div><b>Felkod:</b> <span>530003</span></div><div><b>App:</b> <span>HubSpot Sales</span></div></div></div>`,
    "signin/device-not-managed",
    "sv",
  ),
  page(
    "A ticket that quotes the server's reply",
    "https://desk.example.com/browse/MAIL-31",
    `<main><h1>CRM does not send</h1><article><p>Since Monday the last step stays red. This is in the log:</p><pre>EHLO crm.example\n535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.</pre><p>Receiving works.</p></article><dl><dt>Status</dt><dd>Open</dd></dl></main>`,
    "smtp/auth-disabled",
  ),
  page(
    "A hosting panel, an alert that only sounds like it",
    "https://panel.hoster.example/mail/accounts/7",
    `<h1>kim@example.com</h1><div role="alert" class="msg">IMAP has been turned off for this mailbox. Programs from outside cannot fetch its mail until you turn it on again.</div>`,
    "imap/disabled",
  ),
  page(
    "HubSpot, a composer in a frame that cannot send",
    "https://app.hubspot.com/contacts/12345/record/0-1/7",
    `<main><h1>Ben Ray</h1><iframe title="Email composer" width="600" height="300" srcdoc="<div class=to>To: ben@example.com</div><div role=alert>Nothing went out: switch the account that you write from on again. (CONNECTED_ACCOUNT_NOT_ACTIVE)</div><p>Hi Ben, your login has failed three times, and the mailbox is full.</p>"></iframe></main>`,
    "hubspot/sending-failed",
  ),
  {
    name: "HubSpot, an alert of compiled classes without a role",
    url: EMAIL,
    body: `${NAV}<div class="sc-kAyceB hXyzAb"><div class="sc-imWYAI jNPQrs" style="background:#fdedee;border-left:4px solid #d7263d"><h5>Sorry. HubSpot couldn't connect to your inbox.</h5><span>Sorry. HubSpot can’t access your inbox due to an invalid license. Please reach out to your Office 365 administrator.</span></div></div>`,
    rule: "office365/license-invalid",
  },
  {
    name: "HubSpot, a code as the status of an account card",
    url: "https://app-eu1.hubspot.com/settings/98/integrations/email-accounts",
    body: `<main><section><div class="Tile__StyledTile-aa"><h5>ana@example.com</h5><span class="Tag-x">OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX</span><button>Remove</button></div></section></main>`,
    rule: "office365/api-not-enabled",
  },
  {
    name: "HubSpot, a dialog in a frame",
    url: "https://app.hubspot.com/calendar/12345",
    body: `<h1>Calendar</h1><iframe title="x" width="600" height="300" srcdoc="<div role=dialog><h2>HubSpot couldn't connect to your inbox.</h2><p>IMAP authentication error. HubSpot can't access your inbox because the credentials are incorrect.</p></div>"></iframe>`,
    rule: "imap/login-failed",
  },
  {
    name: "HubSpot, an open shadow root",
    url: "https://app-na2.hubspot.com/contacts/12345/objects/0-1/views/all/list",
    body: `<fwc-panel></fwc-panel><script>document.querySelector("fwc-panel").attachShadow({mode:"open"}).innerHTML="<section><b>Interaction required</b><p>The connection could not be completed: interaction_required</p></section>"</script>`,
    rule: "office365/interaction-required",
  },
  {
    name: "HubSpot, the technical address of a personal account",
    url: EMAIL,
    body: `<ul><li><strong>outlook_0123456789ABCDEF@outlook.com</strong> <em>Connected</em> <button>Remove</button></li></ul>`,
    rule: "office365/outlook-alias",
  },
  {
    name: "HubSpot in German, plain text in a panel",
    url: EMAIL,
    lang: "de",
    body: `<div class="x1"><div class="x2"><h3>Office 365-Posteingang und -Kalender nicht gefunden</h3><div>Es wurde nichts verbunden.</div></div></div>`,
    rule: "office365/mailbox-not-found",
  },
  {
    name: "Microsoft, a user who is not assigned",
    url: AUTHORIZE,
    body: `<div id="lightbox"><div role="heading" aria-level="1">Sign in</div><div id="desc">Sorry, but we’re having trouble signing you in.</div><div id="exc">AADSTS50105: Your administrator has configured the application Sales Hub ('${CLIENT}') to block users unless they are specifically granted ('assigned') access to the application.</div><div style="display:none">Correlation Id: 0f8e6c2a-1b3d-4c5e-9f70-8192a3b4c5d6</div></div>`,
    rule: "signin/user-not-assigned",
  },
  {
    name: "Microsoft in French, approval of an administrator",
    url: AUTHORIZE,
    lang: "fr",
    body: `<div class="win-scroll"><div role="heading">Approbation administrateur requise</div><div>Sales Hub</div><div>Sales Hub a besoin d'une autorisation pour accéder à des ressources de votre organisation que seul un administrateur peut accorder.</div></div>`,
    rule: "signin/admin-approval-needed",
  },
  {
    name: "Microsoft, a wrong password",
    url: "https://login.live.com/login.srf?wa=wsignin1.0",
    body: `<form><h1>Enter password</h1><div id="passwordError">Your account or password is incorrect. If you don't remember your password, <a href="#">reset it now.</a></div><input type="password"></form>`,
    rule: "signin/password-problem",
  },
  {
    name: "Microsoft, Conditional Access",
    url: "https://login.microsoftonline.com/common/login",
    body: `<script type="application/json">{"urlPost":"/common/login?client_id=${CLIENT}&redirect_uri=https%3a%2f%2fapp.hubspot.com%2fcallback"}</script><main><h1>You cannot access this right now</h1><p>Your sign-in was successful but does not meet the criteria to access this resource.</p><p>Error Code: 53003</p></main>`,
    rule: "signin/conditional-access-blocked",
  },
  {
    name: "Google, access blocked by the administrator",
    url: "https://accounts.google.com/signin/oauth/error?client_id=123-abc.apps.googleusercontent.com",
    body: `<c-wiz><h1><span>Access blocked: Your institution's admin needs to review HubSpot</span></h1><div>ana@example.com</div><div>HubSpot needs to be reviewed by your organization's admin before you can use it. Error 400: access_not_configured</div></c-wiz>`,
    rule: "gmail/app-blocked",
  },
  {
    name: "Google, an app without verification",
    url: "https://accounts.google.com/signin/oauth/warning?client_id=123-abc.apps.googleusercontent.com",
    body: `<div><h1>This app is blocked</h1><p>This app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.</p></div>`,
    rule: "gmail/app-blocked",
  },
  {
    name: "Outlook on the web, details in a field that can only be read",
    url: "https://outlook.office.com/mail/",
    body: `<div role="alert"><h2>Something went wrong</h2><textarea readonly>AADSTS50105</textarea></div>`,
    rule: "signin/user-not-assigned",
  },
  {
    name: "Outlook on the web, no mailbox",
    url: "https://outlook.office.com/mail/",
    body: `<div class="errorContent"><div class="errorHeader">:-( Something went wrong</div><div>Your account doesn't have a mailbox. UserHasNoMailboxAndNoLicenseAssignedError</div><div>X-ClientId: 123</div></div>`,
    rule: "office365/mailbox-not-found",
  },
  {
    name: "Outlook on the web, a full mailbox above the inbox",
    url: "https://outlook.office365.com/mail/inbox",
    body: `<div class="ms-MessageBar" role="region"><span>Your mailbox is full. You can't send or receive messages until you delete some.</span><button>Manage storage</button></div><div role="listbox">${Array.from({ length: 9 }, (_, i) => `<div role="option"><span>Ben</span> <span>Offer ${i}</span> <span>10:0${i}</span></div>`).join("")}</div>`,
    rule: "office365/mailbox-full",
  },
  {
    name: "Gmail's settings, IMAP switched off",
    url: "https://mail.google.com/mail/u/0/#settings/fwdandpop",
    body: `<table><tr><td>Forwarding:</td><td><button>Add a forwarding address</button></td></tr><tr><td>IMAP access:<br>(access Gmail from other clients using IMAP)</td><td><div><b>Status: IMAP is disabled</b></div><label><input type=radio> Enable IMAP</label><label><input type=radio checked> Disable IMAP</label></td></tr></table>`,
    rule: "gmail/imap-disabled",
  },
  {
    name: "A provider's settings, an app password is needed",
    url: "https://account.mail.example/security/apps",
    body: `<main><div class="panel"><h2>Access for mail programs</h2><div role="alert">IMAP login failed: this account needs an app password.</div></div></main>`,
    rule: "imap/app-password-required",
  },
  {
    name: "An admin center, authenticated SMTP switched off",
    url: "https://admin.cloud.microsoft/#/users/ana",
    body: `<div class="ms-Panel"><h2>Manage email apps</h2><div class="fui-MessageBar">535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.</div></div>`,
    rule: "smtp/auth-disabled",
  },
  {
    name: "A webmail that is no longer signed in",
    url: "https://app.hubspot.com/live-messages-settings/12345/inboxes",
    body: `<div class="Row-a"><span>team@example.com</span><span class="Tag-b"><svg data-icon-name="Danger"></svg>Your inbox is disconnected. Please reconnect now.</span></div>`,
    rule: "hubspot/inbox-disconnected",
  },
  page(
    "Microsoft in German, approval of an administrator",
    AUTHORIZE,
    `<div><div class="title">Administratorgenehmigung erforderlich</div><div>HubSpot Sales</div><p>HubSpot Sales benötigt die Berechtigung zum Zugriff auf Ressourcen in Ihrer Organisation, die nur ein Administrator erteilen kann.</p><p>Bitten Sie einen Administrator, die Berechtigung für diese App zu erteilen, bevor Sie die App verwenden können.</p><a>Mit einem Administratorkonto anmelden</a></div>`,
    "signin/admin-approval-needed",
    "de",
  ),
  page(
    "Microsoft in Spanish, a number",
    AUTHORIZE,
    `<h1>Iniciar sesión</h1><div>Lo sentimos, pero tenemos problemas para iniciar la sesión.</div><div>AADSTS65001: El usuario o administrador no ha dado su consentimiento para utilizar la aplicación con identificador 'x' denominada 'HubSpot'.</div>`,
    "signin/admin-approval-needed",
    "es",
  ),
  page(
    "Microsoft, a locked account",
    AUTHORIZE,
    `<form><h1>Enter password</h1><div aria-live="assertive"><div id="e">Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.</div></div><input type=password></form>`,
    "signin/account-locked",
  ),
  page(
    "Microsoft, a device that is not managed",
    AUTHORIZE,
    `<div><h1>You can't get there from here</h1><p>This application contains sensitive information and can only be accessed from: Devices or client applications that meet Contoso management compliance policy.</p></div>`,
    "signin/device-not-managed",
  ),
  page(
    "Google, blocked by a policy",
    "https://accounts.google.com/signin/oauth/error?authError=x&client_id=1-a.apps.googleusercontent.com",
    `<div><h1>Access blocked: Authorization Error</h1><div>ana@contoso.com</div><p>Your administrator has blocked access to HubSpot. Error 400: admin_policy_enforced</p><a>Learn more</a></div>`,
    "gmail/app-blocked",
  ),
  page(
    "HubSpot, a card without any class, in red",
    EMAIL,
    `<div><div><div><b>ana@contoso.com</b></div><div>Personal email</div><div style="color:rgb(200,30,60)">Disconnected – please reconnect your inbox</div><button>Reconnect</button></div></div>`,
    "hubspot/inbox-disconnected",
  ),
  page(
    "HubSpot, a dialog without a role",
    "https://app.hubspot.com/calendar/999",
    `<div style="position:fixed;inset:0;background:rgba(0,0,0,.4)"><div style="background:#fff;width:500px;margin:60px auto"><h3>We couldn't connect your calendar</h3><p>HubSpot couldn't connect to your calendar. The CalDAV server refused the request: calendar is read-only.</p><button>Close</button></div></div>`,
    "hubspot/caldav-failed",
  ),
  page(
    "HubSpot in Spanish, a panel without marks",
    EMAIL,
    `<section><h4>Error de autenticación SMTP</h4><p>El servidor SMTP rechazó el nombre de usuario o la contraseña.</p></section>`,
    "smtp/login-failed",
    "es",
  ),
  page(
    "HubSpot, an error beside a field",
    EMAIL,
    `<div class="form"><label>Exchange URL</label><input value="https://x"><span style="color:#c00">Exchange URL is invalid. Please check that the URL is correct.</span></div>`,
    "exchange/url-invalid",
  ),
  page(
    "HubSpot in Japanese, a bare heading",
    EMAIL,
    `<div><div>Office 365 の受信トレイとカレンダーが見つからない</div></div>`,
    "office365/mailbox-not-found",
    "ja",
  ),
  page(
    "Outlook in German, a full mailbox",
    "https://outlook.office.com/mail/",
    `<div class="_n_x"><div class="bar"><i></i><span>Ihr Postfach ist voll. Sie können keine Nachrichten senden oder empfangen.</span></div></div><div class="list">${Array.from({ length: 15 }, (_, i) => `<div class="jGG6V"><div>Ben</div><div>Angebot ${i}</div><div>Mi 10:${10 + i}</div></div>`).join("")}</div>`,
    "office365/mailbox-full",
    "de",
  ),
  page(
    "a provider, IMAP switched off",
    "https://mail.zoho.eu/zm/#settings/imap",
    `<div class="zmSettings"><h3>IMAP Access</h3><div class="status off">IMAP access is disabled for this account</div></div>`,
    "imap/disabled",
  ),
  page(
    "a mail provider, a message that does not say that it is about mail",
    "https://accounts.zoho.example/signin/error",
    `<div class="errordiv"><p class="errtitle">Sign-in from another application was refused</p><p>Two-factor authentication is on for this account. Generate an application-specific password and use it in place of your own.</p></div>`,
    "imap/app-password-required",
  ),
  page(
    "web mail, a toast about a limit",
    "https://webmail.zimbra.example/",
    `<div class="toast toast-error">Message not sent: 5.4.5 Daily user sending limit exceeded</div><div class="list">Inbox (3)</div>`,
    "smtp/sending-limit",
  ),
  page(
    "HubSpot, a status among all the words of a short page",
    "https://app-eu1.hubspot.com/settings/98/user-preferences/email",
    `<div class="a1"><div class="b2">HubSpot</div><div class="c3"><div>Perfil</div><div>Correo</div><div>Calendario</div></div><div class="d4">Correo</div><div class="e5"><span>ana@example.com</span><div>No disponible: el acceso por API no está activado para este buzón en Microsoft</div><div>Quitar</div></div></div>`,
    "office365/api-not-enabled",
    "es",
  ),
  page(
    "a developer's tool, the answer of the server line by line",
    "https://developer.contoso.example/graph-tool",
    `<header><h1>Graph tool</h1></header><main><input value="/me/messages"><button>Run</button><div><div>{ "error": {</div><div>"code": "MailboxNotEnabledForRESTAPI",</div><div>"message": "The mailbox is either inactive, soft-deleted, or is hosted on-premise."</div><div>} }</div></div></main>`,
    "office365/api-not-enabled",
  ),
  page(
    "a partner's page, the sign-in in a frame",
    "https://partner.contoso.example/crm/step/2",
    `<h1>Step 2 of 4</h1><iframe title="Connect" width="600" height="300" srcdoc="<h1>Sign in</h1><p>Sorry, we had trouble.</p><p>AADSTS7000112: Application 'HubSpot Sales' is disabled.</p>"></iframe>`,
    "signin/app-disabled",
  ),
  page(
    "Outlook on the web, parts named by their ids",
    "https://outlook.office.com/owa/auth/error.aspx",
    `<div id="errorDiv"><h1 id="title">:-(</h1><p>This mailbox's license has expired. Ask your administrator to assign one.</p><p>X-FEServer: AB1</p></div>`,
    "office365/license-invalid",
  ),
  page(
    "A help desk, a server's reply as a quotation",
    "https://desk.example.com/tickets/77",
    `<main><h1>Sending from the CRM</h1><article><p>Hello, since this morning the last step stays red, and this is what I get:</p><blockquote>535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.</blockquote><p>Thanks, Kim</p></article><aside>Group: mail</aside></main>`,
    "smtp/auth-disabled",
  ),
  page(
    "A status page with an open incident",
    "https://status.hubspot.com/",
    `<h1>Status</h1><div class="unresolved-incidents"><div class="unresolved-incident impact-major"><a>Connected inboxes drop in EU1</a><p>Identified - An incident at Microsoft disconnected inboxes of many customers. We bring them back, and nothing needs to be done.</p></div></div><div class="component">CRM <span>Operational</span></div><div class="past"><p>Resolved - Webhooks are delivered again.</p></div>`,
    "hubspot/outage",
  ),
  page(
    "A page of one incident that goes on",
    "https://status.hubspot.com/incidents/x1",
    `<h1>Inboxes are being disconnected</h1><div class="row"><b>Investigating</b><p>Connected inboxes of many customers are being disconnected by an incident at Microsoft. We are working on it.</p></div>`,
    "hubspot/outage",
  ),
  page(
    "HubSpot's settings, a sentence in a shadow root that does not say what it is about",
    EMAIL,
    `<x-page></x-page><script>document.querySelector("x-page").attachShadow({ mode: "open" }).innerHTML = "<h1>Accounts</h1><p>kim@example.com</p><p>Authentication failed because an app password is required.</p><button>Try again</button>"</script>`,
    "imap/app-password-required",
  ),
  page(
    "A program that names its pages behind a hash",
    "https://crm.example.com/team/7/app#/settings/mail-accounts",
    `<h1>Mail accounts</h1><div class="c"><b>kim@example.com</b><p>Hvert forsøg afvises: adgangskoden er forkert. Skriv den nye, så henter vi mail igen.</p></div><p>${LOREM.slice(0, 40)}</p>`,
    "imap/login-failed",
    "da",
  ),
  page(
    "A connector's own page, which shows nothing but that something went wrong",
    "https://connect.example.com/mailbox/return?error=access_denied&error_description=AADSTS65004%3A+User+declined+to+consent+to+access+the+app.&state=9",
    `<h1>That did not work</h1><p>You can close this window.</p>`,
    "signin/consent-declined",
  ),
  page(
    "A scheduler in Turkish, one calendar of two has stopped",
    "https://book.example.com/calendar_settings",
    `<h2>Takvimler</h2><div class="k"><span>Google Takvim</span><span>Bağlı</span></div><div class="k"><span>Outlook Takvimi</span><p>Takviminizle bağlantı koptu, randevularınız eşitlenmiyor. Yeniden bağlayın.</p></div>`,
    "hubspot/calendar-disconnected",
    "tr",
  ),
  page(
    "HubSpot, a panel of the meetings page in Portuguese",
    "https://app.hubspot.com/meetings/4411",
    `<h1>Reuniões</h1><section><div><b>Calendário parado</b><p>O seu calendário do Office 365 foi desconectado e as páginas de agendamento estão vazias. Conecte-o de novo.</p></div></section>`,
    "hubspot/calendar-disconnected",
    "pt",
  ),
  page(
    "A CRM whose address names the mailbox in its query, the alerts in a frame",
    "https://crm.example.com/main.aspx?etn=mailbox&id=1",
    `<h1>Ana Lee</h1><p>Status: Error</p><iframe width="700" height="200" srcdoc="<div class=a><p>10:41 The mailbox location could not be determined: Autodiscover found no Exchange server for example.com.</p></div><div class=a><p>10:40 The test was started.</p></div><div class=a><p>10:39 Approved.</p></div>"></iframe>`,
    "exchange/autodiscover-failed",
  ),
  page(
    "A recruiting app, back from Google: a page of paragraphs",
    "https://ana.hire.example.com/settings/google/callback",
    `<h1>Google did not let us in</h1><p>The administrator of your Google Workspace has not approved this app, so Google blocked it before it could read your mail or your calendar.</p><p>Ask whoever administers Google Workspace in your company to open the console, to look for this app among those that are not configured, and to mark it as trusted.</p><p>Until then you can go on writing to your candidates; their answers arrive in your own mail program, and nothing of it will be stored with the candidate here.</p><div>Code: <code>admin_policy_enforced</code></div>`,
    "gmail/app-blocked",
  ),
  page(
    "Microsoft's log of sign-ins, the details of one in a list of names and values",
    "https://entra.microsoft.com/#view/logs",
    `<h1>Sign-in logs</h1><aside><dl>${["Date", "User", "Status", "Request", "Client app", "Browser", "System", "Policy"].map((name) => `<dt>${name}</dt><dd>of no matter</dd>`).join("")}<dt>Failure reason</dt><dd>Device is not in required device state. Conditional Access policy requires a compliant device, and the device is not compliant.</dd></dl></aside>`,
    "signin/device-not-managed",
  ),
  page(
    "HubSpot, an opened note behind a word, which calls itself a tooltip",
    "https://app.hubspot.com/sequences/12345/sequence/1/enrollments",
    `<table><tr><td>bo@example.com</td><td>Paused</td></tr></table><div role="tooltip"><h6>Not sent today</h6><p>Your email provider's daily sending limit is reached: 550 5.4.5 Daily user sending quota exceeded.</p></div>`,
    "smtp/sending-limit",
  ),
  page(
    "A sequencer, where a row says one word",
    "https://app.mailer.example.com/settings/mailboxes",
    `<h1>Mailboxes</h1><table><tr><td>ana@example.com</td><td>Microsoft</td><td>On</td><td>2 Nov</td></tr><tr><td>bo@example.com</td><td>Microsoft</td><td>Disconnected</td><td>1 Nov</td></tr></table>`,
    "hubspot/inbox-disconnected",
  ),
  page(
    "A calendar, a strip above it in no colour",
    "https://calendar.example.com/week/2026/11/6",
    `<div class="s1">ana@example.com 계정의 캘린더 연결이 끊어졌습니다. 계정을 다시 연결해 주세요. <button>✕</button></div><div class="grid">${"<div>10</div>".repeat(60)}</div>`,
    "hubspot/calendar-disconnected",
    "ko",
  ),
  page(
    "An ERP, what a test said in a plain line among many others",
    "https://erp.example.com/odoo/technical/12",
    `<div>${"<span>Warehouse</span> <span>Stock</span> ".repeat(40)}</div><div class="o1"><div>${"Orders are sent by the relay. ".repeat(30)}</div><div>Der Zeitplan läuft jede Nacht. Der IMAP-Server hat die Anmeldung abgelehnt: Benutzername oder Passwort ist falsch.</div></div>`,
    "imap/login-failed",
    "de",
  ),
];

const inbox = Array.from(
  { length: 12 },
  (_, i) =>
    `<div class="zA"><span>HubSpot</span> <span>Your inbox was disconnected from HubSpot: reconnect now</span> <span>AADSTS50105 user not assigned</span> <time>${9 + i}:15</time></div>`,
).join("");

/** Pages on which nothing failed, whatever their words say. */
const HARMLESS: PressPage[] = [
  page(
    "A form to connect a mailbox, with hints for each provider",
    "https://crm.contoso.example/settings/email/new",
    `<h2>Add a mailbox</h2><form><label>Email <input type="email"></label><p>We only read what you allow.</p><label>Password <input type="password"></label><p>For Gmail, Yahoo and iCloud, paste the app password that you made in your account.</p><label>Server <input></label><p>Your IT can tell you the name of the server.</p></form>${LOREM.repeat(20)}`,
    null,
  ),
  page(
    "A list of accounts of which all are well, and notifications to choose from",
    "https://app.contoso.example/settings/accounts",
    `<h2>Mail accounts</h2><ul><li>kim@contoso.example · Active · synced 3 minutes ago</li><li>lee@contoso.example · Active · synced a minute ago</li></ul><h3>Tell me when</h3><ul><li><label><input type="checkbox"> an inbox is disconnected</label></li><li><label><input type="checkbox"> a message could not be sent</label></li></ul>${LOREM.repeat(20)}`,
    null,
  ),
  page(
    "Webmail, a list of mails dated by month and day",
    "https://mail.google.com/mail/u/0/#all",
    `<table><tbody>${[
      ["HubSpot", "Your inbox was disconnected", "Nov 24"],
      ["Ben (IT)", "Re: AADSTS50105", "Nov 23"],
      ["Monitor", "SMTP authentication failed", "Nov 22"],
      ["Eva", "Lunch?", "Nov 22"],
    ]
      .map(
        ([from, subject, day]) =>
          `<tr class="r" role="row"><td>${from}</td><td><span>${subject}</span></td><td>${day}</td></tr>`,
      )
      .join("")}</tbody></table>`,
    null,
  ),
  page(
    "A ticket system, a list of tickets that quote errors",
    "https://desk.example.com/queue",
    `<h1>Open</h1>${[
      "AADSTS65001: not consented",
      "AADSTS50105: not assigned",
      "5.7.139 disabled",
      "ErrorMailboxMoveInProgress",
    ]
      .map((error, n) => `<div class="t"><b>MAIL-${n}</b><pre>${error}</pre><i>${n + 8}:15</i></div>`)
      .join("")}`,
    null,
  ),
  page(
    "Google's consent page, which says how to take it back",
    "https://accounts.google.com/signin/oauth/consent",
    `<h1>HubSpot wants to access your Google Account</h1><p>Select what HubSpot can access</p><ul><li><label><input type="checkbox"> Read, compose and send mail in Gmail</label></li></ul><p>Make sure you trust HubSpot. You can remove its access at any time.</p><button>Cancel</button><button>Continue</button>`,
    null,
  ),
  page(
    "a reference of error codes",
    "https://developer.contoso.example/mail/reference/errors",
    `<h1>Error codes</h1><table><tr><td>MailboxNotEnabledForRESTAPI</td><td>The mailbox is hosted on-premise.</td></tr><tr><td>ErrorAccessDenied</td><td>The app lacks a permission.</td></tr></table>`,
    null,
  ),
  page(
    "HubSpot, accounts that work and a box to be told when one does not",
    EMAIL,
    `${NAV}<main><h1>Email</h1><table><tr><td>kim@example.com</td><td>Microsoft 365</td><td>Connected</td><td><button>Reconnect</button></td></tr></table><label><input type="checkbox"> Tell me when an account is no longer connected</label></main>`,
    null,
  ),
  page(
    "HubSpot, a mail in a frame with a table of accounts",
    "https://app.hubspot.com/contacts/12345/record/0-1/8",
    `<main><h1>Ben Ray</h1><iframe title="Email preview" width="600" height="300" srcdoc="<p>Our list:</p><table><tr><td>ana@example.com</td><td>IMAP login failed</td></tr><tr><td>ben@example.com</td><td>Mailbox full, disconnected</td></tr></table>"></iframe></main>`,
    null,
  ),
  page(
    "HubSpot, a mail in a frame with a box that its sender calls an alert",
    "https://app.hubspot.com/contacts/12345/record/0-1/9",
    `<main><h1>Ben Ray</h1><iframe title="Email preview" width="600" height="300" srcdoc="<p>Look what we got:</p><div class=alert-box><p>IMAP authentication error. HubSpot can't access your inbox because the credentials are incorrect.</p></div>"></iframe></main>`,
    null,
  ),
  page(
    "HubSpot, red words of other things",
    EMAIL,
    `${NAV}<main><h1>Personal email</h1><p style="color:#c00">Deleting a signature can’t be undone, so keep a copy of it.</p><p style="color:#c00">Enter a signature of 500 characters or fewer.</p><table><tr><td>kim@example.com</td><td>Personal account, Gmail</td><td>Connected</td></tr></table></main>`,
    null,
  ),
  page(
    "a ticket that quotes a code",
    "https://desk.contoso.example/tickets/77",
    `<h1>Ticket 77</h1><div role="log"><article><h3>Ana</h3><p>When I connect my mailbox, Microsoft says AADSTS65001. What now?</p></article></div>`,
    null,
  ),
  page(
    "web mail, two short mails about failures",
    "https://mail.google.com/mail/u/0/#inbox",
    `<div role="main"><table role="grid"><tr role="row"><td>HubSpot</td><td>Your inbox was disconnected - Reconnect now to keep logging</td></tr><tr role="row"><td>Microsoft</td><td>Action required: your license has expired</td></tr></table></div>`,
    null,
  ),
  page(
    "a calendar of calls about failures",
    "https://outlook.office.com/calendar/view/week",
    `<div role="main"><h1>November 2026</h1><div role="button" class="event">10:00 Fix: HubSpot could not connect to Office 365 (AADSTS65001)</div><div role="button" class="event">14:00 IMAP authentication error, call with IT</div></div>`,
    null,
  ),
  page(
    "prices",
    "https://www.contoso.example/pricing",
    `<h1>Pricing</h1><div class="card"><h2>Starter</h2><p>$20</p><ul><li>Connect 2 inboxes</li><li>No expired licenses: cancel at any time</li><li>Never lose a connection</li></ul></div>`,
    null,
  ),
  {
    name: "a blog post about a number",
    url: "https://blog.example.com/aadsts50105",
    body: `${NAV}<main><h1>How we fixed AADSTS50105 in HubSpot</h1><div class="meta">12 min</div><div class="content">${long("the sign-in")}<div class="callout warning" role="alert">AADSTS50105: the user is not assigned to a role for the application.</div>${long("consent")}${long("the mailbox")}${long("IMAP")}</div></main>`,
    rule: null,
  },
  {
    name: "a help article of HubSpot",
    url: "https://knowledge.hubspot.com/connected-email/troubleshoot",
    body: `<div class="kb"><div><h1>Troubleshoot Office 365 inbox and calendar connection errors</h1></div><div><h2>Office 365 inbox and calendar not found</h2>${long("a mailbox")}<h2>Interaction required error</h2>${long("Microsoft")}<h2>Unavailable - API access not enabled for mailbox</h2>${long("the API")}${long("an alias")}</div></div>`,
    rule: null,
  },
  {
    name: "a list of mails",
    url: "https://mail.google.com/mail/u/0/#inbox",
    body: `<div role="main"><div class="list">${inbox}</div></div>`,
    rule: null,
  },
  {
    name: "the mail itself, written by somebody",
    url: "https://outlook.office.com/mail/id/1",
    body: `<div role="main"><div role="heading">Re: connection</div><div role="document"><p>Hi, HubSpot says: Sorry. HubSpot couldn't connect to your inbox. AADSTS50105. What now?</p></div></div>`,
    rule: null,
  },
  {
    name: "a shop with a wrong password",
    url: "https://shop.example.com/login",
    body: `<main><h1>Sign in</h1><div role="alert" class="error">Incorrect password. Please try again.</div><label>Password <input type="password"></label></main>`,
    rule: null,
  },
  {
    name: "Microsoft's sign-in, nothing wrong",
    url: AUTHORIZE,
    body: `<div><div role="heading">Sign in</div><input placeholder="Email, phone, or Skype"><a href="#">No account? Create one!</a><a href="#">Can’t access your account?</a><div>Sign-in options</div><button>Next</button></div>`,
    rule: null,
  },
  {
    name: "Google's account choice",
    url: "https://accounts.google.com/v3/signin/accountchooser",
    body: `<h1>Choose an account</h1><div>to continue to HubSpot</div><ul><li>Ana ana@example.com</li><li>Use another account</li></ul><p>To continue, Google will share your name, email address, and profile picture with HubSpot.</p>`,
    rule: null,
  },
  {
    name: "HubSpot, all is well",
    url: EMAIL,
    body: `<header><div id="hs-global-toolbar"><ul id="accounts-menu-content"><li>ana@hq.example</li></ul></div></header><main><h1>Email</h1><p>Connect your personal email account to log, track, and send emails from the CRM.</p><table><tr><td>ana@example.com</td><td>Connected</td><td><button data-button-use="danger">Remove</button></td></tr></table><div role="status">Changes saved</div></main>`,
    rule: null,
  },
  {
    name: "HubSpot, the signature could not be saved",
    url: EMAIL,
    body: `<main><h1>Email</h1><div role="alert" data-alert-type="danger">Your signature could not be saved. Try again.</div></main>`,
    rule: null,
  },
  {
    name: "release notes that name a code",
    url: "https://mailer.example/changelog",
    body: "<main><h1>Mailer 2.1</h1><ul><li>When Microsoft answers <code>AADSTS50076</code>, the wizard asks for the second factor again</li><li>An expired session no longer ends the sync</li></ul></main>",
    rule: null,
  },
  {
    name: "a ticket list",
    url: "https://github.com/example/repo/issues",
    body: `<ul>${Array.from({ length: 5 }, (_, i) => `<li><a href="#">AADSTS65001 when connecting mailbox</a> <span>opened on 2026-11-0${i + 1}</span></li>`).join("")}</ul>`,
    rule: null,
  },
  {
    name: "a dashboard with errors of its own",
    url: "https://grafana.example.com/d/1",
    body: `<h1>Errors</h1><div class="error-panel"><b>412</b> failed requests</div><div class="alert-list">5 alerts firing: HighErrorRate, DiskFull</div><div role="alert">Query failed: timeout</div>`,
    rule: null,
  },
  {
    name: "search results",
    url: "https://www.google.com/search?q=hubspot+mailbox+not+found",
    body: `<div id="search">${Array.from({ length: 8 }, () => `<div class="g"><a href="#"><h3>HubSpot: Office 365 inbox and calendar not found</h3></a><div>Sorry. HubSpot couldn't connect to your inbox. Interaction required. AADSTS50076.</div></div>`).join("")}</div>`,
    rule: null,
  },
  page(
    "a blog built of boxes alone",
    "https://medium.example/p",
    `<div id="root"><div class="a"><div class="b"><h1>Why HubSpot could not connect to your inbox: interaction_required explained</h1><div class="c"><div>${LOREM.repeat(3)}</div><div>${LOREM.repeat(2)}</div><div>AADSTS50105 means the user is not assigned.</div><div>${LOREM.repeat(2)}</div><div>${LOREM.repeat(3)}</div><div>${LOREM}</div><div>${LOREM}</div><div>${LOREM}</div><div>${LOREM}</div></div></div></div></div>`,
    null,
  ),
  page(
    "a short note about a number",
    "https://note.example/p",
    `<header>My notes</header><main><h1>Fixing AADSTS65001</h1><p>Ask your admin to grant consent for HubSpot.</p><p>Then connect the mailbox again.</p><pre>AADSTS65001: The user or administrator has not consented</pre></main>`,
    null,
  ),
  page(
    "a thread of a forum",
    "https://community.hubspot.com/t5/x/td-p/1",
    `<h1>Office 365 inbox not connecting - Interaction required</h1><div class="lia-message-body-content">Hi all, I get “Sorry. HubSpot couldn't connect to your inbox. Interaction required”. Any ideas?</div><div class="lia-message-body-content">${LOREM}</div><div class="lia-message-body-content">Try again.</div><div class="time">2026-11-03 10:22</div>`,
    null,
  ),
  page(
    "a question and its comments",
    "https://stackoverflow.com/questions/1",
    `<div id="question-header"><h1><a>AADSTS50011 redirect uri mismatch when connecting mailbox</a></h1></div><div class="postcell"><div class="s-prose"><p>${LOREM}</p><pre><code>AADSTS50011: The reply URL specified</code></pre><p>${LOREM}</p></div></div><div class="comment">Same error AADSTS50011 here – Nov 3 at 10:22</div>`,
    null,
  ),
  page(
    "a reference of numbers",
    "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
    `<main><h1>Microsoft Entra authentication and authorization error codes</h1><p>${LOREM}</p><div class="alert is-info"><p>Note: this information is preliminary.</p></div><div class="WARNING alert is-danger"><p>AADSTS50105 may change.</p></div><table>${Array.from({ length: 30 }, (_, i) => `<tr><td>AADSTS5${1000 + i}</td><td>The account is disabled.</td></tr>`).join("")}</table></main>`,
    null,
  ),
  page(
    "Microsoft asks for consent",
    AUTHORIZE,
    `<div><div role="heading">Permissions requested</div><div>HubSpot Sales</div><div>This app would like to:</div><ul><li>Read and write access to your mail</li><li>Send mail as you</li><li>Maintain access to data you have given it access to</li></ul><p>Accepting these permissions means that you allow this app to use your data as specified in their terms of service and privacy statement. You can change these permissions at https://myapps.microsoft.com. <a>Show details</a></p><p>Does this app look suspicious? <a>Report it here</a></p><button>Cancel</button><button>Accept</button></div>`,
    null,
  ),
  page(
    "Google asks for the password",
    "https://accounts.google.com/v3/signin/challenge/pwd",
    `<h1>Welcome</h1><div>ana@contoso.com</div><label>Enter your password</label><input type=password><label>Show password</label><button>Forgot password?</button>`,
    null,
  ),
  page(
    "an inbox as a table",
    "https://outlook.office.com/mail/",
    `<div role="region" aria-label="Message list"><table>${Array.from({ length: 7 }, (_, i) => `<tr><td>HubSpot</td><td>Action required: your inbox is disconnected. Reconnect now (${i})</td><td>Mon 9:1${i}</td></tr>`).join("")}</table></div><div role="status">7 unread</div>`,
    null,
  ),
  page(
    "Gmail's settings, IMAP switched on",
    "https://mail.google.com/mail/u/0/#settings/fwdandpop",
    `<table><tr><td>IMAP access:</td><td><b>Status: IMAP is enabled</b><br><label>Enable IMAP</label><label>Disable IMAP</label><div>When I mark a message in IMAP as deleted: Auto-Expunge off - Wait for the client to update the server.</div></td></tr><tr><td>Folder size limits</td><td><label>Do not limit the number of messages in an IMAP folder (default)</label></td></tr></table>`,
    null,
  ),
  page(
    "HubSpot, reconnected",
    EMAIL,
    `<div class="toast" role="alert" data-alert-type="success">ana@contoso.com was reconnected. Sorry for the trouble.</div><main><table><tr><td>ana@contoso.com</td><td>Connected</td><td><button>Reconnect</button><button>Remove</button></td></tr></table></main>`,
    null,
  ),
  page(
    "HubSpot asks before it disconnects",
    EMAIL,
    `<div role="dialog"><h2>Disconnect ana@contoso.com?</h2><p>HubSpot will no longer log emails or sync your calendar. You can reconnect at any time.</p><button>Cancel</button><button data-button-use="danger">Yes, disconnect</button></div>`,
    null,
  ),
  page(
    "a bank",
    "https://bank.example.com/",
    `<h1>Payments</h1><div role="alert">Your payment failed. Your card has expired.</div>`,
    null,
  ),
  page(
    "a ticket",
    "https://jira.example.com/browse/CRM-12",
    `<div><h1>CRM-12 HubSpot: mailbox not found when connecting Office 365</h1><div class="field">Status: Blocked</div><div class="description"><p>User sees AADSTS50034.</p></div></div>`,
    null,
  ),
  page(
    "a log",
    "https://logs.example.com/",
    `<div class="logview">${Array.from({ length: 20 }, (_, i) => `<div class="line">2026-11-03 10:0${i} ERROR imap login failed for user ${i}</div>`).join("")}</div>`,
    null,
  ),
  page(
    "a status page on which an incident is over",
    "https://status.hubspot.com/incidents/x0",
    `<h1>Inboxes were disconnected</h1><div class="row"><b>Resolved</b><p>This incident has been resolved.</p></div><div class="row"><b>Identified</b><p>An outage at Microsoft disconnected connected inboxes of many customers.</p></div>`,
    null,
  ),
  page(
    "a blog that quotes an error",
    "https://mail-stories.example.com/2026/basic-auth",
    `<article><h1>The end of passwords</h1>${long("mail")}<blockquote>550 5.7.30 Basic authentication is not supported for Client Submission.</blockquote>${long("sending")}${long("a program")}<p>That was all.</p></article>`,
    null,
  ),
  page(
    "Microsoft, a list of accounts to choose from",
    AUTHORIZE,
    `<div id="lightbox"><div role="heading">Kontoauswahl</div><div role="list"><div role="listitem">Kim Lee<br>kim@example.com<br>Angemeldet</div><div role="listitem">Ein anderes Konto nehmen</div></div></div><div role="contentinfo"><a>Nutzung</a> <a>Datenschutz</a></div>`,
    null,
    "de",
  ),
  page(
    "HubSpot, a healthy calendar above questions that are often asked",
    "https://app.hubspot.com/settings/12345/user-preferences/calendar",
    `<h1>Calendar</h1><ul><li><b>ana@example.com</b> <span>Connected</span> <button>Remove</button></li></ul><section><h3>FAQ</h3><p>Why are there no times to book? Your calendar was disconnected. Connect it again.</p></section>`,
    null,
  ),
  page(
    "HubSpot, what would happen to a calendar",
    "https://app.hubspot.com/settings/12345/user-preferences/calendar",
    `<h1>Calendar</h1><ul><li><b>ana@example.com</b> <span>Connected</span> <button>Remove</button></li></ul><p>When your calendar is disconnected, nobody can book a meeting with you.</p>`,
    null,
  ),
  page(
    "HubSpot, the address of a booking page is taken",
    "https://app.hubspot.com/meetings/12345/edit/1",
    `<h1>Booking page</h1><form><label>Link</label> <input value="ana"><div role="alert">Somebody else in your account already uses this link. Choose another one.</div></form>`,
    null,
  ),
  page(
    "HubSpot, what a contact answered to a sequence",
    "https://app.hubspot.com/sequences/12345/sequence/1/contacts",
    `<table><tr><td>bo@example.com</td><td>Replied</td><td>“Excuse me, our mail server could not be reached for days”</td></tr><tr><td>lu@example.com</td><td>Active</td><td>Step 1</td></tr></table>`,
    null,
  ),
  page(
    "A phone that has no line, beside a mailbox that works",
    "https://dial.example.com/settings/phone",
    `<h1>Phone</h1><div role="alert">No connection to the voice server (error 31009). Check your microphone.</div><p>${"Numbers are billed by the month. ".repeat(20)}</p><ul><li>Mail: ana@example.com (Microsoft), syncing</li></ul>`,
    null,
  ),
  page(
    "Webmail, an open letter that threatens with the end of the mailbox",
    "https://mail.example.com/u/0/",
    `<h1>Saapuneet</h1><div class="m"><p>Hyvä asiakas,</p><p>Postilaatikkosi yhteys on katkennut ja salasanasi on vanhentunut. Kirjaudu uudelleen tästä.</p></div>`,
    null,
    "fi",
  ),
  page(
    "Outlook on the web, where a link offers help",
    "https://outlook.office.com/mail/options/forwarding",
    `<h1>Forwarding</h1><p>Forwarding is off.</p><div class="message-banner">Trouble with another app? Read what to do about “cannot connect to the IMAP server”</div>`,
    null,
  ),
  page(
    "A help desk, where a customer asks",
    "https://app.desk.example.com/inbox/open/1",
    `<h1>Inbox</h1><div class="t"><div>We added the mailbox, and now there is a window that says: your administrator must approve this app (admin approval needed). What shall I write to them?</div></div>`,
    null,
  ),
  page(
    "A product's own page, which says what others suffer",
    "https://www.sync.example.com/",
    `<h1>Mail that stays connected</h1><div><div>Elsewhere your mailbox is disconnected and you have to reconnect it every week.</div></div><div>${"Trusted by thousands of teams. ".repeat(40)}</div>`,
    null,
  ),
  page(
    "A sequencer, where every row is well and one is off",
    "https://app.mailer.example.com/settings/mailboxes",
    `<h1>Mailboxes</h1><table><tr><td>ana@example.com</td><td>Microsoft</td><td>On</td><td>2 Nov</td></tr><tr><td>bo@example.com</td><td>Microsoft</td><td>Off</td><td>1 Nov</td></tr></table>`,
    null,
  ),
];

export const PRESS_PAGES = { failed: FAILED, harmless: HARMLESS };

export const document = ({ body, lang = "en", name }: PressPage) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${name}</title></head><body>${body}</body></html>`;
