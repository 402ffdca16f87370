import { Failure } from "./failure";

/** Longer than this, nobody waits; what is still loading then has failed. */
export const WALL = 30_000;

/** The promise, or a failure after the wall. */
export function within<T>(promise: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Failure("timeout", `${what}: nothing after ${WALL / 1000} s`));
    const timer = setTimeout(late, WALL);
    const done = () => clearTimeout(timer);
    promise.then(
      (value) => (done(), resolve(value)),
      (error) => (done(), reject(error)),
    );
  });
}
