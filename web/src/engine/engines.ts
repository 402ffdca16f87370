import type { Engine } from "./api";
import { Failure } from "./failure";
import { files } from "./files";
import { ELEMENT, HEADLESS, type Instance, instance } from "./instance";
import { within } from "./wall";

/** An edition in a running instance. */
export interface Loaded {
  engine: Engine;
  instance: Instance;
}

const mounted = new Map<string, Promise<Loaded>>();
const called = new Map<string, Promise<Loaded>>();
/** The editions that could not be opened the last time. */
const failed = new Set<string>();

/**
 * The engine for an edition: one for all elements of the page, with the words of a language; without
 * one, that of the calls without any element, with every word. A failed load is not remembered.
 */
export async function load(base: string, src: string, lang?: string): Promise<Loaded> {
  const editions = lang ? mounted : called;
  let loaded = editions.get(src);
  if (!loaded) {
    const made = open(base, src, lang);
    const forget = () => {
      if (editions.get(src) === made) editions.delete(src);
    };
    made.then((it) => it.instance.onDeath(forget), forget);
    editions.set(src, made);
    loaded = made;
  }
  const opened = await loaded;
  await learn(opened, lang);
  return opened;
}

/** Loads the words of a language, or every word, if they are not there yet. */
export async function learn({ engine, instance }: Loaded, lang?: string): Promise<void> {
  if (engine.speaks(lang)) return;
  await told(instance, "the words", lang ?? "", (again) => engine.learn(lang, again));
}

async function open(base: string, src: string, lang?: string): Promise<Loaded> {
  const read = files(src, lang ?? "zh-CN", failed.has(src));
  const running = await instance(base, lang ? ELEMENT : HEADLESS);
  const { Engine } = running.module;
  const engine = await told(running, "the edition", src, (again) => Engine.open(read, again));
  return { engine, instance: running };
}

/** A call that loads; after a failure it is asked again, past every cache. */
async function told<T>(
  instance: Instance,
  what: string,
  key: string,
  call: (again: boolean) => Promise<T>,
): Promise<T> {
  const again = failed.delete(key);
  try {
    return await within(
      instance.wait(() => call(again)),
      what,
    );
  } catch (error) {
    failed.add(key);
    throw Failure.fromEdition(error);
  }
}
