//! The words of the calculator: as whom one asks, what is still missing, what to ask the office.

use super::Lang;
use huimin_core::subsidy::{Audience, Topic};

words! {
    who: "您是谁，想问什么？" / "Who are you, and what about?";
    who_hint: "可以选几项。选好以后，只问、只算和您有关的，随时可以改。" / "Choose one or more. Only what concerns you is then asked and worked out; you can change it at any time.";
    who_done: "选好了" / "Done";
    who_any: "说不准，全部都算" / "Not sure: include everything";
    who_none: "请先选一项，或者点“说不准，全部都算”。" / "Please choose one, or “Not sure”.";
    who_label: "您是" / "You are";
    who_all: "全部都算" / "Everything";

    // What is within reach, and what nobody can change.
    near: "现在还不符合，但可以争取" / "Not yet met, but within reach";
    lacking: "还差：" / "Still lacking: ";
    lacking_then: "那天还差：" / "Lacking on that day: ";
    or_else: "或者：" / "Or: ";
    no_way: "没有办法改变。" / "Nothing can change this.";

    // At the counter.
    counter: "带着这些去窗口问" / "Take these to the counter";
    counter_hint: "下面几件事现在还说不准。可以抄下来、复制或打印，到受理窗口问。" / "These are still open. Write them down, copy or print them, and ask at the counter.";
    counter_copy: "复制" / "Copy";
    counter_copied: "已复制。" / "Copied.";
    counter_not_copied: "复制不了，请长按选中文字。" / "Copying is not allowed here; please select the text.";
    counter_print: "打印" / "Print";
    ask_adopted: "当地有没有实行这一项" / "Has the place adopted this?";

    // The sheet.
    sheet_order: "先到期的排在前面。" / "What ends first comes first.";
    sheet_doubtful: "先打电话问还办不办" / "Ask first whether they still hold";
    sheet_where: "向谁申请：" / "Where: ";
    sheet_choice: "（几项里只能选一项，见下面）" / " (one of several, see below)";
    sheet_papers: "一共要带这些材料" / "All the papers to bring";

    // How to apply.
    order: "先做什么，后做什么" / "What comes first";
    amount_unstated: "文件没有写金额" / "The document names no sum";
    amount_open: "金额还不能确定" / "amount not known yet";

    // Support without a sum, and checks for institutions.
    benefits: "没有写明金额的支持" / "Support without a stated sum";
    benefits_hint: "文件提到要支持，但没有写给多少、怎么申请，请问列出的单位。" / "The documents speak of support without a sum or an application: ask the units that are named.";
    show_benefits: "看看有哪些" / "Show them";
    checks: "资金使用核对（给财政、民政、人社部门）" / "Checks of funds, for public offices";
    checks_hint: "填的数只留在这台设备上。没有填的，当作还不知道。" / "What you enter stays on this device. What is left empty counts as not known.";
    audit_decides: "以财政、审计部门的认定为准。" / "The finance and audit offices decide.";
    check_wrong: "有的填得不对，改好以后再核对。" / "Something is not filled in right; correct it first.";
    check_now: "填数核对" / "Check";
    not_chosen: "还没选" / "Not chosen";
    due_no_more: "文件到期以前不用再办" / "Not due again before the document ends";
    more_subsidies: "看其余的补贴" / "Show the others";

    // The list of subsidies.
    for_whom: "给谁的" / "For whom";
    about: "关于什么" / "About";
    none_listed: "这里没有能试算的补贴。" / "No subsidy to work out here.";
}

impl Lang {
    /// 自己创业.
    pub(crate) const fn audience(self, it: Audience) -> &'static str {
        match it {
            Audience::Person => self.pick("个人", "A person"),
            Audience::Graduate => self.pick("高校毕业生", "A college graduate"),
            Audience::Founder => self.pick("自己创业", "A founder"),
            Audience::Firm => self.pick("用人单位", "An employer"),
            Audience::Agency => self.pick(
                "培训、家政、人力资源等机构",
                "A training, domestic service or labour agency",
            ),
            Audience::Incubator => self.pick("孵化基地、载体", "An incubator"),
            Audience::Institution => self.pick("机关、社区等", "An office or community"),
        }
    }

    /// The same in plain words.
    pub(crate) const fn audience_hint(self, it: Audience) -> &'static str {
        match it {
            Audience::Person => self.pick(
                "找工作、参加培训、自己缴社保、生活有困难",
                "Looking for work, in training, paying your own insurance, in hardship",
            ),
            Audience::Graduate => self.pick(
                "快毕业，或者毕业不久",
                "About to graduate, or graduated not long ago",
            ),
            Audience::Founder => self.pick(
                "自己办企业、开店、做个体工商户",
                "Running your own business or shop",
            ),
            Audience::Firm => self.pick(
                "企业等单位：招人、培训职工、缴社保",
                "Hiring, training and insuring staff",
            ),
            Audience::Agency => self.pick(
                "办培训班、做家政服务、介绍工作",
                "Running courses, domestic service, placing people in jobs",
            ),
            Audience::Incubator => self.pick(
                "给创业者提供场地和服务",
                "Giving founders room and services",
            ),
            Audience::Institution => self.pick(
                "机关、事业单位、街道、乡镇、社区",
                "Public offices and institutions, towns, communities",
            ),
        }
    }

    /// 创业, 就业, 培训, ….
    pub(crate) const fn topic(self, it: Topic) -> &'static str {
        match it {
            Topic::Startup => self.pick("创业", "Start-ups"),
            Topic::Employment => self.pick("就业", "Employment"),
            Topic::Training => self.pick("培训", "Training"),
            Topic::Insurance => self.pick("社保", "Social insurance"),
            Topic::Hardship => self.pick("困难帮扶", "Hardship"),
            Topic::Stability => self.pick("企业稳岗", "Keeping jobs"),
            Topic::Agriculture => self.pick("农业农村", "Farming and villages"),
            Topic::Welfare => self.pick("养老与福利", "Old age and welfare"),
            Topic::Industry => self.pick("产业与环保", "Industry and environment"),
        }
    }
}
