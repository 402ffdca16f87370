//! Every fixed word of the interface, Chinese and English side by side. Words with something put
//! in are in `phrases`.

use huimin_core::edition::Cause;
use huimin_core::fact::Text;
use huimin_core::report::TextReport;

/// The language of the interface. What the gazette says stays Chinese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lang {
    /// 中文.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// One of two.
    pub(crate) const fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// Its name in a page.
    pub(crate) const fn tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }

    /// A sentence of the catalogue.
    pub(crate) fn text(self, text: &Text) -> &str {
        self.pick(&text.zh, &text.en)
    }

    /// A sentence of a report.
    pub(crate) fn said(self, text: &TextReport) -> &str {
        self.pick(&text.zh, &text.en)
    }
}

macro_rules! words {
    ($($name:ident: $zh:literal / $en:literal;)*) => {
        impl Lang {
            $(pub(crate) const fn $name(self) -> &'static str {
                self.pick($zh, $en)
            })*
        }
    };
}

impl Lang {
    /// Why a text is missing.
    pub(crate) const fn text_missing(self, cause: Cause) -> &'static str {
        match cause {
            Cause::Network => self.text_offline(),
            Cause::NotFound => self.text_not_found(),
            Cause::Damaged => self.text_damaged(),
        }
    }
}

// Behind the macro, which they use.
mod calculator;
mod filter;
mod reader;

