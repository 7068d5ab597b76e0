import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import en from "../../../src/locales/en/ui.json" with { type: "json" };
import { checkMailbox } from "../../../src/mailbox/check";
import { type Failure, lookUp, parseAnswer } from "../../../src/mailbox/dns";
import { parseHost, parseMx, parseTxt } from "../../../src/mailbox/records";
import { RESOLVER_ORIGINS } from "../../../src/mailbox/resolvers";
import { type LocalResolver, startResolver, type Zone } from "./resolver";

const open: LocalResolver[] = [];
async function resolver(dialect: "google" | "cloudflare", zone: Zone) {
  const started = await startResolver(dialect, zone);
  open.push(started);
  return started;
}
afterEach(() => {
  for (const started of open.splice(0)) started.close();
  vi.unstubAllGlobals();
});

const zone: Zone = {
  "MX google.example": ["1 SMTP.Google.com."],
  "MX filtered.example": ["20 mx2.example.iphmx.com.", "10 mx1.example.iphmx.com."],
  "CNAME autodiscover.filtered.example": ["Autodiscover.Outlook.com."],
  "TXT filtered.example": ["v=spf1 include:spf.protection.outlook.com -all", "MS=ms12345678"],
  "MX own.example": ["10 mail.own.example."],
  "CNAME autodiscover.own.example": [],
  "A autodiscover.own.example": ["192.0.2.7"],
  "TXT own.example": 2,
  "MX split.example": ["10 mx1.example.iphmx.com."],
  "CNAME autodiscover.split.example": [],
  "A autodiscover.split.example": ["192.0.2.7"],
  "TXT split.example": ["v=spf1 include:spf.protection.outlook.com -all"],
  "MX cloud.example": ["10 mx1.example.iphmx.com."],
  "CNAME autodiscover.cloud.example": [],
  "A autodiscover.cloud.example": [],
  "TXT cloud.example": ["v=spf1 include:spf.protection.outlook.com -all"],
  "MX shaky.example": ["10 mx1.example.iphmx.com."],
  "CNAME autodiscover.shaky.example": [],
  "A autodiscover.shaky.example": 2,
  "TXT shaky.example": ["v=spf1 include:spf.protection.outlook.com -all"],
  "MX none.example": [],
  "MX null.example": ["0 ."],
  "MX broken.example": 2,
  "MX refused.example": 5,
};

test.each(["google", "cloudflare"] as const)("the dialect of %s, from question to verdict", async (dialect) => {
  const { url, asked } = await resolver(dialect, zone);
  const check = (domain: string) => checkMailbox(domain, [url]);

  expect(await check("google.example")).toMatchObject({ kind: "google", choose: "gmail" });
  expect(asked.splice(0)).toEqual(["MX google.example"]);

  expect(await check("filtered.example")).toMatchObject({
    kind: "microsoft365",
    gateway: "cisco",
    evidence: [
      { record: "mx", value: "mx1.example.iphmx.com" },
      { record: "autodiscover", value: "autodiscover.outlook.com" },
      { record: "spf", value: "spf.protection.outlook.com" },
      { record: "tenant", value: "MS=ms12345678" },
    ],
  });
  expect(asked.splice(0).sort()).toEqual([
    "CNAME autodiscover.filtered.example",
    "MX filtered.example",
    "TXT filtered.example",
  ]);

  expect(await check("own.example")).toMatchObject({ kind: "own-server", choose: "ask-it" });
  // With its own autodiscover a company may host some mailboxes itself; without, all are at SPF's sender.
  expect(await check("split.example")).toMatchObject({ kind: "hybrid-possible", choose: "ask-it" });
  expect(await check("cloud.example")).toMatchObject({ kind: "microsoft365", certainty: "possible" });
  // A failed autodiscover query counts as no autodiscover.
  expect(await check("shaky.example")).toMatchObject({ kind: "microsoft365", certainty: "possible" });
  expect(await check("none.example")).toMatchObject({ kind: "no-mail", certainty: "likely" });
  expect(await check("null.example")).toMatchObject({ kind: "no-mail", certainty: "certain" });
  expect(await check("missing.example")).toEqual({ failure: "nxdomain" });
  expect(await check("broken.example")).toEqual({ failure: "servfail" });
  expect(await check("refused.example")).toEqual({ failure: "servfail" });
});

