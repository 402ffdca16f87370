/** What the WebAssembly module exports: the contract with crates/widget. */

import type { Part } from "./parts";

export type Kind = "policies" | "calculator" | "portal";

/** Reads a file of the edition by its name relative to the manifest; `again` past every cache. */
export type Read = (file: string, again: boolean) => Promise<Uint8Array>;

/** Hears what happens inside; says false when the event was prevented. */
export type Listener = (type: string, detail: unknown) => boolean;

export interface Mounted {
  update(options: object): void;
  search(query: string, filters?: object): void;
  open(clause: string): void;
  reset(): void;
  destroy(): void;
}

export interface Engine {
  /** Whether it has the words of a language, or every word. */
  speaks(lang?: string): boolean;
  learn(lang: string | undefined, again: boolean): Promise<void>;
  search(query: string, options?: object): Promise<object>;
  document(name: string, options?: object): Promise<object>;
  subsidies(options?: object): object;
  facts(): object;
  assess(facts: object, options?: object): object;
  assessMany(list: object[], options?: object): object[];
  budget(facts: object, options?: object): object;
  benefits(options?: object): object;
  questions(facts: object, options?: object): object;
  plan(facts: object, options?: object): object;
  mount(root: Element, kind: Kind, options: object, listener: Listener): Mounted;
}

export interface EngineModule {
  /** Starts it, and answers with what the module itself exports. */
  default(input: { module_or_path: unknown }): Promise<WebAssembly.Exports>;
  partsFrom?(loader: (name: Part) => Promise<void>): void;
  partArrived?(name: Part): void;
  Engine: { open(read: Read, again: boolean): Promise<Engine> };
}
