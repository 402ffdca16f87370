import type { Engine } from "./api";

/** The engine without any element: what `load` gives. */
export type Surface = Omit<Engine, "mount">;

/** `run` wraps each call, so that a trap is noticed. */
export function surface(engine: Engine, run: <T>(call: () => T) => T = (call) => call()): Surface {
  return {
    search: (query, options) => run(() => engine.search(query, options)),
    document: (name, options) => run(() => engine.document(name, options)),
    subsidies: (options) => run(() => engine.subsidies(options)),
    facts: () => run(() => engine.facts()),
    assess: (facts, options) => run(() => engine.assess(facts, options)),
    assessMany: (list, options) => run(() => engine.assessMany(list, options)),
    questions: (facts, options) => run(() => engine.questions(facts, options)),
    plan: (facts, options) => run(() => engine.plan(facts, options)),
  };
}
