//! An invented city's rules on the care of woods, with one article that a test gives.

use huimin_press::gazette::read;
use huimin_press::source::Memory;

/// The last article and what issue.yaml says of it; what `check` says.
pub(crate) fn said(article: &str, validity: &str) -> String {
    let scan = format!(
        "# 关于印发《云州市护林补贴办法（试行）》的通知\n云林〔2031〕6号\n各区林业局：\n\
         现将办法印发给你们，请认真贯彻执行。\n云州市林业局\n2031年3月1日\n\
         # 云州市护林补贴办法（试行）\n第一条 护林员每月补贴300元。\n第二条 {article}\n"
    );
    let issue = format!(
        "place: yunzhou\nnumber: 2031-01\ntitle: 云州市人民政府公报 2031年第1期\ndocuments:\n  \
         - number: 云林〔2031〕6号\n    slug: yl-6\n    kind: regulation\n    issuers: [云州市林业局]\n{validity}"
    );
    let files = [
        ("source.md", scan),
        ("issue.yaml", issue),
        ("corrections.yaml", "[]".to_owned()),
    ];
    let files = files.map(|(name, text)| (format!("g/{name}"), text));
    let said = read(&Memory(files.into()), "g").1;
    let said: Vec<String> = said.iter().map(ToString::to_string).collect();
    said.join("\n")
}
