// The browser shows a popup once its page has loaded, and what the page imports is part of that; what it imports later is
// not, but loading it delays the first picture. So the outline of popup.html comes first, with its style in this script,
// since a file more would cost a frame. By the third frame the first is on the screen. A page that nobody looks at, in a
// tab in the background, has no frames.
import outline from "./ui/style/outline.css?inline";

const FRAMES_TAKE = 100;

function wear(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
const frame = () => new Promise((done) => requestAnimationFrame(done));

wear(outline);
void Promise.race([frame().then(frame).then(frame), new Promise((done) => setTimeout(done, FRAMES_TAKE))])
  .then(() => import("./ui/popup-page"))
  .then(({ details, show }) => {
    wear(details);
    show();
  });
