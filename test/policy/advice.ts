/** For policy tests of cards and requests: the wordings to look for, and every case that a rule tells apart. */
import type { Conditional, Known } from "../../src/request/conditions";
import type { Rule } from "../../src/rules/schema";

export interface Case {
  known: Known;
  name: string;
}

/** Every combination of one code (or none) and one answer (or none) per question that a rule tells apart. */
export function casesOf({ steps, questions = [], request }: Rule): Case[] {
  const conditions = [...steps, ...(request?.asks ?? []), ...(request?.instead ?? [])].flatMap(
    ({ when, unless }: Conditional) => [when, unless],
  );
  const consent = request?.consent;
  if (typeof consent === "object") conditions.push(consent);
  const codes = [...new Set(conditions.flatMap((one) => one?.codes ?? []))];
  let answers: string[][] = [[]];
  for (const { id, options } of questions) {
    const given = options.filter(({ rule }) => !rule).map((option) => `${id}.${option.id}`);
    answers = answers.flatMap((some) => [some, ...given.map((one) => [...some, one])]);
  }
  return [[], ...codes.map((code) => [code])].flatMap((seen) =>
    answers.map((given) => ({
      known: { codes: new Set(seen), answers: new Set(given) },
      name: [...seen, ...given].join(", ") || "nothing known",
    })),
  );
}

type Wrong = readonly [what: string, pattern: RegExp];

