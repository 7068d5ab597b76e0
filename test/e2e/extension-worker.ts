/**
 * The extension's worker, for tests. Puppeteer's own handle is bound to a worker's first life, but the browser may
 * restart a killed worker as the same target.
 */
import type { CDPSession, Target } from "puppeteer";

export class ExtensionWorker {
  private session: Promise<CDPSession> | undefined;

  constructor(private readonly target: Target) {}

  get url(): string {
    return this.target.url();
  }

  /** Runs a function in the worker, like `page.evaluate`. Rejects if it throws or the worker ends meanwhile. */
  async evaluate<Args extends unknown[], Result>(
    call: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    this.session ??= this.target.createCDPSession();
    const values = args.map((arg) => JSON.stringify(arg) ?? "undefined");
    const { result, exceptionDetails } = await (await this.session).send("Runtime.evaluate", {
      expression: `(${call})(${values})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Does it answer within a second? Its script may not have run yet, or a reload or kill may have ended it. */
  async isLiving(): Promise<boolean> {
    const ready = this.evaluate(() => typeof chrome !== "undefined" && !!chrome.action && !!chrome.storage);
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), 1000));
    const isLiving = await Promise.race([ready.catch(() => false), late]);
    if (!isLiving) await this.letGo();
    return isLiving;
  }

  /** Detaches: a worker with an open session never ends. */
  async letGo(): Promise<void> {
    const session = await this.session?.catch(() => undefined);
    this.session = undefined;
    await session?.detach().catch(() => {});
  }
}
