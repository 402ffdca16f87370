//! What a policy is about, and whom it is for.

use serde::{Deserialize, Serialize};

/// What a policy is about, in the words by which people look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// 创业.
    Startup,
    /// 就业.
    Employment,
    /// 培训.
    Training,
    /// 社保.
    Insurance,
    /// 困难帮扶.
    Hardship,
    /// 企业稳岗.
    Stability,
    /// 农业农村.
    Agriculture,
    /// 养老与福利.
    Welfare,
    /// 产业与环保.
    Industry,
}

/// Whom a policy is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// A person, for themselves.
    Person,
    /// A college graduate.
    Graduate,
    /// Somebody who starts or has started a business.
    Founder,
    /// An employer.
    Firm,
    /// A training, labour or domestic service agency.
    Agency,
    /// An incubator or carrier of start-ups.
    Incubator,
    /// A public institution, a community, an office.
    Institution,
}

impl Topic {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Startup,
        Self::Employment,
        Self::Training,
        Self::Insurance,
        Self::Hardship,
        Self::Stability,
        Self::Agriculture,
        Self::Welfare,
        Self::Industry,
    ];
}

impl Audience {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Person,
        Self::Graduate,
        Self::Founder,
        Self::Firm,
        Self::Agency,
        Self::Incubator,
        Self::Institution,
    ];

    /// Its name in data files and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Graduate => "graduate",
            Self::Founder => "founder",
            Self::Firm => "firm",
            Self::Agency => "agency",
            Self::Incubator => "incubator",
            Self::Institution => "institution",
        }
    }

    /// By its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_json() {
        for it in Audience::ALL {
            assert_eq!(serde_json::json!(it), it.name());
            assert_eq!(Audience::named(it.name()), Some(it));
        }
        assert_eq!(Audience::named("nobody"), None);
    }
}
