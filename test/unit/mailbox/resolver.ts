/** A local DNS-over-HTTPS server that speaks both JSON dialects, and can misbehave. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** `MX example.com` → record data; a number is the `Status`, a function writes the response. If missing: NXDOMAIN. */
export type Zone = Record<string, string[] | number | ((response: ServerResponse) => void)>;

export interface LocalResolver {
  url: string;
  /** Questions as `MX example.com`, in order. */
  asked: string[];
  /** Whole requests, to check what else was sent. */
  requests: IncomingMessage[];
  close(): void;
}

const TYPES: Record<string, number> = { A: 1, CNAME: 5, MX: 15, TXT: 16 };

/** `google`: `/resolve`, bare TXT. `cloudflare`: `/dns-query`, requires its media type, TXT as quoted strings. */
export async function startResolver(dialect: "google" | "cloudflare", zone: Zone): Promise<LocalResolver> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const path = dialect === "google" ? "/resolve" : "/dns-query";

  const server = createServer((request, response) => {
    const url = new URL(request.url as string, "http://localhost");
    const [name, type] = [url.searchParams.get("name") as string, url.searchParams.get("type") as string];
    requests.push(request);
    asked.push(`${type} ${name}`);
    if (dialect === "cloudflare" && request.headers.accept !== "application/dns-json") {
      response.writeHead(415).end();
      return;
    }
    const found = url.pathname === path ? zone[`${type} ${name}`] : 404;
    if (typeof found === "function") return found(response);
    response.setHeader("content-type", dialect === "google" ? "application/json" : "application/dns-json");
    response.end(JSON.stringify(answer(dialect, name, type, found ?? 3)));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}${path}`, asked, requests, close };
}

function answer(dialect: "google" | "cloudflare", name: string, type: string, found: string[] | number) {
  const final = dialect === "google" ? "." : "";
  const head = {
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name: name + final, type: TYPES[type] }],
  };
  if (typeof found === "number") {
    const Authority = [{ name: `example${final}`, type: 6, TTL: 900, data: "ns.example. host.example. 1 2 3 4 5" }];
    return { Status: found, ...head, ...(found === 3 && { Authority }), Comment: "from a test" };
  }
  if (found.length === 0) return { Status: 0, ...head };
  const rows = found.map((data) => ({
    name: name + final,
    type: TYPES[type],
    TTL: 300,
    data: quote(dialect, type, data),
  }));
  const alias = { name: name + final, type: 5, TTL: 60, data: "alias.example." };
  return { Status: 0, ...head, Answer: type === "CNAME" ? rows : [alias, ...rows] };
}

const quote = (dialect: "google" | "cloudflare", type: string, data: string) =>
  type === "TXT" && dialect === "cloudflare" ? `"${data.slice(0, 9)}" "${data.slice(9)}"` : data;
