/**
 * What the engine puts into the page, and what others make of it. A page translation replaces, merges
 * and splits text nodes; the engine would go on writing into nodes that nobody sees, and the old sum
 * would stay. So the engine's own nodes are kept in mind, and before it changes something in a
 * paragraph, that paragraph gets back what the engine had put there. The translation of everything
 * else stays, and the translator finds the new words as it finds any.
 *
 * The three functions stand in the engine's glue for the three ways in which it changes nodes; see
 * crates/xtask/src/bundle.rs. Nobody else calls them: that is how the engine's nodes are known.
 */

interface Own {
  home: Node | undefined;
  kids: Node[];
  text: string | null;
}

const OWN = Symbol("huimin");

type Marked = Node & { [OWN]?: Own };

function own(node: Marked): Own {
  node[OWN] ??= { home: undefined, kids: [], text: node.nodeValue };
  return node[OWN];
}

/** Instead of `parent.insertBefore(node, next)`. */
export function place(parent: Node, node: Node, next: Node | null): Node {
  settle(parent);
  leave(node);
  const { kids } = own(parent);
  const at = next ? kids.indexOf(next) : -1;
  kids.splice(at < 0 ? kids.length : at, 0, node);
  own(node).home = parent;
  return parent.insertBefore(node, next?.parentNode === parent ? next : null);
}

/** Instead of `parent.removeChild(node)`. */
export function take(parent: Node, node: Node): Node {
  leave(node);
  return node.parentNode === parent ? parent.removeChild(node) : node;
}

/** Instead of `node.nodeValue = text`. */
export function write(node: Node, text: string | null | undefined): void {
  const { home } = own(node);
  if (home) settle(home);
  node.nodeValue = text ?? null;
  own(node).text = node.nodeValue;
}

/** It stands nowhere any more. */
function leave(node: Node): void {
  const mine = own(node);
  if (!mine.home) return;
  settle(mine.home);
  const { kids } = own(mine.home);
  kids.splice(kids.indexOf(node), 1);
  mine.home = undefined;
}

/** Elements within a paragraph: a translator takes a sentence across them. */
const INLINE = /^(A|ABBR|B|BDI|CITE|EM|I|MARK|Q|SMALL|SPAN|STRONG|SUB|SUP|TIME)$/;

/** Gives the paragraph of an element back what was put there, and nothing else. */
function settle(element: Marked): void {
  let block = element;
  for (let home: Node | undefined; INLINE.test(block.nodeName) && (home = block[OWN]?.home); ) block = home;
  restore(block);
}

function restore(element: Marked): void {
  const mine = element[OWN];
  if (!mine) return;
  let now = element.firstChild;
  for (const kid of mine.kids as Marked[]) {
    while (now && now !== kid && !mine.kids.includes(now)) now = without(element, now);
    if (now === kid) now = now.nextSibling;
    else element.insertBefore(kid, now);
    const text = kid[OWN]?.text ?? null;
    if (kid.nodeValue !== text) kid.nodeValue = text;
    if (INLINE.test(kid.nodeName)) restore(kid);
  }
  while (now) now = without(element, now);
}

/** Takes a stranger out; what comes next. */
function without(element: Node, stranger: Node): ChildNode | null {
  const next = stranger.nextSibling;
  element.removeChild(stranger);
  return next;
}
