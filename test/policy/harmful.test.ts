import { expect, test } from "vitest";
import { harmful } from "./harmful";

test.each([
  "Ask IT to turn off MFA for your account.",
  "Disable the **security defaults** of the tenant, then connect again.",
  "Switch off Conditional Access for a minute.",
  "Désactivez l’authentification multifacteur.",
  "Demandez à l’informatique de désactiver l’accès conditionnel.",
  "Affaiblissez la double authentification le temps de la connexion.",
  "Ouvrez le consentement à toutes les applications.",
  "MFA should be switched off.",
  "Desactive el acceso condicional un momento.",
  "Schakel voorwaardelijke toegang even uit.",
  "Vraag IT om MFA uit te schakelen.",
  "Pida a TI que deshabilite la autenticación multifactor.",
  "Permita el consentimiento para todas las aplicaciones.",
  "Quite un momento la verificación en dos pasos.",
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

test.each([
  "Desative a autenticação multifator da conta.",
  "Peça à TI que enfraqueça o Acesso Condicional.",
  "Libere o consentimento para todos os apps.",
  "No centro de administração, a MFA precisa ser desativada.",
  "Escolha POP3 no HubSpot.",
])("finds in Portuguese, where “no” is “in the”: %s", (text) => {
  expect(harmful(text, "pt")).not.toEqual([]);
});

test.each([
  "Não desative a autenticação multifator.",
  "Mantenha ativos a MFA, os padrões de segurança e o Acesso Condicional.",
  "Escolha IMAP no HubSpot.",
])("lets pass in Portuguese: %s", (text) => {
  expect(harmful(text, "pt")).toEqual([]);
});

test.each([
  "Disattivare l’autenticazione a più fattori per questo account.",
  "Chiedere al reparto IT di aggirare l’accesso condizionale.",
  "L’accesso condizionale va disattivato per un momento.",
  "Aprire il consenso a tutte le app.",
  "Consentire agli utenti il consenso per tutte le app.",
  "In HubSpot scegliere POP3.",
])("finds in Italian: %s", (text) => {
  expect(harmful(text, "it")).not.toEqual([]);
});

test.each([
  "Non disattivare l’autenticazione a più fattori.",
  "Lasciare attivi MFA, impostazioni predefinite per la sicurezza e accesso condizionale.",
  "Rimuovere la casella in HubSpot.",
  "Solo con la verifica in due passaggi attiva.",
])("lets pass in Italian: %s", (text) => {
  expect(harmful(text, "it")).toEqual([]);
});

test.each([
  "Schalten Sie MFA kurz aus.",
  "Bitten Sie die IT, die mehrstufige Anmeldung abzuschalten.",
  "Bitten Sie die IT, den bedingten Zugriff zu umgehen.",
  "Deaktivieren Sie die **Sicherheitsstandards** des Mandanten.",
  "Für diesen Schritt muss MFA deaktiviert sein.",
  "Lockern Sie den bedingten Zugriff für dieses Konto.",
  "Erlauben Sie die Zustimmung der Benutzer für alle Apps.",
  "Öffnen Sie die Einwilligung für alle Anwendungen.",
  "Wählen Sie in HubSpot POP3.",
])("finds in German: %s", (text) => {
  expect(harmful(text, "de")).not.toEqual([]);
});

test.each([
  "Schalten Sie MFA dafür nicht aus.",
  "Lassen Sie MFA, Sicherheitsstandards und bedingten Zugriff eingeschaltet.",
  "Fragen Sie die IT, welche Richtlinie für bedingten Zugriff gilt.",
  "Melden Sie sich mit MFA an. Entfernen Sie dann die Verbindung in HubSpot.",
  "Wählen Sie in HubSpot IMAP.",
])("lets pass in German: %s", (text) => {
  expect(harmful(text, "de")).toEqual([]);
});

test.each([
  "Zet MFA even uit.",
  "Vraag IT om tweestapsverificatie uit te zetten.",
  "Voor deze stap moet MFA zijn uitgeschakeld.",
  "Vraag IT om voorwaardelijke toegang te versoepelen.",
  "Sta toestemming van gebruikers toe voor alle apps.",
  "Kies POP3 in HubSpot.",
])("finds in Dutch: %s", (text) => {
  expect(harmful(text, "nl")).not.toEqual([]);
});

test.each([
  "Zet MFA niet uit.",
  "Zet verificatie in twee stappen aan.",
  "Meld je aan met MFA. Verwijder daarna de koppeling in HubSpot.",
  "Kies IMAP in HubSpot.",
])("lets pass in Dutch: %s", (text) => {
  expect(harmful(text, "nl")).toEqual([]);
});
