import { Failure } from "./failure";
import { wasBlocked } from "./violations";

/**
 * The bytes of a file, whatever MIME type the server gives it. Read by ourselves, since the
 * streaming functions insist on the type, and fall back with a warning in the console.
 * `again`: after a failure, past every cache, which may hold what was wrong.
 *
 * From a server that compresses nothing, the compressed copy beside the file is fetched. `size`: how
 * long the file is, so that a server is found out that compresses scripts and not this file.
 */
export async function bytes(url: string, again: boolean, size?: number): Promise<ArrayBuffer> {
  let packed = typeof DecompressionStream === "function" && HASHED.test(new URL(url).pathname);
  if (packed && sendsPlain(url)) {
    const copy = await unpacked(url, again);
    if (copy) return copy;
    packed = false;
  }
  const stop = packed && size ? new AbortController() : undefined;
  const response = await asked(url, again, stop?.signal);
  if (stop && response.headers.get("content-length") === String(size)) {
    stop.abort();
    return (await unpacked(url, again)) ?? read(url, await asked(url, again));
  }
  return read(url, response);
}

/** Only such a name stands for the same bytes for ever, so that its copy cannot be an old one. */
const HASHED = /-[0-9a-f]{10,}\.\w+$/;

async function asked(url: string, again: boolean, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    const cache = again ? "reload" : "default";
    response = await fetch(url, { credentials: "same-origin", cache, signal: signal ?? null });
  } catch {
    const code = (await wasBlocked(url)) ? "csp" : "network";
    throw new Failure(code, `${url} cannot be fetched`);
  }
  if (!response.ok) {
    const missing = [403, 404, 410].includes(response.status);
    throw new Failure(missing ? "not_found" : "network", `${url}: HTTP ${response.status}`);
  }
  return response;
}

async function read(url: string, response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch {
    throw new Failure("network", `${url} broke off`);
  }
}

/** The compressed copy of a file, undone; nothing where there is none that can be used. */
async function unpacked(url: string, again: boolean): Promise<ArrayBuffer | undefined> {
  const copy = new URL(url);
  copy.pathname += ".gz";
  try {
    const packed = await read(copy.href, await asked(copy.href, again));
    const [first, second] = new Uint8Array(packed);
    // Some servers name the compression of such a file, and the browser has undone it already.
    if (first !== 0x1f || second !== 0x8b) return packed;
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(plain).arrayBuffer();
  } catch {
    return undefined;
  }
}

/** Whether the server of a file sent scripts, styles or JSON before, and none of them compressed. */
function sendsPlain(url: string): boolean {
  const { origin } = new URL(url);
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const texts = entries.filter(({ name, encodedBodySize }) => {
    // Another server tells no sizes.
    return encodedBodySize > 1000 && name.startsWith(`${origin}/`) && /\.(m?js|css|json)([?#]|$)/.test(name);
  });
  return texts.length > 0 && texts.every((it) => it.encodedBodySize >= it.decodedBodySize);
}
