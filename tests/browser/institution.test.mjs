/** What offices look for: support without a sum, and checks of their funds. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function list(options = {}) {
  const opened = await open(browser, DEMO, { width: 360, height: 760, ...options });
  await ready(opened.page);
  const chip = (name) => opened.page.getByRole("button", { name, exact: true }).click();
  const check = (name) => opened.page.locator('[part="check"]', { hasText: name });
  return { ...opened, chip, check };
}

const CARE = "养老服务业项目不低于福彩公益金的50%";

test("support without a sum is found by what it is about, with its unit and its clause", async () => {
  const { page, messages, close, chip } = await list();
  assert.equal(await page.locator('[part="benefit"]').count(), 0);
  await chip("农业农村");
  await page.getByText("这里没有能试算的补贴。").waitFor();
  const straw = page.locator('[part="benefit"]', { hasText: "秸秆综合利用支持" });
  assert.match(await straw.innerText(), /给多少没有写。[^]*市农业农村局[^]*附件2 三、（三）1\./);
  await straw.getByRole("button", { name: /附件2 三、（三）1\./ }).click();
  await page.locator(".hm-text").getByText("整县推进秸秆综合利用").first().waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
  quiet(messages);
  await close();
});

test("half of the fund: what is short is said to the fen, and reading the clause loses nothing", async () => {
  const { page, messages, close, chip, check } = await list();
  await anotherDay(page);
  await chip("机关、社区等");
  const care = check(CARE);
  await care.getByRole("button", { name: "填数核对" }).click();
  await care.getByLabel(/预算总额是多少元/).fill("10000000");
  await care.getByText("还不能确定：有的预算没有填。").waitFor();
  await care.getByLabel(/用于养老服务业项目的预算/).fill("4999999.99");
  await care.getByText("没有达到规定的比例，差0.01元。").waitFor();
  assert.match(await care.locator(".hm-check-verdict").innerText(), /不得低于福彩公益金总额的50%[^]*第六条/);
  await care.getByLabel(/用于养老服务业项目的预算/).fill("500万");
  await care.getByText("达到规定的比例。").waitFor();
  await care.getByLabel(/用于养老服务业项目的预算/).fill("5000000,00");
  await care.getByRole("alert").filter({ hasText: "请写成 5000000.00 或者 500000000。" }).waitFor();
  await care.getByText("有的填得不对，改好以后再核对。").waitFor();
  await care.getByLabel(/用于养老服务业项目的预算/).fill("5000000");
  await care.getByText("达到规定的比例。").waitFor();
  await care.locator(".hm-check-verdict .hm-link").click();
  await page.locator(".hm-text").waitFor();
  await page.getByRole("button", { name: /返回/ }).first().click();
  // What was filled in is there and in sight.
  await check(CARE).getByText("达到规定的比例。").waitFor();
  quiet(messages);
  await close();
});

test("lines that do not add up are told in plain words", async () => {
  const { page, messages, close, check } = await list();
  await anotherDay(page);
  const care = check(CARE);
  await care.getByRole("button", { name: "填数核对" }).click();
  await care.getByLabel(/预算总额是多少元/).fill("100");
  await care.getByLabel(/用于养老服务业项目的预算/).fill("200");
  await care.getByText(/和下面各项对不上，填了的各项合计200元/).waitFor();
  quiet(messages);
  await close();
});

test("an expense: forbidden prevails over its purpose; a duty has its next day", async () => {
  const { page, messages, close, chip, check } = await list();
  await anotherDay(page);
  await chip("机关、社区等");
  const expense = check("福彩公益金能不能");
  await expense.getByRole("button", { name: "填数核对" }).click();
  const [purpose, kind] = [expense.locator("select").nth(0), expense.locator("select").nth(1)];
  await purpose.selectOption("elderly_care");
  await kind.selectOption("reception");
  await expense.getByText("不得列支。").waitFor();
  assert.match(await expense.locator(".hm-check-verdict").innerText(), /公务接待费[^]*第七条/);
  // 聊财社〔2019〕69号 第十五条, in force from 2019-07-01 to 2023-12-31.
  const report = check("上年度福彩公益金使用情况报告");
  assert.match(await report.innerText(), /2019年7月1日/);
  assert.doesNotMatch(await report.innerText(), /不用再办|下一次/);
  for (const [day, said] of [["2019-07-01", "下一次最晚：2020年3月10日"], ["2023-12-31", "文件到期以前不用再办"]]) {
    await page.getByRole("button", { name: "换一天", exact: true }).click();
    await page.getByLabel("按哪一天算？").fill(day);
    await page.getByRole("button", { name: "按这一天算", exact: true }).click();
    await report.getByText(said).waitFor();
  }
  quiet(messages);
  await close();
});

test("today the fund's rule has expired, and the check says so first", async () => {
  const { messages, close, check } = await list();
  const care = check(CARE);
  await care.getByRole("button", { name: "填数核对" }).click();
  assert.match(await care.locator(".hm-standing-line").innerText(), /2023年12月31日/);
  await care.getByLabel(/预算总额是多少元/).fill("100");
  await care.getByLabel(/用于养老服务业项目的预算/).fill("50");
  assert.match(await care.locator(".hm-check-verdict").innerText(), /^按已经到期的规定：\s*达到规定的比例/);
  const report = check("上年度福彩公益金使用情况报告");
  assert.doesNotMatch(await report.innerText(), /不用再办/);
  assert.match(await report.innerText(), /2023年12月31日/);
  quiet(messages);
  await close();
});
