/** The life of an element in a page that moves it, removes it, and sets what it likes. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, PLAIN, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("an element that is moved goes on as it was", async () => {
  const { page, messages, close } = await open(browser, DEMO);
  await ready(page);
  const same = await page.evaluate(async () => {
    const portal = document.querySelector("huimin-portal");
    const before = portal.shadowRoot.querySelector(".root").firstElementChild;
    document.querySelector("footer").append(portal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return before === portal.shadowRoot.querySelector(".root").firstElementChild;
  });
  assert.equal(same, true);
  quiet(messages);
  await close();
});

test("an element that is removed leaves nothing running, and can come back", async () => {
  const { page, messages, close } = await open(browser, DEMO);
  await ready(page);
  const left = await page.evaluate(async () => {
    window.portal = document.querySelector("huimin-portal");
    window.portal.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return window.portal.shadowRoot.querySelector(".root").childElementCount;
  });
  assert.equal(left, 0);
  await page.evaluate(() => document.querySelector("main").append(window.portal));
  await ready(page);
  assert.match(await page.locator("huimin-portal .root").innerText(), /\S/);
  quiet(messages);
  await close();
});

test("a removed element that was still loading stays silent", async () => {
  const { page, messages, close } = await open(browser, PLAIN, {
    prepare: (page) => page.route("**/*.wasm", (route) => setTimeout(() => route.continue(), 300)),
  });
  const heard = await page.evaluate(async () => {
    const portal = document.querySelector("huimin-portal");
    let events = 0;
    portal.addEventListener("huimin-ready", () => events++);
    portal.addEventListener("huimin-error", () => events++);
    portal.remove();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return events;
  });
  assert.equal(heard, 0);
  quiet(messages);
  await close();
});

test("properties that were set before the script ran are taken over", async () => {
  const { page, messages, close } = await open(browser, PLAIN, {
    prepare: (page) =>
      page.route("**/huimin.js", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        const response = await route.fetch();
        const early = 'const early = document.querySelector("huimin-portal"); early.asOf = "2019-06-15"; early.facts = { flexible_employment: true };';
        await route.fulfill({ response, body: early + (await response.text()) });
      }),
  });
  await ready(page);
  const [asOf, facts, markup] = await page
    .locator("huimin-portal")
    .evaluate((element) => [element.getAttribute("as-of"), element.facts, element.outerHTML]);
  assert.equal(asOf, "2019-06-15");
  assert.deepEqual(facts, { flexible_employment: true });
  assert.ok(!markup.includes("flexible_employment"), markup);
  quiet(messages);
  await close();
});

test("an unknown word is told once, with the words that are allowed", async () => {
  const { page, messages, close } = await open(browser, PLAIN);
  await ready(page);
  const [theme, scale] = await page.locator("huimin-portal").evaluate(async (element) => {
    element.theme = "pink";
    element.scale = "large";
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [element.theme, element.shadowRoot.querySelector(".root").dataset.scale];
  });
  assert.equal(theme, "auto");
  assert.equal(scale, "large");
  assert.deepEqual(messages, [
    'warning: huimin: theme="pink" is not known; allowed: auto, light, dark, contrast',
  ]);
  await close();
});

test("nothing is loaded before the visitor touches an element that waits for it", async () => {
  const asked = [];
  const { page, messages, close } = await open(browser, DEMO, {
    prepare: async (page) => {
      page.on("request", (request) => asked.push(request.url()));
      await page.route(DEMO, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace("<huimin-portal", '<huimin-portal loading="interaction"');
        await route.fulfill({ response, body });
      });
    },
  });
  await page.waitForTimeout(300);
  assert.equal(asked.filter((url) => url.endsWith(".wasm")).length, 0);
  await page.locator("huimin-portal .plain").click({ position: { x: 5, y: 5 } });
  await ready(page);
  quiet(messages);
  await close();
});

test("a page without custom elements mounts into an element of its own", async () => {
  const { page, messages, close } = await open(browser, DEMO);
  const text = await page.evaluate(async () => {
    const place = document.createElement("div");
    document.querySelector("main").append(place);
    const handle = window.huimin.mount(place, { kind: "calculator", loading: "eager" });
    await handle.whenReady();
    return place.shadowRoot.querySelector(".root").textContent;
  });
  assert.match(text, /\S/);
  quiet(messages);
  await close();
});
