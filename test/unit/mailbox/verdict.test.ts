import fc from "fast-check";
import { expect, test } from "vitest";
import en from "../../../src/locales/en/ui.json" with { type: "json" };
import type { Records } from "../../../src/mailbox/records";
import { isConclusive, judge, judgeConsumer, type Verdict, verdictKey } from "../../../src/mailbox/verdict";

/** `domain | MX (preference host, …) | autodiscover | TXT`, and `kind provider gateway choose certainty mixed`. */
type Case = [what: string, records: string, verdict: string];

const cases: Case[] = [
  // Microsoft
  [
    "Microsoft 365",
    "example.com | 0 example-com.mail.protection.outlook.com",
    "microsoft365 microsoft365 - office365 likely",
  ],
  [
    "Microsoft 365, hosts since 2026",
    "example.com | 0 example-com.a-v1.mx.microsoft",
    "microsoft365 microsoft365 - office365 likely",
  ],
  [
    "Microsoft 365 in a subdomain",
    "eu.example.com | 0 eu-example-com.mail.protection.outlook.com",
    "microsoft365 microsoft365 - office365 likely",
  ],
  [
    "custom domain at Outlook.com",
    "example.com | 10 example-com.olc.protection.outlook.com",
    "personal-outlook outlook - office365 likely",
  ],
  [
    "US government cloud",
    "example.us | 0 example-us.mail.protection.office365.us",
    "microsoft365-national microsoft365-us - ask-it likely",
  ],
  [
    "21Vianet",
    "example.cn | 0 example-cn.mail.protection.partner.outlook.cn",
    "microsoft365-national microsoft365-china - ask-it likely",
  ],
  [
    "old German cloud",
    "example.de | 0 example-de.mail.protection.outlook.de",
    "microsoft365-national microsoft365-germany - ask-it likely",
  ],
  [
    "a host that only sounds like Microsoft",
    "example.com | 10 mail.protection.outlook.com.example.net",
    "unknown - - ask-it none",
  ],
  ["a host that only ends like Microsoft", "example.com | 10 notmx.microsoft", "unknown - - ask-it none"],
  // Google
  ["Google, one record", "example.com | 1 smtp.google.com", "google google-workspace - gmail likely"],
  [
    "Google, five records",
    "example.com | 1 aspmx.l.google.com, 5 alt1.aspmx.l.google.com, 5 alt2.aspmx.l.google.com, 10 alt3.aspmx.l.google.com, 10 aspmx2.googlemail.com",
    "google google-workspace - gmail likely",
  ],
  ["consumer Gmail hosts", "example.com | 5 gmail-smtp-in.l.google.com", "google gmail - gmail likely"],
  ["a domain that only ends like Google's", "example.com | 1 smtp.notgoogle.com", "unknown - - ask-it none"],
  // Other hosts
  ["Zoho", "example.com | 10 mx.zoho.eu, 20 mx2.zoho.eu", "hosted zoho - imap likely"],
  ["Yahoo", "example.com | 1 mta5.am0.yahoodns.net", "hosted yahoo - imap likely"],
  ["iCloud with a domain", "example.com | 10 mx01.mail.icloud.com", "hosted icloud - imap likely"],
  ["GoDaddy", "example.com | 0 smtp.secureserver.net, 10 mailstore1.secureserver.net", "hosted godaddy - imap likely"],
  ["Rackspace", "example.com | 10 mx1.emailsrvr.com", "hosted rackspace - imap likely"],
  ["Fastmail", "example.com | 10 in1-smtp.messagingengine.com", "hosted fastmail - imap likely"],
  ["Namecheap", "example.com | 10 mx1.privateemail.com", "hosted namecheap - imap likely"],
  ["Titan", "example.com | 10 mx1.titan.email", "hosted titan - imap likely"],
  ["Migadu", "example.com | 10 aspmx1.migadu.com", "hosted migadu - imap likely"],
  ["Yandex", "example.com | 10 mx.yandex.net", "hosted yandex - imap likely"],
  ["mailbox.org", "example.com | 10 mxext1.mailbox.org", "hosted mailbox - imap likely"],
  ["IONOS", "example.com | 10 mx00.ionos.de", "hosted ionos - imap likely"],
  ["IONOS, older host", "example.com | 10 mx00.kundenserver.de", "hosted ionos - imap likely"],
  ["OVH", "example.com | 1 mx1.mail.ovh.net, 5 mx2.mail.ovh.net", "hosted ovh - imap likely"],
  ["OVH Canada", "example.com | 1 mx1.mail.ovh.ca", "hosted ovh - imap likely"],
  ["Gandi", "example.com | 10 spool.mail.gandi.net, 50 fb.mail.gandi.net", "hosted gandi - imap likely"],
  ["Infomaniak", "example.com | 5 mta-gw.infomaniak.ch", "hosted infomaniak - imap likely"],
  ["Amazon", "example.com | 10 inbound-smtp.eu-west-1.amazonaws.com", "hosted amazon - imap possible"],
  ["another host at Amazon", "example.com | 10 ec2-192-0-2-1.compute.amazonaws.com", "unknown - - ask-it none"],
  ["Proton", "example.com | 10 mail.protonmail.ch, 20 mailsec.protonmail.ch", "no-option proton - - likely"],
  ["Tuta", "example.com | 10 mail.tutanota.de", "no-option tuta - - likely"],
  ["forwarding only", "example.com | 10 route1.mx.cloudflare.net", "forwarding cloudflare - ask-it likely"],
  // Mail filters
  [
    "Proofpoint, nothing else",
    "example.com | 10 mx1-us1.ppe-hosted.com | -",
    "filter-unknown - proofpoint ask-it none",
  ],
  [
    "Proofpoint before Microsoft 365",
    "example.com | 10 mxa-001.gslb.pphosted.com | autodiscover.outlook.com | v=spf1 include:spf.protection.outlook.com -all",
    "microsoft365 microsoft365 proofpoint office365 likely",
  ],
  [
    "Mimecast, SPF at Microsoft only",
    "example.com | 10 eu-smtp-inbound-1.mimecast.com | - | v=spf1 include:spf.protection.outlook.com include:eu._netblocks.mimecast.com ~all",
    "microsoft365 microsoft365 mimecast office365 possible",
  ],
  [
    "Barracuda before Google",
    "example.com | 10 d1.ess.barracudanetworks.com | - | v=spf1 include:_spf.google.com ~all",
    "google google-workspace barracuda gmail possible",
  ],
  [
    "Cisco, senders at both",
    "example.com | 10 mx1.example.iphmx.com | - | v=spf1 include:_spf.google.com include:spf.protection.outlook.com",
    "filter-unknown - cisco ask-it none",
  ],
  [
    "autodiscover beats SPF",
    "example.com | 10 mx1.example.iphmx.com | autodiscover.outlook.com | v=spf1 include:_spf.google.com ~all",
    "microsoft365 microsoft365 cisco office365 likely",
  ],
  [
    "SPF beats a backup MX",
    "example.com | 10 mx1.mailinblack.com, 50 mx.zoho.eu | - | v=spf1 include:_spf.google.com ~all",
    "google google-workspace mailinblack gmail possible mixed",
  ],
  [
    "backup MX behind a filter",
    "example.com | 10 mx1.mailinblack.com, 50 example-com.mail.protection.outlook.com | -",
    "microsoft365 microsoft365 mailinblack office365 possible mixed",
  ],
  [
    "filter, own autodiscover, Microsoft sends",
    "example.com | 10 in.hes.trendmicro.com | mail.example.com | v=spf1 include:spf.protection.outlook.com",
    "hybrid-possible - trendmicro ask-it possible",
  ],
  [
    "filter and own autodiscover alone",
    "example.com | 10 mx-01-us-west-2.prod.hydra.sophos.com | autodiscover.example.com | v=spf1 mx -all",
    "own-server - sophos ask-it possible",
  ],
  [
    "filter, own autodiscover, once verified at Microsoft",
    "example.com | 10 mx01.hornetsecurity.com | autodiscover.example.com | MS=ms12345678",
    "hybrid-possible - hornetsecurity ask-it possible",
  ],
  [
    "filter, own autodiscover, Google sends",
    "example.com | 10 mx01.antispameurope.com | autodiscover.example.com | v=spf1 include:_spf.google.com",
    "own-server - hornetsecurity ask-it possible",
  ],
  [
    "Broadcom, other answers failed",
    "example.com | 10 cluster1.eu.messagelabs.com",
    "filter-unknown - symantec ask-it none",
  ],
  ["Forcepoint", "example.com | 5 cust1-s.in.mailcontrol.com | -", "filter-unknown - forcepoint ask-it none"],
  ["Trellix", "example.com | 5 primary.eu.email.etp.trellix.com | -", "filter-unknown - trellix ask-it none"],
  [
    "Cloudflare's filter, not its forwarding",
    "example.com | 5 mailstream-east.mxrecord.io | -",
    "filter-unknown - cloudflare-security ask-it none",
  ],
  [
    "US cloud behind a filter",
    "example.us | 5 mx.fortimail.com | autodiscover.office365.us",
    "microsoft365-national microsoft365-us fortimail ask-it likely",
  ],
  [
    "21Vianet by SPF",
    "example.cn | 5 mx.spamtitan.com | - | v=spf1 include:spf.protection.partner.outlook.cn -all",
    "microsoft365-national microsoft365-china spamtitan ask-it possible",
  ],
  [
    "Infomaniak behind a filter",
    "example.ch | 5 mx.mailprotector.com | infomaniak.com",
    "hosted infomaniak mailprotector imap likely",
  ],
  [
    "OVH hosted Exchange behind a filter",
    "example.fr | 5 mx1.mailinblack.com | ex3.mail.ovh.net",
    "hosted ovh-exchange mailinblack exchange likely",
  ],
  // Own and unknown hosts
  ["own host, nothing else", "example.com | 10 mail.example.com | -", "own-server - - ask-it possible"],
  ["the domain itself as host", "example.com | 10 example.com | -", "own-server - - ask-it possible"],
  [
    "own host, own autodiscover",
    "example.com | 10 mail.example.com | mail.example.com",
    "own-server - - ask-it possible",
  ],
  [
    "own host, Microsoft sends",
    "example.com | 10 mail.example.com | - | v=spf1 include:spf.protection.outlook.com -all",
    "hybrid-possible - - ask-it possible",
  ],
  [
    "own host, Microsoft 365 as backup",
    "example.com | 10 mail.example.com, 20 example-com.mail.protection.outlook.com | -",
    "hybrid-possible - - ask-it possible mixed",
  ],
  [
    "own host, once verified at Microsoft",
    "example.com | 10 mail.example.com | autodiscover.example.com | MS=ms99999999",
    "hybrid-possible - - ask-it possible",
  ],
  [
    "own relay before Microsoft 365",
    "example.com | 10 relay.example.com | autodiscover.outlook.com | v=spf1 mx",
    "microsoft365 microsoft365 - office365 likely",
  ],
  [
    "own host beside another with one preference",
    "example.com | 10 mx.filter.example, 10 mail.example.com | - | v=spf1 mx",
    "own-server - - ask-it possible mixed",
  ],
  [
    "two hosts of one owner that no table knows",
    "example.com | 10 mx1.filter.example, 20 mx2.filter.example | -",
    "unknown - - ask-it none",
  ],
  [
    "own host, once verified at Microsoft, as others write it",
    "example.com | 10 mail.example.com | autodiscover.example.com | ms=MS99999999",
    "hybrid-possible - - ask-it possible",
  ],
  [
    "SPF that is soft, with a final stop",
    "example.com | 10 mx.filter.example | - | v=spf1 ~include:_spf.google.com.",
    "google google-workspace - gmail possible",
  ],
  [
    "SPF that is only quoted",
    "example.com | 10 mx.filter.example | - | old: v=spf1 include:_spf.google.com",
    "unknown - - ask-it none",
  ],
  [
    "SPF in capitals",
    "example.com | 10 mx.filter.example | - | V=SPF1 INCLUDE:_SPF.GOOGLE.COM",
    "google google-workspace - gmail possible",
  ],
  [
    "own host, Google sends",
    "example.com | 10 mail.example.com | - | v=spf1 include:_spf.google.com",
    "google google-workspace - gmail possible",
  ],
  [
    "unknown host before Microsoft 365",
    "example.com | 10 mx.filter.example | autodiscover-s.outlook.com",
    "microsoft365 microsoft365 - office365 likely",
  ],
  [
    "unknown host, SPF by redirect",
    "example.com | 10 mx.filter.example | - | v=spf1 redirect=_spf.google.com",
    "google google-workspace - gmail possible",
  ],
  [
    "unknown host, unknown autodiscover",
    "example.com | 10 mx.filter.example | autodiscover.filter.example | v=spf1 mx",
    "unknown - - ask-it none",
  ],
  [
    "SPF that forbids Microsoft says nothing",
    "example.com | 10 mx.filter.example | - | v=spf1 -include:spf.protection.outlook.com",
    "unknown - - ask-it none",
  ],
  [
    "other TXT with SPF's words",
    "example.com | 10 mx.filter.example | - | note: include:spf.protection.outlook.com",
    "unknown - - ask-it none",
  ],
  // Several hosts
  [
    "Google first, Microsoft as backup",
    "example.com | 20 example-com.mail.protection.outlook.com, 1 smtp.google.com",
    "google google-workspace - gmail likely mixed",
  ],
  [
    "Microsoft first, unknown backup",
    "example.com | 0 example-com.mail.protection.outlook.com, 10 mx.backup.example",
    "microsoft365 microsoft365 - office365 likely mixed",
  ],
  [
    "two hosts with one preference",
    "example.com | 10 smtp.google.com, 10 example-com.mail.protection.outlook.com | -",
    "unknown - - ask-it none mixed",
  ],
  [
    "two hosts with one preference, autodiscover decides",
    "example.com | 10 smtp.google.com, 10 example-com.mail.protection.outlook.com | autodiscover.outlook.com",
    "microsoft365 microsoft365 - office365 likely mixed",
  ],
  [
    "a backup that says less than SPF, which names two",
    "example.com | 10 mx.filter.example, 20 smtp.google.com | - | v=spf1 include:_spf.google.com include:spf.protection.outlook.com",
    "unknown - - ask-it none mixed",
  ],
  [
    "filter first, listed last",
    "example.com | 30 smtp.google.com, 10 mx.zixmail.net | -",
    "google google-workspace zix gmail possible mixed",
  ],
  // No mail
  ["null MX", "example.com | 0 .", "no-mail - - - certain"],
  ["no MX", "example.com | ", "no-mail - - - likely"],
  ["null MX beside a real one", "example.com | 0 ., 10 smtp.google.com", "google google-workspace - gmail likely"],
  // Consumer domains, whatever DNS says
  ["Outlook.com", "outlook.com | ", "personal-outlook outlook - office365 certain"],
  ["Hotmail in France", "hotmail.fr | 10 anything.example", "personal-outlook outlook - office365 certain"],
  ["Live in Britain", "live.co.uk | ", "personal-outlook outlook - office365 certain"],
  ["MSN", "msn.com | ", "personal-outlook outlook - office365 certain"],
  ["Gmail", "gmail.com | ", "google gmail - gmail certain"],
  ["iCloud, of old", "mac.com | ", "hosted icloud - imap certain"],
  ["Proton for private persons", "proton.me | ", "no-option proton - - certain"],
  ["not Outlook.com", "myoutlook.com | ", "no-mail - - - likely"],
];

