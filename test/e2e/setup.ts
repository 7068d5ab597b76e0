/** Finds or installs the browser before the first test: test files installing it at once would break each other. */
import { findBrowser } from "../tools/browser";

export default async function setup(): Promise<void> {
  process.env.CHROME_PATH = await findBrowser();
}
