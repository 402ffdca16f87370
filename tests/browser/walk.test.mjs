/**
 * The walk of a visitor: the page says first that the policy has expired; they look at an earlier
 * day, search, read, answer, see what it comes to under a banner that stays, and open the clause
 * that it rests on.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay, answer, who } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const EXPIRED = /已于2024年4月30日到期/;
const BANNER = "按2019年6月15日试算，不是今天的结果";

for (const [width, height] of [[360, 760], [1280, 900]]) {
  test(`from an expired policy to 15000 yuan and its clause, ${width} px wide`, async () => {
    const { page, messages, close } = await open(browser, DEMO, { width, height });
    const said = [];
    await page.exposeFunction("heard", (type, detail) => said.push([type, detail]));
    await page.evaluate(() => {
      for (const type of ["huimin-search", "huimin-open", "huimin-result"]) {
        document.addEventListener(type, (event) => window.heard(type, event.detail));
      }
    });
    await ready(page);
    const button = (name) => page.getByRole("button", { name, exact: true });

    const first = await page.locator("huimin-portal .root h2").first().innerText();
    assert.match(first, EXPIRED);
    assert.equal(await page.getByText("可以去申请").count(), 0);

    await anotherDay(page);
    const banner = page.getByText(BANNER);
    await banner.waitFor();

    await page.getByLabel("搜索政策").fill("创业补贴");
    await page.getByText(/找到 \d+ 条/).waitFor();
    await button("第十一条 一次性创业补贴").click();
    const heading = page.getByRole("heading", { name: "第十一条 一次性创业补贴" });
    await heading.waitFor();
    assert.ok(await heading.evaluate((it) => it === it.getRootNode().activeElement));
    assert.match(await page.locator(".hm-text").innerText(), /补贴标准为1\.5万元/);

    await button("算一算能不能领").click();
    // The questions begin with who is asking, and the focus is there.
    const asked = page.getByRole("heading", { name: "您是谁，想问什么？" });
    await asked.waitFor();
    assert.ok(await asked.evaluate((it) => it === it.getRootNode().activeElement));
    await who(page, "自己创业");
    await answer(page);

    const result = page.locator(".hm-group-can-apply .hm-result", { hasText: "一次性创业补贴（小微企业）" });
    assert.match(await result.innerText(), /15000 元，一次性/);
    await assertInSight(banner);
    assert.equal(await page.getByText("以受理部门审核为准。").isVisible(), true);

    await result.getByRole("button", { name: "为什么" }).click();
    const reason = result.locator(".hm-reason", { hasText: "首次领取小微企业营业执照" }).first();
    assert.match(await reason.innerText(), /✓ 符合[^]*要求：是[^]*您的回答：是[^]*「首次领取小微企业营业执照」/);
    await reason.getByRole("button", { name: "聊财社〔2019〕70号 第十一条" }).click();
    await heading.waitFor();
    assert.equal(await page.locator(".hm-text mark").innerText(), "首次领取小微企业营业执照");
    await assertInSight(banner);
    await assertInSight(heading);

    await button("返回试算").click();
    assert.match(await result.innerText(), /15000 元，一次性/);
    await assertInSight(reason);

    // The page hears that something happened, and neither the query nor an answer.
    assert.deepEqual([...new Set(said.map(([type]) => type))].sort(), [
      "huimin-open",
      "huimin-result",
      "huimin-search",
    ]);
    for (const [type, detail] of said) {
      assert.deepEqual(Object.keys(detail), type === "huimin-open" ? [] : ["count"], type);
    }
    quiet(messages);
    await close();
  });
}

test("the same walk with the keyboard alone", async () => {
  const { page, messages, close } = await open(browser, DEMO);
  await ready(page);
  const tab = page.getByRole("tab", { name: "查政策" });
  await tab.focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "算补贴");
  // Enter leads to the questions; the first is who is asking.
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "您是谁，想问什么？");
  for (let step = 0; step < 20 && (await checkbox(page)) !== "自己创业"; step++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  for (let step = 0; step < 20 && (await focused(page)) !== "选好了"; step++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.locator(".hm-whom").waitFor();
  // The focus is on the next question, and from there on its answers.
  for (const count of [1, 2]) {
    assert.match(await focused(page), /？/);
    await page.keyboard.press("Tab");
    const first = page.locator(".hm-question").locator("input, .hm-choice").first();
    assert.ok(await first.evaluate((it) => it === it.getRootNode().activeElement));
    if ((await first.getAttribute("type")) === "date") {
      // Year, month and day in whatever order the browser has them.
      for (const key of ["Up", "Right", "Up", "Right", "Up"]) await page.keyboard.press(`Arrow${key}`);
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press(count === 1 ? "Enter" : "Space");
    }
    await page.locator(".hm-answer").nth(count - 1).waitFor();
    assert.equal(await page.locator(".hm-answer").count(), count);
  }
  assert.match(await focused(page), /？/);
  assert.match(await page.locator(".hm-whom").innerText(), /自己创业/);
  quiet(messages);
  await close();
});

/** In the window, and not below something else. */
async function assertInSight(locator) {
  const seen = await locator.first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = [left + width / 2, top + Math.min(height, innerHeight - top) / 2];
    const found = element.getRootNode().elementFromPoint(...at);
    return found !== null && (element.contains(found) || found.contains(element));
  });
  assert.ok(seen, `${locator} is not in sight`);
}

/** The name of the checkbox that has the focus. */
function checkbox(page) {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.type === "checkbox" ? at.labels[0].querySelector("strong").textContent : "";
  });
}

function focused(page) {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.innerText.trim() ?? "";
  });
}
