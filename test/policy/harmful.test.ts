import { expect, test } from "vitest";
import { harmful } from "./harmful";

test.each([
  "Ask IT to turn off MFA for your account.",
  "Disable the **security defaults** of the tenant, then connect again.",
  "Switch off Conditional Access for a minute.",
  "Désactivez l’authentification multifacteur.",
  "Demandez à l’informatique de désactiver l’accès conditionnel.",
  "MFA should be switched off.",
  "Desactive el acceso condicional un momento.",
  "Schakel voorwaardelijke toegang even uit.",
  "Vraag IT om MFA uit te schakelen.",
  "Pida a TI que deshabilite la autenticación multifactor.",
  "Permita el consentimiento para todas las aplicaciones.",
  "Choose “Allow user consent for apps”.",
  "Query GetCredentialType with your address.",
  "Choose POP3 in HubSpot.",
  "多要素認証を一時的に無効にしてください。",
  "条件付きアクセスから私を外してください。もう一度接続します。",
  "すべてのアプリへの同意を許可してください。",
  "HubSpotでPOP3を選んでください。",
])("finds: %s", (text) => {
  expect(harmful(text)).not.toEqual([]);
});

test.each([
  "Never switch off MFA for this.",
  "IT: do not disable security defaults.",
  "Ask IT which Conditional Access policy applies.",
  "Ne désactivez pas l’authentification multifacteur.",
  "Sign in with MFA. Then remove the connection in HubSpot.",
  "Choose IMAP in HubSpot.",
  "No desactive la autenticación multifactor.",
  "Deje activados la MFA y el acceso condicional.",
  "Schakel meervoudige verificatie niet uit.",
  "Laat MFA en voorwaardelijke toegang aanstaan.",
  "MFAと条件付きアクセスは、有効のままでお願いします。",
  "多要素認証を無効にしないでください。",
  "多要素認証を完了してください。接続を削除します。",
])("lets pass: %s", (text) => {
  expect(harmful(text)).toEqual([]);
});