/** Wordings that a request must not have: what its reader cannot know, what nobody has said, what addresses others. */
const IN_REQUESTS: Record<string, readonly Wrong[]> = {
  en: [
    ["a condition that nobody answered", /\b(if|unless|in case)\b/i],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)[A-Z]/],
    [
      "the reader's account for the rep's",
      /\byour (own |work |Microsoft 365 |HubSpot |Google |email )?(account|mailbox|inbox|calendar|e?mail|address|password|licen[cs]e|name|user|browser|phone|company|colleague|admin|IT)\b/i,
    ],
    ["the reader as the rep", /\byou(’|')?(r IT|r admin| are not on| may not| cannot| can[’']t| lack)\b/i],
    [
      "something that is not there",
      /\b(ready message|the message|this message|the link (from|in|below)|this card|the popup|Connect Fix)\b/i,
    ],
    ["a tag", /(^|- )(IT|Admin|HubSpot admin|You):\s/m],
  ],
  es: [
    [
      "a condition that nobody answered",
      /(?<!\b(decirme|indicarme|comprobar|confirmar|averiguar|mirar|ver|saber)\b[^.;:\n]*)\bsi (?=\p{L})/iu,
    ],
    [
      "a condition that nobody answered",
      /\b(salvo que|a menos que|a no ser que|siempre que|en caso de que|en caso contrario|si procede|en su caso)\b/i,
    ],
    [
      "a condition that nobody answered",
      /\bsi (es (así|posible|necesario|preciso)|hace falta|hiciera falta|fuera (posible|necesario))(?!\p{L})|\bsi no,/iu,
    ],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)[\p{Lu}¿]/u],
    [
      "the reader's account for the rep's",
      /\b(sus?|tus?) (propi[ao]s? )?(cuenta|buzón|buzones|bandeja|calendario|dirección|contraseña|licencia|nombre|usuario|navegador|teléfono|empresa|compañer[oa]|administrador|admin|TI|correo)(?!\p{L})/iu,
    ],
    ["the reader as the rep", /\busted no (está|tiene|puede)(?!\p{L})/iu],
    [
      "something that is not there",
      /\b(el mensaje|este mensaje|el enlace (de|siguiente|anterior)|esta (ficha|tarjeta)|la ventana emergente|Connect Fix)\b/i,
    ],
    ["a tag", /(^|- )(TI|Administrador|Admin de HubSpot)\s?:\s/m],
  ],
  de: [
    [
      "a condition that nobody answered",
      /\b(falls|wenn|sofern|soweit|es sei denn|(gegebenen|andern)falls|im Fall|vorausgesetzt)(?!\p{L})/iu,
    ],
    // “Ist das nicht möglich, dann …”: a condition that begins with its verb.
    [
      "a condition that nobody answered",
      /(^|[-.:;] )(Ist|Sind|Hat|Haben|Steht|Fehlt|Kann|Sollten?|Gibt|Gilt|Geht) [^,.?:\n]*, (so|dann|bitte)(?!\p{L})/mu,
    ],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)\p{Lu}/u],
    [
      "the reader's account for the rep's",
      /\bIhr(e[mnrs]?)? (eigene[nmrs]? |privates |Microsoft-365-)?(Konto|Kontos|Postfach|Postfachs|Kalender|E-Mail|Adresse|Passwort|Lizenz|Name|Benutzer|Browser|Handy|Unternehmen|Unternehmens|Kolleg\p{L}*|Admin|IT)\b/u,
    ],
    ["the reader as the rep", /\bSie (sind nicht|haben kein\p{L}*|dürfen nicht|können nicht)\b/u],
    [
      "something that is not there",
      /\b(fertige Nachricht|diese[rn]? (E-Mail|Nachricht|Karte)|(der|den|dem) Link (aus|unten)|das Popup|Connect Fix)\b/i,
    ],
    ["a tag", /(^|- )(IT|Admin|IT-Admin|HubSpot-Admin|Sie):\s/m],
  ],
  fr: [
    [
      "a condition that nobody answered",
      // “Dire si …, et si …” is two requests and no condition.
      /(?<!\b(dire|vérifier|préciser|indiquer|confirmer|savoir|regarder|voir) (?:(?:si|où|quand|ce qui) [^.;:\n]*\b(?:et|ou) )?)\b[Ss]i (?=\p{L})/u,
    ],
    [
      "a condition that nobody answered",
      /\b(au cas où|sauf si|le cas échéant|à moins que|à condition que|dans le cas contraire)(?!\p{L})/iu,
    ],
    [
      "a condition that nobody answered",
      /\b(et|ou|sinon,?) si (ce |c[’']|cela|oui|non|besoin|nécessaire|possible|tel)/i,
    ],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)\p{Lu}/u],
    [
      "the reader's account for the rep's",
      /\b(votre|vos) (propre |propres )?(compte|boîte|boîtes|calendrier|adresse|mot de passe|licence|nom|utilisateur|navigateur|téléphone|entreprise|collègue|administrateur|admin|service informatique|messagerie)\b/i,
    ],
    ["the reader as the rep", /\bvous (n[’']êtes pas|n[’']avez pas|ne pouvez pas)\b/i],
    [
      "something that is not there",
      /\b(message tout prêt|le message|ce message|le lien (du|de la|ci-dessous)|cette (carte|fiche)|Connect Fix)\b/i,
    ],
    ["a tag", /(^|- )(Service informatique|Informatique|Administrateur|Admin)\s?:\s/m],
  ],
  pt: [
    ["a condition that nobody answered", /(^|[-,;:.(] )se (?=\p{L})/imu],
    ["a condition that nobody answered", /\b(caso|a menos que|a não ser que|salvo se|desde que|senão)(?!\p{L})/iu],
    ["a condition that nobody answered", /\b(e|ou) se (for|houver|precisar|necessário|possível|não|sim)(?!\p{L})/iu],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)\p{Lu}/u],
    [
      "the reader's account for the rep's",
      /\b(seu|sua|seus|suas) (pr[oó]pri[oa] )?(conta|caixa|caixas|calend[aá]rio|endere[cç]o|e-mail|senha|licen[cç]a|nome|usu[aá]rio|navegador|celular|empresa|colega|admin|administrador|TI)\b/iu,
    ],
    ["the reader as the rep", /\bvoc[eê] (n[aã]o (est[aá]|pode|tem)|precisa)\b/iu],
    [
      "something that is not there",
      /\b(a mensagem|esta mensagem|este pedido indica|o link (abaixo|da mensagem)|este (cart[aã]o|pop-up)|Connect Fix)(?!\p{L})/iu,
    ],
    ["a tag", /(^|- )(TI|Admin|Admin do HubSpot|Administrador):\s/m],
  ],
  it: [
    [
      "a condition that nobody answered",
      /(?<!\b([Dd]irmi|[Vv]erificare|[Cc]ontrollare|[Gg]uardare)\b[^.;\n]*)\b[Ss]e (?=\p{L})(?!stess)/u,
    ],
    [
      "a condition that nobody answered",
      /\b(qualora|nel caso|in caso|a meno che|salvo che|purché|a condizione che|eventualmente)(?!\p{L})/iu,
    ],
    ["a condition that nobody answered", /\b(e|o|altrimenti,?) se (non|sì|no|necessario|possibile|così)(?!\p{L})/iu],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)\p{Lu}/u],
    [
      "the reader's account for the rep's",
      /\b(suo|sua|suoi|sue|vostro|vostra|tuo|tua) (account|casella|calendario|indirizzo|password|licenza|nome|utente|browser|telefono|azienda|collega|amministratore|admin|reparto IT|posta)\b/i,
    ],
    ["the reader as the rep", /\b(Lei non (è|ha|può)|non sei|non hai|non puoi)\b/],
    [
      "something that is not there",
      /\b(messaggio pronto|il messaggio|questo messaggio|il link (della|qui|sotto)|questa scheda|il popup|Connect Fix)\b/i,
    ],
    ["a tag", /(^|- )(Reparto IT|IT|Amministratore|Admin|Admin HubSpot):\s/m],
  ],
  ja: [
    [
      "a condition that nobody answered",
      /もし(?!くは)|場合(は|には|に限|、|：)|必要に応じて|でしたら|であれば|なければ(?!なり)|(?<!でき)ましたら|差し支え/u,
    ],
    ["the reader's account for the rep's", /(ご自身|お使い|御社|貴社)の/u],
    ["the reader as the rep", /ご自身で|あなた/u],
    ["something that is not there", /(この|次の|上の|下の)(メッセージ|カード|リンク)|本メッセージ|Connect Fix/u],
    ["a tag", /(^|- )(IT管理者|管理者|HubSpot管理者)：/mu],
  ],
  nl: [
    [
      "a condition that nobody answered",
      /(?<!verzenden )\b(als|indien|tenzij|mocht|ingeval|in geval)\b(?! (de gebruiker|gedeelde|persoonlijke|mijn eigen|geheel))/i,
    ],
    [
      "a condition that nobody answered",
      /\b(voor zover|op voorwaarde dat|mits|zo (niet|ja|mogelijk)|desnoods|eventueel)(?!\p{L})/iu,
    ],
    // “Kan dat niet, dan …”: a condition that begins with its verb.
    [
      "a condition that nobody answered",
      /(^|[-.:;] )(Is|Zijn|Heeft|Hebben|Staat|Ontbreekt|Kan|Kunnen|Geldt|Lukt|Mag) [^,.?:\n]*, (dan|graag)(?!\p{L})/mu,
    ],
    ["a condition that nobody answered", /\?"?[ \t]+(?!>)\p{Lu}/u],
    [
      "the reader's account for the rep's",
      /\b(uw|je|jouw) (eigen )?(account|mailbox|agenda|adres|wachtwoord|licentie|naam|gebruiker|browser|telefoon|bedrijf|collega|beheerder|IT)\b/i,
    ],
    ["the reader as the rep", /\b(u|je) (staat niet|mag niet|kunt niet|hebt geen)\b/i],
    [
      "something that is not there",
      /\b(kant-en-klaar|het bericht|dit bericht|de(ze)? (kaart|pop-up)|de link (uit|hieronder)|Connect Fix)\b/i,
    ],
    ["a tag", /(^|- )(IT|Beheerder|HubSpot-beheerder):\s/m],
  ],
};

/** Problems of a request, empty if none. Quoted names of Microsoft's own pages and boxes are no sentences. */
export function wrongInRequest(text: string, lang: string): string[] {
  const said = text
    .replace(/"[^"\n]*"/g, '""')
    .replace(/「[^」\n]*」/g, "「」")
    .replace(/https:\/\/\S+/g, "");
  return (IN_REQUESTS[lang] ?? []).filter(([, pattern]) => pattern.test(said)).map(([what]) => what);
}
