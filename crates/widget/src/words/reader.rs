//! The words around a text that is being read.

use super::Lang;

words! {
    back_to_results: "返回搜索结果" / "Back to the results";
    back_to_list: "返回政策列表" / "Back to the list";
    back_to_calculation: "返回试算" / "Back to the calculation";
    close: "收起条文" / "Close";
    previous: "上一条" / "Previous";
    next: "下一条" / "Next";
    whole_text: "查看全文" / "Whole document";
    only_clause: "只看这一条" / "This clause only";
    plain: "这份文件还没有分条，下面是扫描文字，可能有错字，以公报为准。" / "This document is not yet divided into clauses; below is the text of the scan.";
    signed: "签署日期：" / "Signed: ";
    clause_nav: "前后条款" / "Neighbouring clauses";
    back_to_clause: "返回刚才的条款" / "Back to the clause before";

    // The document.
    contents: "目录" / "Contents";
    to_contents: "回到目录" / "Back to contents";
    print: "打印" / "Print";
    issued_by: "发文：" / "Issued by: ";
    page: "公报页码：" / "Page: ";

    // A clause and its tools.
    tools: "引用和链接" / "Cite and link";
    copy_citation: "复制引用" / "Copy citation";
    copied: "已复制：" / "Copied: ";
    copy_yourself: "浏览器不让自动复制，请长按或按 Ctrl+C 复制下面的文字：" / "The browser does not allow copying; please copy this text yourself:";
    link: "本条链接" / "Link";
    citation: "引用写法" / "Citation";
    close_note: "收起" / "Close";

    // Tables.
    appointed: "任命" / "Appointed";
    removed: "免去" / "Removed";
    person: "姓名" / "Name";
    post: "职务" / "Post";
    note: "备注" / "Note";
    lapsed: "职务自然免除" / "Post went with its office";
    targets: "目标数字" / "Targets";
    target_what: "指标" / "What";
    target_value: "数值" / "Figure";
    target_by: "期限" / "By when";
    target_who: "责任单位" / "Who";
    target_clause: "出处" / "Clause";
    by_unit: "按牵头单位查" / "By leading unit";

    // What a document names and explains.
    glossary: "词语解释" / "Defined terms";
    named_here: "提到的文件和法规" / "Documents and laws named here";
    named_by: "哪些条款提到这份文件" / "Clauses that name this document";
    nobody_names: "这一期公报里，没有别的文件提到它。" / "No other document of this issue names it.";
    search_name: "搜这个名称" / "Search this name";
}