const answer = (records: Records) => judgeConsumer(records.domain) ?? judge(records);

test.each(cases)("%s", (_, records, verdict) => {
  expect(short(answer(read(records)))).toBe(verdict);
});

test("words exist for every verdict", () => {
  for (const [what, records] of cases) {
    const verdict = answer(read(records));
    expect(en, what).toHaveProperty([verdictKey(verdict)]);
    if (verdict.choose) expect(en, what).toHaveProperty([`mailbox.choose.${verdict.choose}`]);
    for (const { record } of verdict.evidence) expect(en, what).toHaveProperty([`mailbox.evidence.${record}`]);
  }
});

test("asks for more only when MX does not decide", () => {
  const conclusive = (text: string) => isConclusive(read(text));
  expect(conclusive("example.com | 1 smtp.google.com, 5 mx.unknown.example")).toBe(true);
  expect(conclusive("example.com | ")).toBe(true);
  expect(conclusive("example.com | 0 .")).toBe(true);
  expect(conclusive("example.com | 10 mx1.example.iphmx.com, 20 smtp.google.com")).toBe(false);
  expect(conclusive("example.com | 10 mail.example.com")).toBe(false);
  expect(conclusive("example.com | 10 smtp.google.com, 10 mx.unknown.example")).toBe(false);
});

