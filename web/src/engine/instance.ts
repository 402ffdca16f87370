import type { EngineModule } from "./api";
import { bytes } from "./bytes";
import { Failure, isTrap } from "./failure";
import { type Part, Parts } from "./parts";
import { forgetBlocked, wasBlocked } from "./violations";
import { within } from "./wall";

/** One running copy of the module. When it traps it is dead, and the next load starts a fresh one. */
export class Instance {
  private dead: Failure | undefined;
  private readonly parts: Parts;
  private readonly mourners = new Set<(failure: Failure) => void>();

  constructor(
    readonly module: EngineModule,
    private readonly script: string,
    exports: WebAssembly.Exports,
    base: string,
  ) {
    this.parts = new Parts(exports, base);
    this.run(() => module.partsFrom((name) => this.part(name)));
    addEventListener("error", this.erred);
    addEventListener("unhandledrejection", this.rejected);
  }

  /** Runs a call into the module. A trap kills the instance; any other error passes through. */
  run<T>(call: () => T): T {
    if (this.dead) throw this.dead;
    try {
      return call();
    } catch (error) {
      if (!isTrap(error)) throw error;
      throw this.die(error);
    }
  }

  /** Waits for a call that answers later. A trap on the way comes only to the window. */
  async wait<T>(call: () => Promise<T>): Promise<T> {
    let unmourn = () => {};
    const death = new Promise<never>((_, reject) => {
      unmourn = this.onDeath(reject);
    });
    try {
      return await Promise.race([this.run(call), death]);
    } finally {
      unmourn();
    }
  }

  /** Brings a part of the program, and says so to the module. */
  async part(name: Part): Promise<void> {
    await this.parts.bring(name);
    this.run(() => this.module.partArrived(name));
  }

  /** Calls back once when the instance dies. Returns a function that stops listening. */
  onDeath(mourner: (failure: Failure) => void): () => void {
    this.mourners.add(mourner);
    return () => this.mourners.delete(mourner);
  }

  private readonly erred = (event: ErrorEvent) => this.examine(event.error);
  private readonly rejected = (event: PromiseRejectionEvent) => this.examine(event.reason);

  /** Traps in event handlers and timers of the module come only to the window. */
  private examine(error: unknown): void {
    if (!this.dead && isTrap(error) && mentions(error, this.script)) this.die(error);
  }

  private die(error: unknown): Failure {
    const failure = Failure.from(error, "panic");
    this.dead = failure;
    removeEventListener("error", this.erred);
    removeEventListener("unhandledrejection", this.rejected);
    current = undefined;
    const mourners = [...this.mourners];
    this.mourners.clear();
    for (const mourner of mourners) mourner(failure);
    return failure;
  }
}

let current: Promise<Instance> | undefined;
let attempts = 0;
/** Whether the last start failed. */
let failed = false;

/** The running instance, or a new one. A failure is told once and then forgotten. */
export function instance(base: string): Promise<Instance> {
  if (!current) {
    const made = start(base);
    current = made;
    made.then(
      () => (failed = false),
      () => {
        failed = true;
        if (current === made) current = undefined;
      },
    );
  }
  return current;
}

async function start(base: string): Promise<Instance> {
  if (typeof WebAssembly !== "object") {
    throw new Failure("no_wasm", "this browser has no WebAssembly");
  }
  forgetBlocked();
  // Another fragment is another module to the browser: fresh memory, the same file.
  const again = attempts++ ? `#${attempts}` : "";
  const [module, code] = await within(
    Promise.all([
      script(new URL(ENGINE_SCRIPT, base).href, again),
      bytes(new URL(ENGINE_MODULE, base).href, failed, ENGINE_SIZE),
    ]),
    "the program",
  );
  if (new DataView(code).byteLength < 8 || new DataView(code).getUint32(0) !== 0x0061736d) {
    throw new Failure("module", `${ENGINE_MODULE} is not a WebAssembly module`);
  }
  let exports: WebAssembly.Exports;
  try {
    exports = await module.default({ module_or_path: code });
  } catch (error) {
    if (await wasBlocked(new URL(ENGINE_MODULE, base).href)) {
      throw new Failure("csp", "the page's security policy does not allow 'wasm-unsafe-eval'");
    }
    throw Failure.from(error, "module");
  }
  return new Instance(module, new URL(ENGINE_SCRIPT, base).href + again, exports, base);
}

async function script(url: string, fragment: string): Promise<EngineModule> {
  try {
    return (await import(url + fragment)) as EngineModule;
  } catch (error) {
    if (await wasBlocked(url)) throw new Failure("csp", `${url} is blocked`);
    // The error does not say why: ask for the file itself, so that no cache keeps a damaged one.
    await bytes(url, true);
    throw Failure.from(error, "module");
  }
}

/** Whether an error came through this copy of the glue, and not through another, dead one. */
function mentions(error: unknown, script: string): boolean {
  const stack = (error as Error).stack ?? "";
  // A deep stack may be cut off before it reaches the glue.
  return stack.includes(ENGINE_SCRIPT) ? stack.includes(`${script}:`) : stack.includes("wasm");
}
