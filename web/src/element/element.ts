import type { Kind } from "../engine/api";
import { ATTRIBUTES, type Options, options } from "./attributes";
import { options as given } from "../engine/given";
import { Face, type Place } from "./face";

/** The names of the elements, and what each shows. */
export const ELEMENTS: readonly [string, Kind][] = [
  ["huimin-policies", "policies"],
  ["huimin-calculator", "calculator"],
  ["huimin-portal", "portal"],
];

/** Registers the elements; a name that is taken stays as it is. */
export function define(place: Place): void {
  if (typeof customElements !== "object") return;
  for (const [name, kind] of ELEMENTS) {
    if (!customElements.get(name)) customElements.define(name, elementOf(kind, place));
  }
}

function elementOf(kind: Kind, place: Place): CustomElementConstructor {
  class HuiminElement extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES.map((it) => it.attribute);
    #facts: unknown;
    #face: Face | undefined;

    connectedCallback(): void {
      // What a page set on the element before this script had run.
      for (const property of ["facts", ...MIRRORED.map((it) => it.property)]) {
        if (!Object.prototype.hasOwnProperty.call(this, property)) continue;
        const self = this as unknown as Record<string, unknown>;
        const value = self[property];
        delete self[property];
        self[property] = value;
      }
      this.face.connect();
    }

    disconnectedCallback(): void {
      this.face.disconnect();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      const property = ATTRIBUTES.find((it) => it.attribute === name)?.property;
      if (property && before !== after) this.#face?.changed(property);
    }

    /** The visitor's answers as the page knows them; never written to the page. */
    get facts(): unknown {
      return this.#facts;
    }

    set facts(value: unknown) {
      this.#facts = value ?? undefined;
      this.#face?.changed("facts");
    }

    whenReady(): Promise<this> {
      return this.face.whenReady().then(() => this);
    }

    search(query: string, filters?: object): void {
      this.face.do((mounted) => mounted.search(String(query), given(filters)));
    }

    open(clause: string): void {
      this.face.do((mounted) => mounted.open(String(clause)));
    }

    reset(): void {
      this.face.do((mounted) => mounted.reset());
    }

    print(): void {
      window.print();
    }

    retry(): void {
      this.face.retry();
    }

    private get face(): Face {
      this.#face ??= new Face(this, kind, place, () => this.read());
      return this.#face;
    }

    private read(): Options {
      const found = options((name) => this.getAttribute(name));
      return this.#facts === undefined ? found : { ...found, facts: this.#facts };
    }
  }
  for (const { attribute, property } of MIRRORED) mirror(HuiminElement, attribute, property);
  return HuiminElement;
}

/** `lang` is mirrored by the browser itself. */
const MIRRORED = ATTRIBUTES.filter((it) => it.attribute !== "lang");

/** A property that reads and writes the attribute; null and undefined take it away. */
function mirror(target: typeof HTMLElement, attribute: string, property: keyof Options): void {
  Object.defineProperty(target.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return options((name) => (name === attribute ? this.getAttribute(name) : null))[property];
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, Array.isArray(value) ? value.join(" ") : String(value));
    },
  });
}
