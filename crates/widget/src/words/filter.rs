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
}