words! {
    // The portal.
    tabs: "查政策或算补贴" / "Policies or calculator";
    tab_policies: "查政策" / "Policies";
    tab_calculator: "算补贴" / "Calculator";

    // The day.
    ask_office_now: "现在能领什么，请到当地人社部门窗口问。" / "For what you can get now, ask the local human resources and social security office.";
    basis: "依据：" / "Source: ";
    region: "地区：" / "Region:";
    choose_region: "请选择" / "Please choose";
    ask_with_number: "问的时候说文号就行：" / "When asking, name the document: ";
    other_day: "看看以前某一天的规定" / "Try an earlier day";
    change_day: "换一天" / "Choose another day";
    which_day: "按哪一天算？" / "On which day?";
    take_day: "按这一天算" / "Use this day";
    back_to_today: "回到今天" / "Back to today";
    not_a_day: "请选一个日期，比如2019年6月15日。" / "Please choose a day, such as 15 June 2019.";
    withdrawn: "这一版资料已停用，请不要以它为准。请问当地人社部门。" / "These data have been withdrawn. Do not rely on them; ask the local office.";

    // Standing.
    in_force: "有效" / "In force";
    not_yet: "尚未施行" / "Not yet in force";
    expired: "已到期" / "Expired";
    unstated: "未写明期限" / "No dates stated";

    // Policies.
    search_label: "搜索政策" / "Search policies";
    search_hint: "比如：创业补贴、社会保险" / "In Chinese, such as 创业补贴";
    search_button: "搜索" / "Search";
    clear_search: "清除" / "Clear";
    subsidies: "补贴" / "Subsidies";
    documents: "文件" / "Documents";
    no_hit: "没有找到。换个词试试，比如“创业”“社会保险”“培训”；也可以到当地人社部门窗口问。" / "Nothing found. Try a shorter Chinese word, such as 创业 or 社会保险, or ask the local office.";
    loading_text: "正在取文件原文…" / "Fetching the text…";
    loading_words: "正在取说明…" / "Fetching the explanation…";
    words_missing: "这部分说明没有取到。算出的结果不受影响。" / "This explanation could not be fetched. What was worked out stands.";
    not_all_searched: "下面的结果里缺少这些文件，其他文件都查过了：" / "The other documents were searched; these are not in the results below:";
    not_all_there: "有文件的原文取不到，这里没有它的内容：" / "What these documents say is not here, since their texts could not be fetched:";
    no_hit_there: "在取到的文件里没有找到。" / "Nothing found in the documents that could be fetched.";
    text_offline: "网络不通，或者网站没有回应。请检查网络后重试。" / "There is no connection, or the site does not answer. Please check the connection.";
    text_not_found: "网站上没有这份文件的原文，请告诉网站管理员。" / "This site does not have the text. Please tell the webmaster.";
    text_damaged: "收到的原文不完整或者已损坏。重试后还是这样，请告诉网站管理员。" / "The text arrived incomplete or damaged. If that stays so, please tell the webmaster.";
    part_coming: "正在加载…" / "Loading…";
    part_missing: "这一部分没有加载出来。重试后还是这样，请告诉网站管理员。" / "This part could not be loaded. If that stays so, please tell the webmaster.";
    retry: "重试" / "Try again";
    calculate: "算一算能不能领" / "Check whether you qualify";
    calculate_expired: "算一算符不符合条件" / "Check the conditions";

    // Questions.
    private: "信息在您自己的手机或电脑里计算，不会上传。" / "Everything is worked out on your own device. Nothing is sent.";
    results: "试算结果" / "Result";
    yes: "是" / "Yes";
    no: "否" / "No";
    do_not_know: "不知道" / "I don't know";
    confirm: "确定" / "OK";
    change: "修改" / "Change";
    keep: "不改了" / "Keep it";
    answered: "您的回答" / "Your answers";
    restart: "重新开始" / "Start again";
    restarted: "已清空您的回答。" / "Your answers have been cleared.";
    undo: "撤销，找回刚才的回答" / "Undo: bring them back";
    asked_all: "问题都问完了，结果在下面。" / "No more questions. The result is below.";

    // Results.
    can_apply: "按您的回答，可以去申请" / "By your answers, you can apply";
    met_expired: "按您的回答符合条件，但政策已到期" / "Conditions met, but the policy has expired";
    met_not_yet: "按您的回答符合条件，但政策还没有施行" / "Conditions met, but the policy is not yet in force";
    met_unstated: "按您的回答符合条件，但文件没有写明有效期，请问受理部门" / "Conditions met, but the document states no dates: ask the office";
    undecided: "还不能确定" / "Not decided yet";
    not_met: "不符合条件" / "Conditions not met";
    fulfilled: "符合" / "Met";
    not_fulfilled: "不符合" / "Not met";
    open: "待答" / "Open";
    your_answer: "您的回答：" / "Your answer: ";
    required: "要求：" / "Required: ";
    not_answered: "还没有回答" / "not answered yet";
    by_office: "由受理部门认定" / "decided by the office";
    why: "为什么" / "Why";
    how_to_apply: "怎么申请" / "How to apply";
    how_one_applied: "以前是怎么申请的" / "How one applied then";
    one_is_enough: "下面有一条符合就可以：" / "One of these is enough:";
    all_needed: "下面各条都要符合：" / "All of these are needed:";
    readings: "条文有两种读法" / "The text can be read in two ways";
    reading_taken: "我们按：" / "We take: ";
    reading_other: "另一种读法：" / "The other way: ";
    reading_why: "理由：" / "Why: ";
    notes: "还要知道" / "Also";
    applicant: "谁来申请" / "Who applies";
    office_where: "到哪里申请" / "Where";
    materials: "要带什么" / "What to bring";
    checked_by_office: "部门自己核查" / "Checked by the office";
    paid_to: "钱打到哪里" / "Paid to";
    plan: "不能同时领的" / "Not together";
    choose_total: "下面几种只能选一种。哪种更合算，现在说不准，请先问受理部门：" / "Only one of these can be had. Which brings more is not known yet; ask the office:";
    choose_standing: "下面几种只能选一种。是不是都还办，要先问受理部门：" / "Only one of these can be had. Whether all of them still hold is for the office to say:";
    choose_adoption: "下面几种只能选一种。有的要当地决定实行才有，请先问受理部门：" / "Only one of these can be had. Some exist only where the place has adopted them; ask the office:";
    choose_exclusion: "下面几种，同一个人只能享受一种；不是同一个人的，都可以申请。现在还不知道是不是同一个人：" / "For the same person only one of these can be had, for different persons each. It is not known yet whether they are the same:";
    adoption_unknown: "这一项要当地决定实行才有。当地有没有实行，请问受理部门。" / "This exists only where the place has adopted it. Ask the office.";
    not_adopted: "当地没有实行这一项。" / "The place has not adopted this.";
    office_decides: "以受理部门审核为准。" / "The office decides.";
    granted_before: "算的是从申请这天起还能领多少；以前领过的，按您填的扣除。" / "This is what is left from the day of application; what you had before is taken off as you told it.";
    rounding: "金额算到分，不足一分的舍去；条文没有写怎样取整，这是本工具的算法。" / "Sums are rounded down to the fen; the text does not say how, this is our convention.";
    when_in_force: "政策有效时的标准：" / "While it was in force:";
    contradiction: "有两个回答对不上，请改其中一个：" / "Two answers contradict each other; please change one:";
    show_not_met: "看看不符合的原因" / "See why";
}
