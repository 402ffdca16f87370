import type { Engine } from "./api";

/** The engine without any element: what `load` gives. */
export type Surface = Omit<Engine, "mount">;

/** Wraps calls, so that a trap is noticed: those that answer at once, and those that answer later. */
export interface Guard {
  run<T>(call: () => T): T;
  wait<T>(call: () => Promise<T>): Promise<T>;
}

const UNGUARDED: Guard = { run: (call) => call(), wait: (call) => call() };

export function surface(engine: Engine, guard: Guard = UNGUARDED): Surface {
  return {
    search: (query, options) => guard.wait(() => engine.search(text(query, "search"), options)),
    document: (name, options) => guard.wait(() => engine.document(text(name, "document"), options)),
    subsidies: (options) => guard.run(() => engine.subsidies(options)),
    facts: () => guard.run(() => engine.facts()),
    assess: (facts, options) => guard.run(() => engine.assess(facts, options)),
    assessMany: (list, options) => guard.run(() => engine.assessMany(list, options)),
    budget: (facts, options) => guard.run(() => engine.budget(facts, options)),
    benefits: (options) => guard.run(() => engine.benefits(options)),
    questions: (facts, options) => guard.run(() => engine.questions(facts, options)),
    plan: (facts, options) => guard.run(() => engine.plan(facts, options)),
  };
}

/** The engine takes texts as they are; anything else is refused here. */
function text(given: unknown, method: string): string {
  if (typeof given === "string") return given;
  throw new TypeError(`huimin: ${method} takes a text, not ${typeof given}`);
}
