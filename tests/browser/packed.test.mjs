// A server that compresses nothing costs a visitor no more than a good one: the loader fetches the
// compressed copy beside a file, and undoes it.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { launch, open, ORIGIN, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const SCRIPT = /\.(js|css|json|html)$/;

/** The site again, compressed as said: `packs` which paths, `named` whether the copies are sent as what they are. */
async function site({ packs = () => false, named = false, copies = true }) {
  const asked = [];
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = request.url.split("?")[0];
    const answer = await fetch(ORIGIN + path);
    let body = Buffer.from(await answer.arrayBuffer());
    const copy = path.endsWith(".gz");
    const status = copy && !copies ? 404 : answer.status;
    const headers = { "content-type": answer.headers.get("content-type") };
    if (copy && named) headers["content-encoding"] = "gzip";
    if (packs(path)) {
      headers["content-encoding"] = "gzip";
      body = gzipSync(body);
    }
    headers["content-length"] = body.length;
    asked.push(path);
    sent += body.length;
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    page: `http://127.0.0.1:${server.address().port}/examples/plain/index.html`,
    asked: (path) => asked.filter((it) => path.test(it)).length,
    sent: () => sent,
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

async function visit(how, prepare) {
  const server = await site(how);
  const { page, messages, close } = await open(browser, server.page, { prepare });
  await ready(page);
  // Explanations come a little later.
  await page.waitForTimeout(500);
  await close();
  server.close();
  return { ...server, messages };
}

const MODULE = /engine-\w+\.wasm$/;
const COPY = /engine-\w+\.wasm\.gz$/;
const PLAIN_DATA = /edition\/\w.*\.bin$/;

test("nothing is compressed: the copies are fetched, and nothing else of any weight", async () => {
  const good = await visit({ packs: (path) => !path.endsWith(".gz") });
  assert.equal(good.asked(/\.gz$/), 0, "a server that compresses is left to do so");
  const none = await visit({});
  assert.deepEqual([none.asked(MODULE), none.asked(COPY), none.asked(PLAIN_DATA)], [0, 1, 0]);
  const ratio = none.sent() / good.sent();
  assert.ok(ratio < 1.25, `${none.sent()} bytes, and ${good.sent()} from a good server`);
  quiet(none.messages);
});

test("scripts are compressed and the module is not: its copy is fetched after all", async () => {
  const it = await visit({ packs: (path) => SCRIPT.test(path) });
  assert.deepEqual([it.asked(MODULE), it.asked(COPY)], [1, 1]);
  quiet(it.messages);
});

test("a copy that the browser has undone already is taken as it is", async () => {
  const it = await visit({ named: true });
  assert.deepEqual([it.asked(MODULE), it.asked(COPY)], [0, 1]);
  quiet(it.messages);
});

test("without copies, or in a browser that cannot undo them, the files themselves are fetched", async () => {
  const bare = await visit({ copies: false });
  assert.equal(bare.asked(MODULE), 1);
  const old = await visit({}, (page) => page.addInitScript(() => delete window.DecompressionStream));
  assert.deepEqual([old.asked(MODULE), old.asked(/\.gz$/)], [1, 0]);
  quiet(old.messages);
});
