import { bytes } from "./bytes";
import { Failure } from "./failure";
import { within } from "./wall";

/** A part of the program that is loaded when it is needed. */
export type Part = "policies" | "reader" | "results";

const fetched = new Map<string, Promise<ArrayBuffer>>();
const failed = new Set<string>();

/** The bytes of a part, fetched once. A failure is told once and then forgotten. */
export function fetchPart(base: string, name: Part): Promise<ArrayBuffer> {
  const url = new URL(PARTS[name], base).href;
  let coming = fetched.get(url);
  if (!coming) {
    coming = within(bytes(url, failed.has(url)), PARTS[name]);
    coming.then(
      () => failed.delete(url),
      () => forget(url),
    );
    fetched.set(url, coming);
  }
  return coming;
}

/** The parts of one running module. */
export class Parts {
  /** What stands behind `__wasm_split` in the imports of a part. */
  private readonly imports: WebAssembly.Imports;
  private readonly brought = new Map<Part, Promise<void>>();
  /** What several parts share, by number. Brought twice, it would overwrite what has been done. */
  private readonly shared = new Set<number>();
  /** One at a time, so that two parts do not bring the same. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    exports: WebAssembly.Exports,
    private readonly base: string,
  ) {
    this.imports = { __wasm_split: exports };
  }

  /** Puts a part in place, once. */
  bring(name: Part): Promise<void> {
    let coming = this.brought.get(name);
    if (!coming) {
      coming = this.add(name);
      coming.catch(() => this.brought.delete(name));
      this.brought.set(name, coming);
    }
    return coming;
  }

  private async add(name: Part): Promise<void> {
    const code = await fetchPart(this.base, name);
    try {
      const own = await WebAssembly.compile(code);
      const put = this.turn.then(() => this.put(own));
      this.turn = put.catch(() => {});
      await put;
    } catch (error) {
      forget(new URL(PARTS[name], this.base).href);
      throw Failure.from(error, "module");
    }
  }

  /** What is shared first, where no other part has brought it; then what is its own. */
  private async put(own: WebAssembly.Module): Promise<void> {
    for (const section of WebAssembly.Module.customSections(own, "shared")) {
      const number = new Uint8Array(section)[0]!;
      if (this.shared.has(number)) continue;
      await WebAssembly.instantiate(section.slice(1), this.imports);
      this.shared.add(number);
    }
    await WebAssembly.instantiate(own, this.imports);
  }
}

/** The next attempt asks for the file itself, so that no cache keeps a damaged one. */
function forget(url: string): void {
  fetched.delete(url);
  failed.add(url);
}
