/** Screenshots of every state on a phone and on a desk: `cargo xtask gallery`. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, open } from "./harness.mjs";
import { STATES } from "./states.mjs";

const folder = process.env.HUIMIN_GALLERY ?? "target/gallery";
mkdirSync(folder, { recursive: true });

const browser = await launch();
for (const { name, url, prepare, walk, oneWindow } of STATES) {
  for (const [width, height] of [[360, 760], [1280, 900]]) {
    const { page, close } = await open(browser, url, { prepare, width, height });
    await walk(page);
    // What is not in sight is not laid out: for a picture of the whole page all of it must be.
    if (!oneWindow) {
      const all = await page.evaluate(() => document.scrollingElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(Math.max(all, height), 16_000) });
      await page.waitForTimeout(200);
    }
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: !oneWindow });
    await close();
  }
}
await browser.close();
