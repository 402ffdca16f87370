import type { Read } from "./api";
import { bytes } from "./bytes";

/**
 * The files of an edition, each fetched beside its manifest. The manifest, and the files that it
 * names for a visitor of this language, are on their way at once, before the engine that will ask
 * for them is there.
 */
export function files(manifest: string, lang: string, again: boolean): Read {
  // What is on its way, so that nothing is fetched twice.
  const coming = new Map<string, Promise<ArrayBuffer>>();
  const start = (file: string, past: boolean) => {
    // The manifest is asked for as it was named, with its query.
    const promise = bytes(file === MANIFEST ? manifest : new URL(file, manifest).href, past);
    // Whoever asks for it hears of a failure.
    promise.catch(() => {});
    coming.set(file, promise);
    return promise;
  };
  start(MANIFEST, again).then(
    (content) => {
      for (const file of named(content, lang)) start(file, again);
    },
    () => {},
  );
  return async (file, past) => {
    try {
      return new Uint8Array(await (coming.get(file) ?? start(file, past)));
    } finally {
      coming.delete(file);
    }
  };
}

const MANIFEST = "manifest.json";

/** What a manifest names for a language. One that cannot be read is the engine's to refuse. */
function named(manifest: ArrayBuffer, lang: string): string[] {
  try {
    const { catalogue, words } = JSON.parse(new TextDecoder().decode(manifest));
    const all = [catalogue, words[lang === "en" ? 1 : 0]];
    return all.filter((it) => typeof it === "string");
  } catch {
    return [];
  }
}
