/** What every browser test needs: the browser, pages, and an eye on their console. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../web/package.json", import.meta.url))("playwright-core");

/** Where `cargo xtask` serves the demo page. */
export const ORIGIN = process.env.HUIMIN_ORIGIN ?? "http://127.0.0.1:8080";

/** The binary `huimin`, for what must be the same on the command line. */
export const CLI = process.env.HUIMIN_CLI;

/** The demo county page, and the snippet of the README. */
export const DEMO = `${ORIGIN}/`;
export const PLAIN = `${ORIGIN}/examples/plain/index.html`;

/** A browser for one test file; the caller closes it. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.HUIMIN_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/**
 * A fresh page that notes every message, error and violation of its security policy.
 * `prepare` can set up routes before anything loads; `lax` switches the page's policy off, for a tool
 * of the test that does not keep it.
 */
export async function open(browser, url, { prepare, width = 1280, height = 900, lax = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: "zh-CN", bypassCSP: lax });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const messages = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, messages, close: () => context.close() };
}

/** Waits until the element says that it is ready. */
export function ready(page, selector = "huimin-portal") {
  return page.locator(selector).evaluate((element) => element.whenReady().then(() => true));
}

/** The console must be empty: what a webmaster would ask about is a fault. */
export function quiet(messages) {
  assert.deepEqual(messages, []);
}

/** Serves the page itself under another security policy. */
export function withPolicy(policy) {
  return (page) =>
    page.route(
      (url) => url.pathname.endsWith("/") || url.pathname.endsWith(".html"),
      async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-security-policy": policy };
        await route.fulfill({ response, headers });
      },
    );
}
