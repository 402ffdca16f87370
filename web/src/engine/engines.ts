import type { Engine } from "./api";
import { Failure } from "./failure";
import { type Instance, instance } from "./instance";
import { within } from "./wall";

/** An edition in a running instance. */
export interface Loaded {
  engine: Engine;
  instance: Instance;
}

const editions = new Map<string, Promise<Loaded>>();

/** The engine for an edition: one for all elements of the page. A failed load is not remembered. */
export function load(base: string, src: string): Promise<Loaded> {
  let loaded = editions.get(src);
  if (!loaded) {
    const made = open(base, src);
    const forget = () => {
      if (editions.get(src) === made) editions.delete(src);
    };
    made.then((it) => it.instance.onDeath(forget), forget);
    editions.set(src, made);
    loaded = made;
  }
  return loaded;
}

async function open(base: string, src: string): Promise<Loaded> {
  const running = await instance(base);
  try {
    const engine = await within(running.wait(() => running.module.Engine.open(src)), "the edition");
    return { engine, instance: running };
  } catch (error) {
    throw Failure.fromEdition(error);
  }
}
