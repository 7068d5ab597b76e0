import { expect, test } from "vitest";
import { isOn, linkHosts, sourceHosts } from "./hosts";

test.each([
  "https://entra.microsoft.com/#view/x",
  "https://knowledge.hubspot.com/",
  "https://aka.ms/smtp_auth_disabled",
])("%s may be linked", (address) => {
  expect(isOn(linkHosts, address)).toBe(true);
});

test.each([
  "http://entra.microsoft.com/",
  "https://entra.microsoft.com:8443/",
  "https://user@entra.microsoft.com/",
  "https://entra.microsoft.com.example/",
  "https://evil.example/?https://entra.microsoft.com",
  "https://microsoft.com/",
  "javascript:alert(1)",
  "entra.microsoft.com",
  "",
])("%s may not", (address) => {
  expect(isOn(linkHosts, address)).toBe(false);
});

test("a source is not yet a place to send a person to", () => {
  expect(isOn(sourceHosts, "https://github.com/x")).toBe(true);
  expect(isOn(linkHosts, "https://github.com/x")).toBe(false);
  for (const host of linkHosts) expect(sourceHosts).toContain(host);
});