test("names the records it rests on", () => {
  const { evidence } = judge(
    read(
      "example.com | 10 mx1.example.iphmx.com | autodiscover.outlook.com | v=spf1 include:spf.protection.outlook.com include:spf.unknown.example include:spf.protection.outlook.com",
    ),
  );
  expect(evidence).toEqual([
    { record: "mx", value: "mx1.example.iphmx.com" },
    { record: "autodiscover", value: "autodiscover.outlook.com" },
    { record: "spf", value: "spf.protection.outlook.com" },
  ]);
});

const host = fc.oneof(
  fc.domain(),
  fc.constantFrom(
    "",
    "smtp.google.com",
    "x.mail.protection.outlook.com",
    "mx.iphmx.com",
    "mail.example.com",
    "x.mx.microsoft",
  ),
);
const records: fc.Arbitrary<Records> = fc.record(
  {
    domain: fc.oneof(fc.domain(), fc.constant("example.com")),
    mx: fc.array(fc.record({ preference: fc.nat(65535), host })),
    autodiscover: fc.oneof(host, fc.constant("autodiscover.outlook.com")),
    txt: fc.array(fc.oneof(fc.string(), fc.constant("v=spf1 include:spf.protection.outlook.com -all"))),
  },
  { requiredKeys: ["domain", "mx"] },
);

