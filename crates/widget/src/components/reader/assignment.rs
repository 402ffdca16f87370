//! Who leads a task and who supports it, in the words of the paper: 牵头领导, 牵头单位, 配合单位.

use super::prose::Prose;
use crate::apparatus::Apparatus;
use crate::cx::Cx;
use huimin_core::gazette::ClauseId;
use std::rc::Rc;
use yew::prelude::*;

/// One field: its name, and from which character to which its words stand.
type Field = (String, usize, usize);

/// The fields of 牵头领导：…；牵头单位：…；配合单位：…。 `None` where a part has no name: then the
/// paragraph is shown as it stands.
pub(crate) fn fields(text: &str) -> Option<Vec<Field>> {
    let mut fields = Vec::new();
    let mut at = 0;
    for part in text.split('；') {
        let (name, words) = part.split_once('：')?;
        let before = name.chars().count() + 1;
        let words_end = words.trim_end_matches('。').chars().count();
        fields.push((name.to_owned(), at + before, at + before + words_end));
        at += part.chars().count() + 1;
    }
    Some(fields)
}

/// Props of [`AssignmentView`].
#[derive(PartialEq, Properties)]
pub(crate) struct AssignmentProps {
    pub(crate) cx: Cx,
    pub(crate) apparatus: Rc<Apparatus>,
    pub(crate) id: ClauseId,
    pub(crate) paragraph: u16,
    pub(crate) text: AttrValue,
    pub(crate) spans: Vec<(usize, usize)>,
}

/// See the module.
#[component]
pub(crate) fn AssignmentView(props: &AssignmentProps) -> Html {
    let words = |range: (usize, usize)| {
        html! {
            <Prose
                cx={props.cx.clone()}
                apparatus={props.apparatus.clone()}
                id={props.id}
                paragraph={props.paragraph}
                text={props.text.clone()}
                spans={props.spans.clone()}
                {range}
            />
        }
    };
    let Some(fields) = fields(&props.text) else {
        return html! { <p class="hm-assignment">{ words((0, usize::MAX)) }</p> };
    };
    let field = |(name, from, to): Field| {
        html! { <div class="hm-field"><dt>{ name }</dt><dd>{ words((from, to)) }</dd></div> }
    };
    html! { <dl class="hm-assignment" part="assignment">{ for fields.into_iter().map(field) }</dl> }
}

#[cfg(test)]
mod tests {
    use super::fields;

    #[test]
    fn each_field_keeps_the_words_of_the_paper() {
        let text = "牵头领导：郭建民、成伟；牵头单位：市发展改革委、市生态环境局分别负责；配合单位：市统计局。";
        let words = |(name, from, to): (String, usize, usize)| {
            let words: String = text.chars().skip(from).take(to - from).collect();
            format!("{name}={words}")
        };
        let found: Vec<String> = fields(text).unwrap().into_iter().map(words).collect();
        assert_eq!(
            found,
            [
                "牵头领导=郭建民、成伟",
                "牵头单位=市发展改革委、市生态环境局分别负责",
                "配合单位=市统计局"
            ]
        );
        assert_eq!(fields("没有分工"), None);
    }
}
