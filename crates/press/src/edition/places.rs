//! Whose gazette an issue is: the place in which its documents, and the rules on them, hold.

use crate::diagnostic::Diagnostic;
use crate::gazette::RegionNamed;
use huimin_core::edition::Catalogue;
use huimin_core::input;

/// The places of an issue's documents, as `issue.yaml` names them.
pub(super) struct Named {
    /// The folder of the issue.
    pub(super) folder: String,
    /// One for each document; `None` where neither it nor the issue names any.
    pub(super) documents: Vec<Option<RegionNamed>>,
}

/// Gives every document its region. The documents stand in the order of the issues.
pub(super) fn resolve(named: &[Named], catalogue: &mut Catalogue, all: &mut Vec<Diagnostic>) {
    let mut regions = Vec::new();
    for issue in named {
        let file = format!("{}/issue.yaml", issue.folder);
        if issue.documents.iter().any(Option::is_none) {
            let message = "nothing says in which place these documents hold";
            all.push(Diagnostic::error(file.as_str(), message).help(
                "write `region: ` with the place whose gazette this is, by its name in regions/; a document of another place can have its own",
            ));
        }
        let mut wrong: Vec<&RegionNamed> = Vec::new();
        for document in &issue.documents {
            let found = document
                .as_ref()
                .map(|it| (it, input::region(catalogue, &it.name)));
            regions.push(match &found {
                Some((_, Ok(region))) => *region,
                _ => catalogue.home,
            });
            if let Some((at, Err(error))) = found
                && !wrong.contains(&at)
            {
                wrong.push(at);
                let error = Diagnostic::error(file.as_str(), error.to_string());
                all.push(error.at(at.line, at.column));
            }
        }
    }
    for (document, region) in catalogue.documents.iter_mut().zip(regions) {
        document.region = region;
    }
}
