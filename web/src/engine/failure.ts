/** Every way in which loading or running can end badly. Each has its sentence in words.ts. */
export const CODES = [
  "no_wasm",
  "csp",
  "network",
  "not_found",
  "module",
  "edition_not_found",
  "edition_format",
  "edition_damaged",
  "edition_manifest",
  "styles",
  "timeout",
  "options",
  "panic",
] as const;

export type Code = (typeof CODES)[number];

/** An error that a visitor can be told about. */
export class Failure extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.name = "HuiminError";
    this.code = code;
  }

  /** Whatever was thrown; what we do not know counts as `fallback`. */
  static from(thrown: unknown, fallback: Code): Failure {
    if (thrown instanceof Failure) return thrown;
    return new Failure(isTrap(thrown) ? "panic" : fallback, text(thrown));
  }

  /** What `Engine.open` rejects with: an Error with a `code`. */
  static fromEdition(thrown: unknown): Failure {
    const code = (thrown as { code?: unknown } | null)?.code;
    switch (code) {
      case "network":
      case "csp":
      case "timeout":
        return new Failure(code, text(thrown));
      case "not_found":
      case "format":
      case "damaged":
      case "manifest":
        return new Failure(`edition_${code}`, text(thrown));
      default:
        return Failure.from(thrown, "edition_damaged");
    }
  }
}

/** True when the engine stopped for good: a panic, or memory or stack used up. */
export function isTrap(thrown: unknown): boolean {
  return typeof WebAssembly === "object" && thrown instanceof WebAssembly.RuntimeError;
}

function text(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
