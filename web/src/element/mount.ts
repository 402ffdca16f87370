import type { Kind } from "../engine/api";
import { options as plain } from "../engine/given";
import { ATTRIBUTES, type Options, options } from "./attributes";
import { ELEMENTS } from "./element";
import { Face, type Place } from "./face";

/** What `huimin.mount` gives to pages that cannot use custom elements. */
export interface Handle {
  update(options: MountOptions): void;
  whenReady(): Promise<void>;
  search(query: string, filters?: object): void;
  open(clause: string): void;
  reset(): void;
  print(): void;
  retry(): void;
  destroy(): void;
}

/** The same names and values as the properties of the elements, and which of them it is. */
export type MountOptions = Partial<Record<keyof Options, unknown>> & { kind?: Kind };

/** Shows a widget in an element of the page. What stands in the element stays until it is ready. */
export function mount(place: Place, target: HTMLElement, given: MountOptions = {}): Handle {
  const kind = given.kind ?? "portal";
  if (!ELEMENTS.some(([, known]) => known === kind)) {
    throw new TypeError(`huimin: kind "${kind}" is not known; allowed: policies, calculator, portal`);
  }
  let now = given;
  const face = new Face(target, kind, place, () => read(now));
  face.connect();
  return {
    update(more) {
      const before = now;
      read({ ...before, ...more });
      now = { ...before, ...more };
      face.changed(before.src === now.src ? "facts" : "src");
    },
    whenReady: () => face.whenReady(),
    search: (query, filters) => face.do((mounted) => mounted.search(String(query), plain(filters))),
    open: (clause) => face.do((mounted) => mounted.open(String(clause))),
    reset: () => face.do((mounted) => mounted.reset()),
    print: () => window.print(),
    retry: () => face.retry(),
    destroy: () => face.end(),
  };
}

/** Checked by the same rules as attributes. */
function read(given: MountOptions): Options {
  const known = [...ATTRIBUTES.map((it) => it.property as string), "facts", "kind"];
  const slip = Object.keys(given).find((name) => !known.includes(name));
  if (slip) throw new TypeError(`huimin: option "${slip}" is not known; allowed: ${known.join(", ")}`);
  const found = options((attribute) => {
    const property = ATTRIBUTES.find((it) => it.attribute === attribute)?.property;
    const value = property && given[property];
    if (value === undefined || value === null) return null;
    return Array.isArray(value) ? value.join(" ") : String(value);
  });
  const facts = given.facts ?? undefined;
  return facts === undefined ? found : { ...found, facts };
}
