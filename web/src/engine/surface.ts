import type { Engine } from "./api";
import { facts, list, options } from "./given";

/** The engine without any element: what `load` gives. */
export type Surface = Omit<Engine, "mount" | "speaks" | "learn">;

/** Wraps calls, so that a trap is noticed: those that answer at once, and those that answer later. */
export interface Guard {
  run<T>(call: () => T): T;
  wait<T>(call: () => Promise<T>): Promise<T>;
}

const UNGUARDED: Guard = { run: (call) => call(), wait: async (call) => call() };

export function surface(engine: Engine, guard: Guard = UNGUARDED): Surface {
  // What is given is read before the engine is called.
  const about = (name: "subsidies" | "benefits") => (given?: unknown) => {
    const asked = options(given);
    return guard.run(() => engine[name](asked));
  };
  const answer = (name: "assess" | "budget" | "questions" | "plan") => (given: unknown, more?: unknown) => {
    const [known, asked] = [facts(given), options(more)];
    return guard.run(() => engine[name](known, asked));
  };
  return {
    search: async (query, given) => {
      const [words, asked] = [text(query, "search"), options(given)];
      return guard.wait(() => engine.search(words, asked));
    },
    document: async (name, given) => {
      const [words, asked] = [text(name, "document"), options(given)];
      return guard.wait(() => engine.document(words, asked));
    },
    facts: () => guard.run(() => engine.facts()),
    assessMany: (given, more) => {
      const [known, asked] = [list(given), options(more)];
      return guard.run(() => engine.assessMany(known, asked));
    },
    subsidies: about("subsidies"),
    benefits: about("benefits"),
    assess: answer("assess"),
    budget: answer("budget"),
    questions: answer("questions"),
    plan: answer("plan"),
  };
}

/** The engine takes texts as they are; anything else is refused here. */
function text(given: unknown, method: string): string {
  if (typeof given === "string") return given;
  throw new TypeError(`huimin: ${method} takes a text, not ${typeof given}`);
}
