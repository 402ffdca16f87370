/** The attributes of the elements, and the options that the engine gets from them. */

export interface Options {
  src?: string;
  region?: string;
  asOf?: string;
  lang: "zh-CN" | "en";
  scale: "standard" | "large" | "xlarge";
  theme: "auto" | "light" | "dark" | "contrast";
  loading: "visible" | "interaction" | "eager";
  query?: string;
  document?: string;
  subsidies?: string[];
  remember: "none" | "session";
  idleReset?: number;
  routing: "none" | "hash";
  analytics: "none" | "events";
  /** As the page gave it: it is read when the engine gets it. */
  facts?: unknown;
}

interface Attribute {
  attribute: string;
  property: keyof Options;
  /** The allowed words, the default first. */
  words?: readonly string[];
  /** Reads a text; `undefined` means that it is not one of the allowed values. */
  read?: (text: string) => unknown;
  /** The allowed values in words, for the warning. */
  allowed?: string;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const ATTRIBUTES: readonly Attribute[] = [
  { attribute: "src", property: "src" },
  { attribute: "region", property: "region" },
  {
    attribute: "as-of",
    property: "asOf",
    read: (text) => (DAY.test(text) ? text : undefined),
    allowed: "a day such as 2019-06-15",
  },
  { attribute: "lang", property: "lang", words: ["zh-CN", "en"], read: language },
  { attribute: "scale", property: "scale", words: ["standard", "large", "xlarge"] },
  { attribute: "theme", property: "theme", words: ["auto", "light", "dark", "contrast"] },
  { attribute: "loading", property: "loading", words: ["visible", "interaction", "eager"] },
  { attribute: "query", property: "query" },
  { attribute: "document", property: "document" },
  { attribute: "subsidies", property: "subsidies", read: list },
  { attribute: "remember", property: "remember", words: ["none", "session"] },
  {
    attribute: "idle-reset",
    property: "idleReset",
    read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
    allowed: "a number of seconds such as 120",
  },
  { attribute: "routing", property: "routing", words: ["none", "hash"] },
  { attribute: "analytics", property: "analytics", words: ["none", "events"] },
];

/** The options from texts by attribute. An empty text is the same as none. */
export function options(get: (attribute: string) => string | null): Options {
  const found: Record<string, unknown> = {};
  for (const it of ATTRIBUTES) {
    const text = get(it.attribute)?.trim();
    const value = text ? read(it, text) : undefined;
    const chosen = value === undefined ? it.words?.[0] : value;
    if (chosen !== undefined) found[it.property] = chosen;
  }
  return found as unknown as Options;
}

function read(it: Attribute, text: string): unknown {
  const known = it.read ? it.read(text) : !it.words || it.words.includes(text) ? text : undefined;
  if (known === undefined) warn(it, text);
  return known;
}

const warned = new Set<string>();

/** Once for each slip, however often the element is read. */
function warn(it: Attribute, text: string): void {
  const key = `${it.attribute}=${text}`;
  if (warned.has(key)) return;
  warned.add(key);
  const allowed = it.allowed ?? it.words?.join(", ") ?? "";
  console.warn(`huimin: ${it.attribute}="${text}" is not known; allowed: ${allowed}`);
}

/** `lang` belongs to every element, so that a page may well say `zh` or `en-GB`. */
function language(text: string): string | undefined {
  const first = text.toLowerCase().split("-")[0];
  return first === "zh" ? "zh-CN" : first === "en" ? "en" : undefined;
}

/** Names with spaces or commas between them, Chinese commas too. */
function list(text: string): string[] {
  return text.split(/[\s,\uff0c\u3001]+/).filter((name) => name !== "");
}
