/** Before the first test: finds the browser, or installs it. Files that install it at the same time stop each other. */
import { findBrowser } from "../tools/browser";

export default async function setup(): Promise<void> {
  process.env.CHROME_PATH = await findBrowser();
}
