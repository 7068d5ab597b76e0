/**
 * The stand-in HubSpot: an HTTPS server on a random local port to which the test browser resolves every host
 * (`--host-resolver-rules=MAP * …`). HubSpot's and Microsoft's hosts get the pages beside this file; all other requests
 * are recorded, so that a test can show that nothing left the browser.
 */
import { createHash, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "selfsigned";

const site = fileURLToPath(new URL("site", import.meta.url));
const HUBSPOT = /^app(-[a-z0-9]+)?\.hubspot\.com$/;
const SIGN_IN = "login.microsoftonline.com";
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
/** Requests that the browser makes by itself, whatever its flags. */
const BROWSERS_OWN =
  /^https?:\/\/(accounts\.google\.com\/ListAccounts|clients2\.google\.com\/time|update\.googleapis\.com\/service)\b/;
/** As strict as that of a careful site; the watcher has to work under it. */
const POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'";

export interface Answer {
  status?: number;
  /** Default: HTML. */
  headers?: Record<string, string> | undefined;
  body: string;
}

export interface StandIn {
  port: number;
  /** For `--ignore-certificate-errors-spki-list`, so that the browser accepts only this certificate. */
  spki: string;
  /** URLs of all requests to other hosts than HubSpot's and Microsoft's, in order, except the browser's own. */
  requests: string[];
  /** Lets a test play another host, such as a DNS resolver. */
  answer(host: string, handler: (url: URL) => Answer): void;
  close(): Promise<void>;
}

async function certificate() {
  const names = ["*.hubspot.com", SIGN_IN].map((value) => ({ type: 2 as const, value }));
  const pair = await generate([{ name: "commonName", value: "Connect Fix stand-in" }], {
    keyType: "ec",
    extensions: [{ name: "subjectAltName", altNames: names }],
  });
  const key = new X509Certificate(pair.cert).publicKey.export({ type: "spki", format: "der" });
  return { key: pair.private, cert: pair.cert, spki: createHash("sha256").update(key).digest("base64") };
}

/** `/stand-in/…` serves files; any other path gets the page of its host, as in a single-page app. */
async function page(url: URL): Promise<Answer> {
  const own = url.pathname.startsWith("/stand-in/");
  const name = own
    ? url.pathname.slice("/stand-in/".length)
    : url.hostname === SIGN_IN
      ? "signin.html"
      : "hubspot.html";
  const file = normalize(join(site, name));
  try {
    if (!file.startsWith(site + sep)) throw new Error("outside");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    return { headers: { "content-type": type }, body: await readFile(file, "utf8") };
  } catch {
    return { status: 404, headers: { "content-type": "text/plain" }, body: "Not found" };
  }
}

export async function startStandIn(): Promise<StandIn> {
  const { key, cert, spki } = await certificate();
  const requests: string[] = [];
  const handlers = new Map<string, (url: URL) => Answer>();

  const answerTo = (scheme: string) => async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", `${scheme}://${request.headers.host ?? "unknown"}`);
    const known = HUBSPOT.test(url.hostname) || url.hostname === SIGN_IN;
    if (!known && !BROWSERS_OWN.test(url.href)) requests.push(url.href);
    const handler = handlers.get(url.hostname);
    const answer: Answer = handler ? handler(url) : known ? await page(url) : { status: 404, body: "" };
    const headers: Record<string, string> = { "cache-control": "no-cache", "content-type": "text/html; charset=utf-8" };
    // A test's own page needs no policy like HubSpot's.
    if (known && !handler) headers["content-security-policy"] = POLICY;
    response.writeHead(answer.status ?? 200, { ...headers, ...answer.headers });
    response.end(answer.body);
  };
  const https = createHttps({ key, cert }, answerTo("https"));
  const http = createHttp(answerTo("http"));
  // Connections to all ports arrive here, so the first byte decides: 22 begins TLS, a letter begins HTTP.
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 22 ? https : http).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: (server.address() as AddressInfo).port,
    spki,
    requests,
    answer: (host, handler) => handlers.set(host, handler),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        https.closeAllConnections();
        http.closeAllConnections();
      }),
  };
}
