import { Failure } from "./failure";
import { wasBlocked } from "./violations";

/**
 * The bytes of a file, whatever MIME type the server gives it. Read by ourselves, since the
 * streaming functions insist on the type, and fall back with a warning in the console.
 * `again`: after a failure, past every cache, which may hold what was wrong.
 */
export async function bytes(url: string, again: boolean): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", cache: again ? "reload" : "default" });
  } catch {
    const code = (await wasBlocked(url)) ? "csp" : "network";
    throw new Failure(code, `${url} cannot be fetched`);
  }
  if (!response.ok) {
    const missing = [403, 404, 410].includes(response.status);
    throw new Failure(missing ? "not_found" : "network", `${url}: HTTP ${response.status}`);
  }
  try {
    return await response.arrayBuffer();
  } catch {
    throw new Failure("network", `${url} broke off`);
  }
}
