/** huimin.js: the one script that a page adds. It registers the elements and loads nothing yet. */

import { define } from "./element/element";
import type { Place } from "./element/face";
import { mount, type Handle, type MountOptions } from "./element/mount";
import { load } from "./engine/engines";
import { type Surface, surface } from "./engine/surface";

interface Huimin {
  mount(element: HTMLElement, options?: MountOptions): Handle;
  load(options?: { src?: string }): Promise<Surface>;
}

declare global {
  interface Window {
    huimin?: Huimin;
  }
}

/** Where this script came from. `document.currentScript` may be a form element named so. */
function origin(): string {
  const script: unknown = document.currentScript;
  if (script instanceof HTMLScriptElement && script.src) return script.src;
  const found = document.querySelector<HTMLScriptElement>('script[src*="huimin.js"]');
  return found?.src ?? document.baseURI;
}

function start(from: string): void {
  const base = new URL(".", from).href;
  const place: Place = {
    base,
    styles: new URL(STYLES, base).href,
    edition: new URL("edition/manifest.json", base).href,
  };
  window.huimin = {
    mount: (element, options) => mount(place, element, options),
    load: async ({ src } = {}) => {
      const edition = src ? new URL(src, document.baseURI).href : place.edition;
      const { engine, instance } = await load(base, edition);
      return surface(engine, instance);
    },
  };
  define(place);
}

// A page that includes the script twice gets it once.
// An element of the page may be named so, too: `window.huimin` is then that element.
if (typeof window.huimin?.mount !== "function") start(origin());