test("any records: an answer with words, whatever their order, never certain about a hybrid", () => {
  fc.assert(
    fc.property(records, (some) => {
      const verdict = judge(some);
      expect(en).toHaveProperty([verdictKey(verdict)]);
      expect(verdict.evidence.length).toBeGreaterThan(0);
      if (verdict.kind === "hybrid-possible" || verdict.kind === "own-server") {
        expect(verdict).toMatchObject({ certainty: "possible", choose: "ask-it" });
      }
      const preferences = new Set(some.mx.map(({ preference }) => preference));
      if (preferences.size === some.mx.length) {
        expect(judge({ ...some, mx: [...some.mx].reverse() })).toEqual(verdict);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a label before a known suffix changes nothing, letters before it do", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), (label) => {
      expect(judge(read(`example.com | 1 ${label}.aspmx.l.google.com`)).kind).toBe("google");
      expect(judge(read(`example.com | 1 ${label}l.google.com.example.net`)).kind).toBe("unknown");
      expect(judge(read(`example.com | 1 mx.${label}messagelabs.com`)).kind).toBe("unknown");
    }),
  );
});

function read(text: string): Records {
  const [domain = "", mx = "", autodiscover, ...txt] = text.split("|").map((part) => part.trim());
  return {
    domain,
    mx: mx
      .split(",")
      .filter((record) => record.trim() !== "")
      .map((record) => {
        const [preference, host] = record.trim().split(" ");
        return { preference: Number(preference), host: host === "." ? "" : (host as string) };
      }),
    ...(autodiscover && autodiscover !== "-" && { autodiscover }),
    ...(txt.length > 0 && { txt }),
  };
}

const short = ({ kind, provider, gateway, choose, certainty, mixed }: Verdict) =>
  [kind, provider ?? "-", gateway ?? "-", choose ?? "-", certainty, ...(mixed ? ["mixed"] : [])].join(" ");
