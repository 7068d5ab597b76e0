/** Domains of mail for private persons: known without asking anybody. */
import type { Provider } from "./providers";

/**
 * Not every country: Outlook.com's others are found by their MX all the same. Yahoo's, GMX's and iCloud's users of a
 * domain of their own are found by MX only.
 */
const lists: Partial<Record<Provider, string>> = {
  outlook: `
    outlook.com outlook.at outlook.be outlook.cl outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu
    outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa
    outlook.sg outlook.sk outlook.co.id outlook.co.il outlook.co.th outlook.com.ar outlook.com.au outlook.com.br
    outlook.com.gr outlook.com.tr outlook.com.vn
    hotmail.com hotmail.be hotmail.ca hotmail.ch hotmail.cl hotmail.cz hotmail.de hotmail.dk hotmail.es hotmail.fi
    hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.nl hotmail.no hotmail.se hotmail.sg hotmail.co.id
    hotmail.co.il hotmail.co.in hotmail.co.jp hotmail.co.kr hotmail.co.nz hotmail.co.th hotmail.co.uk hotmail.co.za
    hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.mx hotmail.com.tr hotmail.com.vn
    live.com live.at live.be live.ca live.cl live.cn live.de live.dk live.fi live.fr live.ie live.in live.it live.jp
    live.nl live.no live.ru live.se live.co.kr live.co.uk live.co.za live.com.ar live.com.au live.com.mx live.com.my
    live.com.ph live.com.pt live.com.sg
    msn.com passport.com windowslive.com`,
  gmail: "gmail.com googlemail.com",
  yahoo: `
    yahoo.com yahoo.ca yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com.ar
    yahoo.com.au yahoo.com.br yahoo.com.hk yahoo.com.mx yahoo.com.my yahoo.com.ph yahoo.com.sg yahoo.com.tr
    yahoo.com.tw yahoo.com.vn yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.gr yahoo.ie yahoo.in yahoo.it yahoo.no
    yahoo.pl yahoo.ro yahoo.se ymail.com rocketmail.com myyahoo.com`,
  icloud: "icloud.com me.com mac.com",
  aol: "aol.com aol.de aol.fr aol.it aol.co.uk aim.com",
  gmx: "gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.fr gmx.es gmx.co.uk gmx.us",
  webde: "web.de",
  "t-online": "t-online.de magenta.de",
  orange: "orange.fr wanadoo.fr",
  free: "free.fr",
  sfr: "sfr.fr neuf.fr cegetel.net",
  laposte: "laposte.net",
  yandex: "yandex.com yandex.ru ya.ru",
  proton: "proton.me protonmail.com protonmail.ch pm.me",
  tuta: "tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me",
  fastmail: "fastmail.com fastmail.fm",
  zoho: "zohomail.com zohomail.eu",
};

const byDomain = new Map<string, Provider>(
  Object.entries(lists).flatMap(([provider, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((domain) => [domain, provider as Provider] as const),
  ),
);

/** The provider of a domain for private mail; `undefined` for every other domain. */
export const consumerProvider = (domain: string): Provider | undefined => byDomain.get(domain);
