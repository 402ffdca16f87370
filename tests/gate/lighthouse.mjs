/** Lighthouse's score for performance, on its own idea of a phone. */

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** The score, 0 to 100, and the three figures behind it that move it most. */
export async function score(chromium, url) {
  const chrome = await launch({
    chromePath: chromium,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
    logLevel: "error",
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: ["performance"], logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const ms = (audit) => Math.round(lhr.audits[audit].numericValue);
    return {
      score: Math.round(lhr.categories.performance.score * 100),
      largest_paint: ms("largest-contentful-paint"),
      total_blocking: ms("total-blocking-time"),
    };
  } finally {
    chrome.kill();
  }
}
