import { describe, expect, test } from "vitest";
import { DESCRIPTION } from "../../../src/shared/description";
import { pageOf } from "../../tools/described";

const FRAME = "at app.hubspot.com /settings/000\nbody\n  div.Box\n    ~words 4";

describe("a page from its description", () => {
  test("is that of the top frame, whatever the line ends", () => {
    const page = { host: "app.hubspot.com", path: "/settings/000" };
    for (const text of [FRAME, FRAME.replaceAll("\n", "\r\n"), `${FRAME}\n\nat x.example /\nbody`])
      expect(pageOf(text)).toMatchObject({ ...page, html: expect.stringContaining('<div class="Box">word</div>') });
  });

  test("leaves out the line that was cut off", () => {
    for (let extra = 0; extra < 14; extra++) {
      const lines = `${FRAME}\n    p.${"a".repeat(extra + 1)}${"\n      ~words 4".repeat(DESCRIPTION.length / 14)}`;
      expect(() => pageOf(lines.slice(0, DESCRIPTION.length)), `${extra}`).not.toThrow();
    }
  });

  test("fails on what is none", () => {
    expect(() => pageOf("at x.example /\n<body>")).toThrow("No line of a description");
  });
});
