/**
 * What different people call the same thing, for the lookup; each line is one thing, its names separated by `|`. Old
 * product names stand beside new ones, and the languages in which HubSpot's users write beside English.
 */
export const synonyms: readonly string[] = [
  "azure ad|azure active directory|aad|entra|entra id|microsoft entra",
  "office 365|o365|microsoft 365|m365|ms 365|office365|exchange online",
  "mfa|2fa|multifactor|multi-factor|two-factor|two-step|2-step|authenticator|authentification multifacteur|double authentification|validation en deux étapes|zwei-faktor|zwei-faktor-authentifizierung|mehrstufige authentifizierung|autenticación multifactor|verificación en dos pasos|多要素認証|双重验证",
  "inbox|mailbox|mail box|boîte|boîte aux lettres|boîte de réception|messagerie|postvak|postfach|posteingang|buzón|bandeja de entrada|caixa de entrada|caixa de correio|casella di posta|inkorg|brevlåda|skrzynka|受信トレイ|メールボックス|邮箱",
  "calendar|calendrier|agenda|kalender|calendario|calendário|kalendarz|カレンダー|日历",
  "email|mail|e-mail|courriel|mél|correo|posta|poczta|メール|邮件",
  "password|passcode|mot de passe|mdp|passwort|kennwort|contraseña|senha|wachtwoord|lösenord|hasło|パスワード|密码",
  "admin|administrator|admins|it|it admin|administrateur|dsi|service informatique|informatique|edv|beheerder|administrador|amministratore|管理者|管理员",
  "approval|approve|consent|permission|permissions|grant|approbation|approuver|consentement|autorisation|genehmigung|zustimmung|freigabe|aprobación|consentimiento|toestemming|goedkeuring|承認|同意",
  "sign in|signin|log in|login|logon|log on|se connecter|connexion|identification|anmelden|anmeldung|iniciar sesión|accedi|aanmelden|inloggen|サインイン|ログイン|登录",
  "sign out|signout|log out|logout|log off|se déconnecter|abmelden|cerrar sesión|uitloggen|サインアウト",
  "disconnected|disconnect|dropped|not connected|lost connection|déconnecté|déconnectée|déconnexion|getrennt|desconectado|切断",
  "blocked|block|denied|refused|rejected|forbidden|bloqué|bloquée|refusé|refusée|blockiert|gesperrt|abgelehnt|bloqueado|geblokkeerd",
  "locked|lock|lockout|verrouillé|verrouillage|gesperrt",
  "license|licence|licensed|subscription|abonnement|lizenz|licencia|licença|licentie|ライセンス",
  "shared mailbox|shared inbox|team inbox|team address|boîte partagée|boîte aux lettres partagée|gemeinsames postfach|freigegebenes postfach|buzón compartido|gedeeld postvak",
  "wrong account|wrong address|wrong email|other account|mauvais compte|mauvaise adresse|falsches konto|cuenta equivocada|verkeerde account",
  "full|quota|storage|space|plein|pleine|espace|stockage|voll|speicher|lleno|vol|容量",
  "slow|rate limit|throttled|throttling|too many|limit|trop de|limite|zu viele|demasiados",
  "outage|down|incident|unavailable|maintenance|panne|indisponible|störung|ausfall|caída|storing|障害",
  "device|computer|laptop|pc|phone|appareil|ordinateur|poste|gerät|rechner|dispositivo|equipo|apparaat",
  "conditional access|ca policy|accès conditionnel|bedingter zugriff|acceso condicional|acesso condicional|voorwaardelijke toegang|条件付きアクセス",
  "certificate|ssl|tls|certificat|zertifikat|certificado|certificaat|証明書",
  "server|host|serveur|hôte|servidor|サーバー",
  "expired|expire|expires|expiré|expirée|abgelaufen|caducado|expirado|verlopen|期限切れ",
  "gmail|google|google workspace|g suite|gsuite",
  "sending|send|smtp|outgoing|envoi|envoyer|senden|versand|enviar|verzenden|送信",
  "reading|receive|imap|incoming|réception|recevoir|empfang|recibir|受信",
];
