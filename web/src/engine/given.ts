/**
 * What a page gives, read once and before the engine is called: a getter or a proxy that throws does
 * so here, and leaves the engine as it was. The engine sees plain copies only.
 */

/** A plain copy. */
export type Given = Record<string, unknown>;

/** Answers: a plain object or a Map. Anything else has no answers that could be read, and is named. */
export function facts(given: unknown, where = ""): Given {
  const found = entries(given);
  if (found) return copied(found, single);
  throw new Error(
    `${where}facts must be an object, such as {"flexible_employment": true}, or a Map; not ${named(given)}`,
  );
}

/** The answers of many. */
export function list(given: unknown): Given[] {
  if (!Array.isArray(given)) throw new Error(`a list of facts is expected, not ${named(given)}`);
  return Array.from(given, (one: unknown, place) => facts(one, `list[${place}]: `));
}

/** Options, filters: values, and lists of values. */
export function options(given: unknown): Given | undefined {
  if (given === undefined || given === null) return undefined;
  const found = entries(given);
  if (!found) throw new Error(`options must be an object, not ${named(given)}`);
  return copied(found, (value) => (Array.isArray(value) ? Array.from(value, single) : single(value)));
}

/** The entries of a Map or of a plain object, of any window; of nothing else. */
function entries(given: unknown): [unknown, unknown][] | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  if (Object.prototype.toString.call(given) === "[object Map]") {
    const found: [unknown, unknown][] = [];
    (given as Map<unknown, unknown>).forEach((value, name) => found.push([name, value]));
    return found;
  }
  const prototype: unknown = Object.getPrototypeOf(given);
  const plain =
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null &&
      Object.prototype.hasOwnProperty.call(prototype, "isPrototypeOf"));
  return plain ? Object.entries(given) : undefined;
}

function copied(found: [unknown, unknown][], copy: (value: unknown) => unknown): Given {
  const copies: Given = {};
  for (const [name, value] of found) {
    if (typeof name !== "string") throw new Error(`a name must be a text, not ${named(name)}`);
    // Not by assignment: a property may be called `__proto__`.
    Object.defineProperty(copies, name, { value: copy(value), enumerable: true });
  }
  return copies;
}

/** An object is no single value; the engine refuses what stands for it, and says for what. */
function single(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === "object" && value !== null ? {} : value;
}

/** What something is, for the sentence that refuses it. */
function named(value: unknown): string {
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: unknown } } | null;
  const name = tag === "Object" ? prototype?.constructor?.name : tag;
  return name === "Object" || typeof name !== "string" || !name
    ? "an object with a prototype of its own"
    : `of the kind ${name}`;
}
