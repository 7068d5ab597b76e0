/** The stand-in HubSpot: draws the page of the current address, navigates, and fails on demand. */
import { controls } from "./controls.js";
import { FAILURES, PAGES } from "./failures.js";
import { draw } from "./pages.js";
import { standIn } from "./stand-in.js";
import { portal } from "./state.js";

function go(path) {
  history.pushState(null, "", path);
  redraw();
}

function redraw() {
  draw({ go, connect: (address) => standIn.connect(address) });
  document.body.append(controls(standIn));
}

standIn.go = (page) => go(PAGES[page]?.(portal()) ?? page);
standIn.redraw = redraw;
window.standIn = standIn;
addEventListener("popstate", redraw);
redraw();

const parameters = new URLSearchParams(location.search);
if (parameters.get("inboxconnected") === "true") standIn.welcome();
const failure = parameters.get("fail");
if (failure && FAILURES[failure]) standIn.fail(failure, parameters.get("how") ?? "alert");
