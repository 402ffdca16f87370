/**
 * Screenshots of every state on a phone and on a desk: `cargo xtask gallery`. HUIMIN_STATES=sheet
 * takes those only whose name has that in it.
 */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, open } from "./harness.mjs";
import { STATES } from "./states.mjs";

const folder = process.env.HUIMIN_GALLERY ?? "target/gallery";
mkdirSync(folder, { recursive: true });

const wanted = STATES.filter((it) => it.name.includes(process.env.HUIMIN_STATES ?? ""));

const browser = await launch();
for (const { name, url, prepare, walk, oneWindow } of wanted) {
  for (const [width, height] of [[360, 760], [1280, 900]]) {
    const { page, close } = await open(browser, url, { prepare, width, height });
    await walk(page);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: !oneWindow });
    await close();
  }
}
await browser.close();
