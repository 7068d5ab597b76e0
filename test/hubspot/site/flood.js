/** A page that tries to make the watcher slow or talkative. */
import * as alerts from "./alerts.js";
import { h } from "./draw.js";

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** `count` alerts, each with its own words, `perFrame` at a time. Resolves when all are in. */
export async function flood(count, perFrame = count, draw = alerts.alert) {
  const box = h("div", { class: "stand-in-shown" });
  document.body.append(box);
  for (let made = 0; made < count; ) {
    for (let batch = 0; batch < perFrame && made < count; batch++, made++) {
      box.append(draw({ title: [`Could not load widget ${made}`], body: ["Error 500."] }));
    }
    await frame();
  }
}
