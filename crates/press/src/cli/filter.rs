//! `--unit`, `--role` and `--leader` of `huimin search`.

use clap::Args;
use huimin_core::gazette::records::Role;
use huimin_core::search::Filter;

/// Which clauses are looked through.
#[derive(Debug, Args)]
pub(crate) struct FilterBy {
    /// Only what this unit leads or is responsible for: 市水利局.
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// Only where the unit has this role. Default: every role but supports.
    #[arg(long, value_name = "ROLE", requires = "unit", value_enum)]
    role: Option<RoleName>,
    /// Only what this person leads (牵头领导).
    #[arg(long, value_name = "NAME")]
    leader: Option<String>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum RoleName {
    /// 牵头.
    Leads,
    /// 负责.
    Responsible,
    /// 具体实施.
    Implements,
    /// 配合.
    Supports,
}

impl FilterBy {
    /// As the core takes it.
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            unit: self.unit.clone(),
            role: self.role.map(|it| match it {
                RoleName::Leads => Role::Leads,
                RoleName::Responsible => Role::Responsible,
                RoleName::Implements => Role::Implements,
                RoleName::Supports => Role::Supports,
            }),
            leader: self.leader.clone(),
            ..Filter::default()
        }
    }
}
