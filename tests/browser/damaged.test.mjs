/**
 * A file with one byte changed on its way is told from one that is not there, and is never believed:
 * not even where the browser's cache would keep it for ever.
 */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { load } from "../../pkg/dist/index.mjs";
import { launch, open, ORIGIN, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The site again, with caches allowed, and with one byte of some files changed: in the middle, or as said. */
async function site(spoils, where = 0.5) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const answer = await fetch(ORIGIN + request.url);
    const body = Buffer.from(await answer.arrayBuffer());
    asked.push(request.url);
    if (state.spoils?.test(request.url)) body[Math.floor(body.length * where)] ^= 1;
    const kept = /-[0-9a-f]{10,}\./.test(request.url);
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type"),
      "cache-control": kept ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state = {
    spoils,
    asked: (path) => asked.filter((url) => path.test(url)).length,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.closeAllConnections() ?? server.close(),
  };
  return state;
}

const FILES = [
  ["the catalogue", /\/catalogue-/, "edition_damaged", "收到的政策数据不完整或者已损坏。"],
  // In its day: what breaks its JSON has another sentence.
  ["the manifest", /\/manifest\.json/, "edition_damaged", "收到的政策数据不完整或者已损坏。", 0.05],
  // Elsewhere in it, a byte may pass: the program has no checksum.
  ["the program", /\/engine-\w+\.wasm/, "module", "收到的程序文件不完整或者已损坏。", 0],
];

for (const [name, path, code, sentence, where] of FILES) {
  test(`one byte of ${name} is changed: the page's own content, the sentence, and a retry that helps`, async () => {
    const server = await site(path, where);
    const { page, close } = await open(browser, `${server.origin}/examples/plain/index.html`);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const said = await alert.innerText();
    assert.ok(said.includes(sentence) && said.includes(code), said);
    assert.equal(await page.locator("huimin-portal > p").isVisible(), true);

    // As long as the server is not mended, nothing changes.
    const before = server.asked(path);
    await page.getByRole("button", { name: "重试" }).click();
    await alert.filter({ hasText: code }).waitFor();
    assert.ok(server.asked(path) > before, "the retry asks the server, not the cache");

    server.spoils = undefined;
    await page.getByRole("button", { name: "重试" }).click();
    await ready(page);
    assert.equal(await page.locator("huimin-portal > p").isVisible(), false);
    assert.equal(await alert.isVisible(), false);
    await close();
    server.close();
  });
}

test("in Node, an edition with one byte changed is an Error with the code damaged", async () => {
  const server = await site(/\/catalogue-/);
  const src = `${server.origin}/pkg/dist/edition/manifest.json`;
  await assert.rejects(load({ src }), { code: "damaged", message: /catalogue-.*checksum/s });
  server.spoils = undefined;
  assert.ok((await load({ src })).subsidies().length > 0);
  server.close();
});
