/** An answer; `null` is "I don't know". */
export type Answer = string | number | boolean | null;

/**
 * Answers by the name of the fact, in a plain object or a Map; `huimin facts` lists the names. A fact
 * that is not there is open. Anything else (a Set, FormData, an object of a class) is refused.
 */
export type Facts = Record<string, Answer> | ReadonlyMap<string, Answer>;

export interface AssessOptions {
  /** The day of application, `2019-06-15`. Default: today in Asia/Shanghai. */
  asOf?: string;
  /** The place whose standards count. Default: the place of the gazette. */
  region?: string;
  /** Only subsidies that are for one of these. Default: all. */
  audiences?: Audience[];
}

/** Whom a subsidy is for. */
export type Audience =
  | "person"
  | "graduate"
  | "founder"
  | "firm"
  | "agency"
  | "incubator"
  | "institution";

/** Which clauses are looked through. A name that is not known is an Error that tells the allowed ones. */
export interface SearchFilters {
  /** The unit that is responsible, 市水利局, by the one name that it has everywhere or by a part of it. */
  unit?: string;
  /** What the unit has to do there. Default: everything but `supports`. Goes with `unit`. */
  role?: "leads" | "responsible" | "implements" | "supports";
  /** The person who leads (牵头领导). */
  leader?: string;
  /** The number or the slug of a document. */
  document?: string;
  kind?: "regulation" | "opinion" | "plan" | "task_list" | "appointments" | "chronicle";
  /** The year of the document. */
  year?: number;
}

/** The engine. What it returns is what the command line prints with `--json`. */
export interface Huimin {
  /** Documents whose texts could not be had are in `missing`: `{ document, cause }`. The next search tries again. */
  search(query: string, options?: SearchFilters & AssessOptions): Promise<object>;
  /** Rejects with an Error whose `code` is network, not_found or damaged when the text cannot be had. */
  document(name: string, options?: object): Promise<object>;
  subsidies(options?: object): object;
  facts(): object;
  /** Throws an Error that names the fact when one is unknown, of the wrong type or out of range. */
  assess(facts: Facts, options?: AssessOptions): object;
  assessMany(list: Facts[], options?: AssessOptions): object[];
  /** What a budget comes to, and what falls due when. A line below nothing is in `refused`. */
  budget(facts: Facts, options?: AssessOptions): object;
  /** The support that names no sum. */
  benefits(options?: object): object;
  questions(facts: Facts, options?: AssessOptions): object;
  plan(facts: Facts, options?: AssessOptions): object;
}

export interface LoadOptions {
  /** The manifest of an edition. Default: the one in this package. */
  src?: string | URL;
  /** The module, or where it is. Default: the one in this package. */
  wasm?: string | URL | BufferSource | WebAssembly.Module;
}

/** Rejects with an Error whose `code` is network, not_found, format, damaged or manifest. */
export function load(options?: LoadOptions): Promise<Huimin>;
