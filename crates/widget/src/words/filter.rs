//! The words of the filters.

use super::Lang;
use huimin_core::gazette::DocumentKind;
use huimin_core::gazette::records::Role;

words! {
    filters: "按单位、文件筛选" / "Filter by unit or document";
    active: "正在筛选" / "Active filters";
    clear_filters: "全部取消" / "Clear all";
    remove_filter: "取消筛选：" / "Remove filter: ";
    any: "不限" / "Any";
    unit: "单位" / "Unit";
    role: "职责" / "Role";
    leader: "牵头领导" / "Leader";
    document: "文件" / "Document";
    kind: "文件种类" / "Kind of document";
    year: "年份" / "Year";
    any_role: "牵头、负责、实施" / "Leads or is responsible";
    resume: "回到刚才读的文件" / "Back to the document";
    no_filtered: "这样筛选没有找到。可以取消一个条件再试。" / "Nothing fits these filters. Remove one and try again.";
    role_leads: "牵头" / "Leads";
    role_responsible: "负责" / "Responsible";
    role_implements: "具体实施" / "Implements";
    role_supports: "配合" / "Supports";
    kind_regulation: "办法" / "Regulation";
    kind_opinion: "意见" / "Opinion";
    kind_plan: "方案" / "Plan";
    kind_task_list: "任务分工" / "Task list";
    kind_appointments: "任免" / "Appointments";
    kind_chronicle: "大事记" / "Chronicle";
}

impl Lang {
    /// 牵头, 负责, 具体实施, 配合.
    pub(crate) const fn role_name(self, role: Role) -> &'static str {
        match role {
            Role::Leads => self.role_leads(),
            Role::Responsible => self.role_responsible(),
            Role::Implements => self.role_implements(),
            Role::Supports => self.role_supports(),
        }
    }

    /// 办法, 意见, 方案, ….
    pub(crate) const fn kind_name(self, kind: DocumentKind) -> &'static str {
        match kind {
            DocumentKind::Regulation => self.kind_regulation(),
            DocumentKind::Opinion => self.kind_opinion(),
            DocumentKind::Plan => self.kind_plan(),
            DocumentKind::TaskList => self.kind_task_list(),
            DocumentKind::Appointments => self.kind_appointments(),
            DocumentKind::Chronicle => self.kind_chronicle(),
        }
    }

    /// What a unit does, offered above the results: 看市水利局牵头的 5 项工作.
    pub(crate) fn offer_led(self, unit: &str, count: usize) -> String {
        match self {
            Self::Zh => format!("看{unit}牵头的 {count} 项工作"),
            Self::En => format!("See the {count} items that {unit} leads"),
        }
    }

    /// The heading of a table of people.
    pub(crate) fn counted_people(self, words: &str, count: usize) -> String {
        match self {
            Self::Zh => format!("{words}（{count} 人次）"),
            Self::En => format!("{words} ({count})"),
        }
    }

    /// Opens the tools of one clause; said to those who do not see which.
    pub(crate) fn tools_of(self, clause: &str) -> String {
        match self {
            Self::Zh => format!("{clause}的引用和链接"),
            Self::En => format!("Cite and link {clause}"),
        }
    }

    /// 3月3日至4日; within a month the second month is not said again.
    pub(crate) fn days(
        self,
        from: huimin_core::day::Day,
        until: Option<huimin_core::day::Day>,
    ) -> String {
        let Some(until) = until else {
            return self.day(from);
        };
        match self {
            Self::Zh if (from.year(), from.month()) == (until.year(), until.month()) => {
                format!("{}至{}日", self.day(from), until.day())
            }
            Self::Zh => format!("{}至{}", self.day(from), self.day(until)),
            Self::En => format!("{} to {}", self.day(from), self.day(until)),
        }
    }
}
