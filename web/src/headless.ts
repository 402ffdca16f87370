/** index.mjs: the engine without any element, in browsers and in Node. */

import init, { Engine } from "./calls.js";
import type { Read } from "./engine/api";
import { type Surface, surface } from "./engine/surface";

interface LoadOptions {
  src?: string | URL;
  wasm?: string | URL | BufferSource | WebAssembly.Module;
}

let started: Promise<unknown> | undefined;

/** Loads the module once, and the edition whose manifest is at `src`. */
export async function load({ src, wasm }: LoadOptions = {}): Promise<Surface> {
  started ??= start(wasm ?? new URL("./calls.wasm", import.meta.url)).catch((error) => {
    started = undefined;
    throw error;
  });
  await started;
  const manifest = address(src ?? new URL("./edition/manifest.json", import.meta.url));
  const engine = await Engine.open(reader(manifest), false);
  await engine.learn(undefined, false);
  return surface(engine);
}

async function start(wasm: NonNullable<LoadOptions["wasm"]>): Promise<unknown> {
  const named = typeof wasm === "string" || wasm instanceof URL;
  return init({ module_or_path: named ? await bytes(address(wasm)) : wasm });
}

const inNode = typeof process === "object" && Boolean(process.versions?.node);

function address(name: string | URL): URL {
  return new URL(name, inNode ? `file://${process.cwd()}/` : document.baseURI);
}

/** Files of the edition, by name relative to the manifest. */
function reader(manifest: URL): Read {
  // The manifest is asked for as it was named.
  const beside = (file: string) => (file === "manifest.json" ? manifest : new URL(file, manifest));
  return async (file, again) => new Uint8Array(await bytes(beside(file), again));
}

async function bytes(url: URL, again = false): Promise<ArrayBuffer | Uint8Array> {
  if (url.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return readFile(url).catch((error: Error) => {
      throw coded("not_found", error.message);
    });
  }
  const response = await fetch(url, { cache: again ? "reload" : "default" }).catch((error: Error) => {
    throw coded("network", `${url.href}: ${error.message}`);
  });
  if (!response.ok) {
    const missing = [403, 404, 410].includes(response.status);
    throw coded(missing ? "not_found" : "network", `${url.href}: HTTP ${response.status}`);
  }
  return response.arrayBuffer();
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
