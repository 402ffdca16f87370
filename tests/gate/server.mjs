/** Two static servers for this machine: one sends brotli at its best, one compresses nothing. */

import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".md": "text/plain; charset=utf-8",
};

/** Bodies in brotli by the hash of what they were, so that equal files of two builds count once. */
const compressed = new Map();

/** Brotli 11, as a server sends it that compressed its files once; the plain bytes where that gains nothing. */
async function best(body) {
  const hash = createHash("sha256").update(body).digest("hex");
  if (!compressed.has(hash)) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
    compressed.set(hash, compress(body, options));
  }
  const small = await compressed.get(hash);
  return small.length < body.length * 0.95 ? small : null;
}

/** Every file below a folder. */
async function files(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((it) => it.isFile()).map((it) => join(it.parentPath ?? it.path, it.name));
}

/** Compresses these folders before anything is measured. */
export async function warm(folders) {
  for (const folder of folders) {
    for (const file of await files(folder)) await best(await readFile(file));
  }
}

/**
 * Serves on any free port. `mounts` are pairs of the beginning of a path and what stands behind it: a
 * folder, or the text of a page. The first that fits is taken.
 */
export async function serve(mounts, { brotli }) {
  let sent = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://gate").pathname);
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const body = await find(mounts, path).catch(() => null);
    const small = body && brotli && (request.headers["accept-encoding"] ?? "").includes("br") ? await best(body) : null;
    const file = { path, bytes: (small ?? body)?.length ?? 0, asked: Date.now() };
    sent.push(file);
    response.on("close", () => (file.ended = Date.now()));
    if (body === null) return response.writeHead(404, { "Content-Type": TYPES[".html"] }).end("404");
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Length": (small ?? body).length,
      ...(small && { "Content-Encoding": "br" }),
    });
    response.end(small ?? body);
  });
  // A visitor keeps the connection between two requests.
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** What was sent since the last time: paths, bytes without headers, when it was asked for and done. */
    sent: () => [sent, (sent = [])][0],
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** The bytes behind a path, or null. */
async function find(mounts, path) {
  const [prefix, behind] = mounts.find(([prefix]) => path.startsWith(prefix)) ?? [];
  if (!prefix || normalize(path) !== path) return null;
  if (typeof behind === "object") return readFile(join(behind.folder, path.slice(prefix.length)));
  return path === prefix ? Buffer.from(behind) : null;
}
