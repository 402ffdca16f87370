import type { EngineModule } from "./api";
import { bytes } from "./bytes";
import { Failure, isTrap } from "./failure";
import { type Part, Parts } from "./parts";
import { forgetBlocked, wasBlocked } from "./violations";
import { within } from "./wall";

/** A module and its glue: what an element runs, or the calls without any element. */
export interface Program {
  script: string;
  module: string;
  /** The bytes of the module. */
  size: number;
  /** Its running copy. */
  current?: Promise<Instance> | undefined;
  /** Whether the last start failed. */
  failed?: boolean;
}

export const ELEMENT: Program = { script: ENGINE_SCRIPT, module: ENGINE_MODULE, size: ENGINE_SIZE };
export const HEADLESS: Program = { script: HEADLESS_SCRIPT, module: HEADLESS_MODULE, size: HEADLESS_SIZE };

/** One running copy of the module. When it traps it is dead, and the next load starts a fresh one. */
export class Instance {
  private dead: Failure | undefined;
  private readonly parts: Parts;
  private readonly mourners = new Set<(failure: Failure) => void>();

  constructor(
    readonly module: EngineModule,
    private readonly program: Program,
    private readonly script: string,
    exports: WebAssembly.Exports,
    base: string,
  ) {
    this.parts = new Parts(exports, base);
    this.run(() => module.partsFrom?.((name) => this.part(name)));
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
    this.run(() => this.module.partArrived?.(name));
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
    this.program.current = undefined;
    const mourners = [...this.mourners];
    this.mourners.clear();
    for (const mourner of mourners) mourner(failure);
    return failure;
  }
}

let attempts = 0;

/** The running instance, or a new one. A failure is told once and then forgotten. */
export function instance(base: string, program: Program): Promise<Instance> {
  if (!program.current) {
    const made = start(base, program);
    program.current = made;
    made.then(
      () => (program.failed = false),
      () => {
        program.failed = true;
        if (program.current === made) program.current = undefined;
      },
    );
  }
  return program.current;
}

async function start(base: string, program: Program): Promise<Instance> {
  if (typeof WebAssembly !== "object") {
    throw new Failure("no_wasm", "this browser has no WebAssembly");
  }
  forgetBlocked();
  // Another fragment is another module to the browser: fresh memory, the same file.
  const again = attempts++ ? `#${attempts}` : "";
  const [module, code] = await within(
    Promise.all([
      script(new URL(program.script, base).href, again),
      bytes(new URL(program.module, base).href, program.failed === true, program.size),
    ]),
    "the program",
  );
  if (new DataView(code).byteLength < 8 || new DataView(code).getUint32(0) !== 0x0061736d) {
    throw new Failure("module", `${program.module} is not a WebAssembly module`);
  }
  let exports: WebAssembly.Exports;
  try {
    exports = await module.default({ module_or_path: code });
  } catch (error) {
    if (await wasBlocked(new URL(program.module, base).href)) {
      throw new Failure("csp", "the page's security policy does not allow 'wasm-unsafe-eval'");
    }
    throw Failure.from(error, "module");
  }
  return new Instance(module, program, new URL(program.script, base).href + again, exports, base);
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
  const glue = [ELEMENT.script, HEADLESS.script].some((it) => stack.includes(it));
  return glue ? stack.includes(`${script}:`) : stack.includes("wasm");
}
