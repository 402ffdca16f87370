/** Where and when: the region that counts, a day long past, a clock that is wrong. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay, who } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The demo page with the calculator in front. */
async function calculator(options) {
  const opened = await open(browser, DEMO, options);
  await ready(opened.page);
  await opened.page.getByRole("tab", { name: "算补贴" }).click();
  await who(opened.page, "个人");
  return opened;
}

const portal = (page) => page.locator("huimin-portal");
const foot = (page) => page.locator("[part='foot']");

test("the visitor chooses a region, the city first and the county by both its names", async () => {
  const { page, messages, close } = await calculator();
  const list = page.getByLabel("地区：");
  const names = await list.locator("option").allInnerTexts();
  assert.equal(names[0], "聊城市");
  assert.ok(names.includes("茌平县（茌平区）"), names.join());
  assert.ok(names.includes("旅游度假区"), names.join());
  assert.ok(!names.includes("全国"), names.join());
  await list.selectOption("冠县");
  await foot(page).getByText("地区：冠县").waitFor();
  quiet(messages);
  await close();
});

test("a region that is not known is said, told to the page, and never replaced in silence", async () => {
  const { page, messages, close } = await calculator();
  const codes = await portal(page).evaluateHandle((element) => {
    const heard = [];
    element.addEventListener("huimin-error", (event) => heard.push(event.detail.code));
    element.setAttribute("region", "甲县");
    return heard;
  });
  // The list of policies says so, too, in the tab beside.
  const shown = page.locator("[part='calculator']");
  const said = shown.getByText("资料里没有“甲县”这个地区");
  await said.waitFor();
  assert.deepEqual(await codes.jsonValue(), ["region"]);
  // At the nation's level nothing of the city is granted: no question, no sum, and a way to choose.
  await page.locator(".hm-results").waitFor({ state: "detached" });
  assert.equal(await page.locator(".hm-question, .hm-done").count(), 0);
  await shown.getByLabel("地区：").selectOption("冠县");
  await said.waitFor({ state: "detached" });
  await foot(page).getByText("地区：冠县").waitFor();

  // A page that names the province sees what the province grants: nothing as yet.
  await portal(page).evaluate((element) => element.setAttribute("region", "山东省"));
  await shown.getByText("“山东省”没有。请选您所在的地区。").waitFor();
  assert.equal(await page.locator(".hm-results, .hm-question").count(), 0);
  await page.getByRole("tab", { name: "查政策" }).click();
  const list = page.locator("[part='policies']");
  assert.equal(await list.locator("[part='subsidy'], [part='benefit'], [part='check']").count(), 0);
  assert.equal(await list.locator("[part='document']").count(), 8);
  await list.getByLabel("地区：").selectOption("冠县");
  await list.locator("[part='subsidy']").first().waitFor();
  await page.getByRole("tab", { name: "算补贴" }).click();

  // A page that wants a region to fall back on names it.
  await portal(page).evaluate((element) => element.setAttribute("region", "甲县, 东昌府区"));
  await foot(page).getByText("地区：东昌府区").waitFor();
  assert.equal(await said.count(), 0);
  quiet(messages);
  await close();
});

test("an expired policy: since when, by which clause, what to do now, and only then another day", async () => {
  const { page, messages, close } = await calculator();
  const banner = page.locator("[part='standing']");
  const text = await banner.innerText();
  const places = ["请到当地人社部门窗口问", "看看以前某一天的规定"].map((it) => text.indexOf(it));
  assert.ok(places[0] > 0 && places[0] < places[1], text);

  await anotherDay(page);
  const trial = page.locator("[part='day-banner']");
  await trial.getByText("按2019年6月15日试算，不是今天的结果").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.ok(await trial.getByText("不是今天的结果").isVisible(), "on paper, too");
  quiet(messages);
  await close();
});

test("a clock before the edition is not believed", async () => {
  const { page, messages, close } = await calculator({
    prepare: (page) => page.clock.setFixedTime(new Date("2001-01-01T12:00:00+08:00")),
  });
  await page.locator("[part='clock']").getByText("日期不对").waitFor();
  const day = await foot(page).innerText();
  const [, checked] = day.match(/最近核对：(\S+)。/) ?? [];
  assert.ok(checked && day.includes(`按${checked}试算`), day);
  quiet(messages);
  await close();
});

test("a clock years ahead makes the data doubtful, and nothing fails", async () => {
  const { page, messages, close } = await calculator({
    prepare: (page) => page.clock.setFixedTime(new Date("2031-01-01T12:00:00+08:00")),
  });
  await page.locator("[part='clock']").getByText("离今天已经很久").waitFor();
  await foot(page).getByText("按2031年1月1日试算").waitFor();
  quiet(messages);
  await close();
});

test("on paper the trial day stands on every sheet, and before the signing nothing holds", async () => {
  const { page, messages, close } = await open(browser, DEMO, { width: 360, height: 760 });
  await ready(page);
  await portal(page).evaluate((element) => {
    element.asOf = "2018-12-31";
    return element.whenReady();
  });
  const banner = page.locator(".hm-other-day");
  await banner.waitFor();
  await page.emulateMedia({ media: "print" });
  const display = (locator) => locator.evaluate((element) => getComputedStyle(element).display);
  // A browser repeats the head of a table on every sheet.
  assert.equal(await display(banner), "table-header-group");
  assert.equal(await display(page.locator(".hm").first()), "table");
  await page.emulateMedia({ media: "screen" });
  const [said] = (await page.locator("[part='standing']").innerText()).split("\n");
  assert.match(said, /才开始施行/);
  assert.doesNotMatch(said, /没有写明有效期/);
  quiet(messages);
  await close();
});