test("private mail is answered without a question", async () => {
  const { url, asked } = await resolver("google", zone);
  expect(await checkMailbox("gmail.com", [url])).toMatchObject({ kind: "google", certainty: "certain" });
  expect(asked).toEqual([]);
});

test("sends the domain and the type, and nothing else", async () => {
  const { url, requests } = await resolver("google", zone);
  await checkMailbox("google.example", [url]);
  expect(requests.map((request) => request.url)).toEqual(["/resolve?name=google.example&type=MX"]);
  expect(requests[0]?.method).toBe("GET");
  expect(requests[0]?.headers).not.toHaveProperty("cookie");
  expect(requests[0]?.headers).not.toHaveProperty("referer");
});

test("the second resolver is asked when the first fails, and not when the name does not exist", async () => {
  const first = await resolver("google", { "MX google.example": 2 });
  const second = await resolver("cloudflare", zone);
  const resolvers = [first.url, second.url];
  expect(await checkMailbox("google.example", resolvers)).toMatchObject({ kind: "google" });
  expect(await checkMailbox("missing.example", resolvers)).toEqual({ failure: "nxdomain" });
  expect(second.asked).toEqual(["MX google.example"]);
});

const status = (code: number) => ({
  "MX x.example": (response: ServerResponse) => void response.writeHead(code).end("{}"),
});
const body = (text: string) => ({
  "MX x.example": (response: ServerResponse) => void response.end(text),
});

test.each<[what: string, zone: Zone, failure: Failure["failure"]]>([
  ["bad query", status(400), "bad-domain"],
  ["resolver's own timeout", status(504), "servfail"],
  ["server error", status(500), "unreadable"],
  ["wrong type of answer", status(415), "unreadable"],
  ["no JSON", body("<html>Blocked by your company</html>"), "unreadable"],
  ["JSON of another kind", body('["Status", 0]'), "unreadable"],
  ["status as text", body('{"Status":"0"}'), "unreadable"],
  ["answer that is no list", body('{"Status":0,"Answer":{"type":15}}'), "unreadable"],
  ["rows that hold no record", body('{"Status":0,"Answer":[{"type":15,"data":"mail.example"}]}'), "unreadable"],
  ["far too long", body(`{"Status":0,"Comment":"${"x".repeat(200_000)}"}`), "unreadable"],
  ["connection cut", { "MX x.example": (response) => void response.destroy() }, "unreachable"],
])("%s", async (_, zone, failure) => {
  const { url } = await resolver("google", zone);
  expect(await checkMailbox("x.example", [url])).toEqual({ failure });
  expect(en).toHaveProperty([`mailbox.failure.${failure}`]);
});

test("a resolver that never answers", async () => {
  const { url } = await resolver("google", { "MX x.example": () => {} });
  expect(await lookUp("x.example", "MX", [url], 50)).toEqual({ failure: "timeout" });
});

test("nobody listens; and no network at all", async () => {
  const { url, close } = await startResolver("google", {});
  close();
  expect(await lookUp("x.example", "MX", [url])).toEqual({ failure: "unreachable" });
  vi.stubGlobal("navigator", { onLine: false });
  expect(await lookUp("x.example", "MX", [url])).toEqual({ failure: "offline" });
});

test("asks without cookies, does not say from where, and leaves nothing in the browser's cache", async () => {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (url: string, how: RequestInit) => {
    asked.push(new Request(url, how));
    throw new TypeError("no network");
  });
  expect(await checkMailbox("google.example", ["https://dns.example/resolve"])).toEqual({ failure: "unreachable" });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
});

test("is not led elsewhere", async () => {
  const elsewhere = await resolver("google", zone);
  const { url } = await resolver("google", {
    "MX google.example": (response) =>
      void response.writeHead(302, { location: `${elsewhere.url}?name=google.example&type=MX` }).end(),
  });
  expect(await checkMailbox("google.example", [url])).toEqual({ failure: "unreachable" });
  expect(elsewhere.asked).toEqual([]);
});

