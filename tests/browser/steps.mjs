/** Steps that the walk and the gallery share. */

/** A founder's answers, by words of the question. */
const ANSWERS = [
  [/办的企业或个体工商户/, "企业，属于小型或微型"],
  [/灵活就业吗/, "否"],
  [/身份/, "创办人，并且是法定代表人"],
  [/领过|失业保险/, "否"],
];

/** Looks at the day of the walk instead of today. */
export async function anotherDay(page) {
  await page.getByRole("button", { name: "看看以前某一天的规定", exact: true }).click();
  await page.getByLabel("按哪一天算？").fill("2019-06-15");
  await page.getByRole("button", { name: "按这一天算", exact: true }).click();
}

/** Says as whom one asks. */
export async function who(page, ...names) {
  for (const name of names) await page.getByRole("checkbox", { name, exact: true }).check();
  await page.getByRole("button", { name: "选好了", exact: true }).click();
  await page.locator(".hm-whom").waitFor();
}

/** Answers as the founder does, until nothing is asked any more. */
export async function answer(page) {
  await answerAll(page, async (text) => {
    if (/哪一天登记注册/.test(text)) return "2018-05-15";
    const [, name] = ANSWERS.find(([words]) => words.test(text)) ?? [null, "是"];
    return name;
  });
}

/** Answers every question: with a button of that name where there is one, else in its field. */
export async function answerAll(page, say) {
  const question = page.locator(".hm-question-title");
  const open = page.locator(".hm-question");
  for (let step = 0; step < 90 && (await question.count()) > 0; step++) {
    const word = await say(await question.innerText());
    const button = open.getByRole("button", { name: word, exact: true });
    if ((await button.count()) > 0) await button.click();
    else if (/^[\d-]+$/.test(word)) {
      await open.locator("input").fill(word);
      await open.getByRole("button", { name: "确定", exact: true }).click();
    } else await open.getByRole("button", { name: "不知道", exact: true }).click();
    await page.locator(".hm-answer").nth(step).waitFor();
  }
  if ((await question.count()) > 0) throw new Error("questions are left");
}

/** Someone in flexible employment who fulfils the insurance subsidy for persons with difficulty finding work. */
export const HARDSHIP = {
  flexible_employment: true,
  pays_employee_insurance: true,
  hardship_person: true,
  insurance_subsidy_from_unemployment_insurance: false,
  graduate_insurance_months: 0,
  hardship_insurance_months: 0,
  reached_retirement_age: false,
  months_to_retirement: 200,
  monthly_contribution: "900",
  hardship_flexible_rate: "2/3",
  retirement_date: null,
};
