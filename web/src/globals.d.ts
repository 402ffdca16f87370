// Set by the bundler: the hashed names of the files beside the loader.
declare const ENGINE_SCRIPT: string;
declare const ENGINE_MODULE: string;
/** The bytes of the module. */
declare const ENGINE_SIZE: number;
/** The same for the calls without any element. */
declare const HEADLESS_SCRIPT: string;
declare const HEADLESS_MODULE: string;
declare const HEADLESS_SIZE: number;
declare const PARTS: Record<import("./engine/parts").Part, string>;
declare const STYLES: string;

/** The glue of wasm-bindgen, which the headless entry imports under its hashed name. */
declare module "*/calls.js" {
  export type { Engine, Mounted } from "./engine/api";
  const init: import("./engine/api").EngineModule["default"];
  export default init;
  export const Engine: import("./engine/api").EngineModule["Engine"];
}
