import { describe, expect, test } from "vitest";
import { asks, asksToDecide, endsResolved, supposes } from "../../../src/reading/wording";

describe("a supposition", () => {
  test.each([
    "Se o servidor não responder, a conexão falhou.",
    "Se il server non risponde, la connessione non è riuscita.",
    "Si le serveur ne répond pas, la connexion a échoué.",
    "Ha a kapcsolat megszakadt, próbálja újra.",
    "If your calendar is disconnected, events stop syncing.",
  ])("%s", (text) => expect(supposes(text)).toBe(true));

  test.each([
    "Se necesita la aprobación del administrador: error.",
    "Se ha desconectado tu bandeja de entrada.",
    "Se te ha denegado el acceso: error.",
    "Se produjo un error al conectar.",
    "Se perdió la conexión.",
    "Si è verificato un errore durante la connessione.",
    "Si sta verificando un errore di connessione.",
    "Se está produciendo un error de conexión.",
    "Ha superado el límite: error de envío.",
  ])("is not: %s", (text) => expect(supposes(text)).toBe(false));
});

describe("a question", () => {
  test.each(["Stay signed in?", "Disconnect ana@contoso.com?\nYou can connect again.", "接続を解除しますか？"])(
    "%s",
    (text) => expect(asks(text)).toBe(true),
  );

  test.each([
    "Wrong password. Forgot your password?",
    "Error at https://contoso.example/cb?error=access_denied",
    "Sign-in failed! Try again?",
  ])("is not: %s", (text) => expect(asks(text)).toBe(false));

  test("of a dialog may follow what it is about", () => {
    const text = "You are about to disconnect ana@contoso.com. Are you sure?";
    expect([asks(text), asksToDecide(text)]).toEqual([false, true]);
  });
});

describe("what is over", () => {
  test.each(["Token scaduto: sincronizzazione sospesa. Risolto", "IMAP timeout (resolved)", "同期エラー　解決済み"])(
    "%s",
    (text) => expect(endsResolved(text)).toBe(true),
  );

  test.each([
    "The error could not be resolved on the server",
    "Not yet: unresolved",
    "imap.contoso.example: the host name could not be resolved",
    "The remote name couldn’t be resolved.",
    "Le nom n’a pas été résolu",
    "Der Name wurde nicht aufgelöst",
  ])("is not: %s", (text) => expect(endsResolved(text)).toBe(false));
});
