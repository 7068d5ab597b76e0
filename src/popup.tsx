// A stylesheet of its own would cost the popup its first frame, and a file more: the browser holds the paint until it has
// come. As part of this script it is there before anything is painted.
import styles from "./ui/ui.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];

// The browser shows a popup once its page has loaded, and what the page imports is part of that; what it imports later is
// not. So the outline of popup.html is on the screen while the rest arrives.
void import("./ui/popup-page");