test("of two failures, the one that tells more, whoever it came from", async () => {
  const fails: Record<string, () => Promise<Response> | Response> = {
    servfail: () => new Response("", { status: 504 }),
    "bad-domain": () => new Response("", { status: 400 }),
    timeout: () => new Promise((_, reject) => setTimeout(reject, 30)),
    unreadable: () => new Response("", { status: 500 }),
    unreachable: () => Promise.reject(new TypeError("no network")),
  };
  const order = Object.keys(fails);
  vi.stubGlobal("fetch", async (url: string) => fails[new URL(url).hostname]?.());
  for (const [at, more] of order.entries())
    for (const less of order.slice(at + 1))
      for (const pair of [
        [more, less],
        [less, more],
      ])
        expect(
          await lookUp(
            "x.example",
            "MX",
            pair.map((name) => `https://${name}/`),
            20,
          ),
          pair.join(),
        ).toEqual({ failure: more });
});

test("a resolver has some seconds, and no longer", async () => {
  const timeout = vi.spyOn(AbortSignal, "timeout");
  vi.stubGlobal("fetch", async () => new Response("{}", { status: 500 }));
  await checkMailbox("google.example", ["https://dns.example/"]);
  expect(timeout.mock.lastCall?.[0]).toBeGreaterThanOrEqual(3000);
  expect(timeout.mock.lastCall?.[0]).toBeLessThanOrEqual(10_000);
});

test("a large answer is read", () => {
  const Answer = [...Array(500).fill({ type: 16, data: "some other text of that name" }), { type: 16, data: "last" }];
  expect((parseAnswer(JSON.stringify({ Status: 0, Answer }), "TXT") as string[]).at(-1)).toBe("last");
});

test("the permission asked for is the one in the manifest", () => {
  expect(manifest.optional_host_permissions).toEqual(expect.arrayContaining(RESOLVER_ORIGINS));
});

test("record data", () => {
  expect(parseMx("10 Mail.Example.COM.")).toEqual({ preference: 10, host: "mail.example.com" });
  expect(parseMx("0 .")).toEqual({ preference: 0, host: "" });
  expect(parseMx("65535 a.example")).toEqual({ preference: 65535, host: "a.example" });
  for (const bad of ["mail.example.com.", "ten mail.example.", "10 a b", "10 <b>", "-1 a.example", "10 a..b", ""]) {
    expect(parseMx(bad), bad).toBeUndefined();
  }
  expect(parseHost(" A.Example. ")).toBe("a.example");
  expect(parseHost(`${"a.".repeat(126)}b`)).toHaveLength(253);
  expect(parseHost(`${"a.".repeat(127)}b`)).toBeUndefined();
  expect(parseTxt('"v=spf1 " "include:a.example" " -all"')).toBe("v=spf1 include:a.example -all");
  expect(parseTxt('"a \\"b\\" \\\\ \\195\\169"')).toBe('a "b" \\ Ã©');
  expect(parseTxt("v=spf1 -all")).toBe("v=spf1 -all");
});

test("rows that hold no text, or are of another type, are none", () => {
  const Answer = [{ type: 15 }, { type: 15, data: 10 }, { type: 5, data: "alias.example." }, null, "x"];
  const body = JSON.stringify({ Status: 0, Answer: [...Answer, { type: 15, data: "10 mail.example." }] });
  expect(parseAnswer(body, "MX")).toEqual(["10 mail.example."]);
});

test("any answer is read without an error", () => {
  const anything = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({
        Status: fc.constantFrom(0, 2, 3, 5),
        Answer: fc.array(fc.record({ type: fc.constantFrom(15, 16), data: fc.string() })),
      })
      .map((x) => JSON.stringify(x)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const answer = parseAnswer(text, "MX");
      if (!Array.isArray(answer)) {
        expect(en).toHaveProperty([`mailbox.failure.${answer.failure}`]);
        return;
      }
      for (const data of answer) {
        const host = parseMx(data)?.host;
        if (host) expect(host).toMatch(/^[a-z0-9_.-]+$/);
        parseTxt(data);
      }
    }),
    { numRuns: 1000 },
  );
});
