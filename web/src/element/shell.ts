import type { Kind } from "../engine/api";
import { Failure } from "../engine/failure";
import { within } from "../engine/wall";
import { words } from "../words";
import type { Options } from "./attributes";

/**
 * The shadow root: a status line, the page's own content, and the root that the engine renders
 * into. The page's content stays until the engine is ready, and in every failure.
 */
export class Shell {
  /** The engine renders into this. */
  root = element("div", "huimin root");
  private readonly status = element("div", "huimin status");
  private readonly line = element("p", "status-line");
  private readonly failure = element("div", "failure");
  private readonly slot = document.createElement("slot");
  private sheet: Promise<void> | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly kind: Kind,
    private readonly styles: string,
    private readonly retry: () => void,
  ) {
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.line.setAttribute("role", "status");
    this.failure.setAttribute("role", "alert");
    this.status.append(this.line, this.failure);
    this.status.setAttribute("part", "status");
    this.root.setAttribute("part", "root");
    shadow.append(this.status, this.slot, this.root);
    this.show("waiting");
    void this.styled().catch(() => {});
  }

  /** Language, size and colours. */
  dress(options: Options): void {
    for (const part of [this.status, this.root]) {
      part.lang = options.lang;
      part.dataset.scale = options.scale;
      part.dataset.theme = options.theme;
    }
  }

  /** Nothing asked for yet. */
  wait(): void {
    this.line.textContent = "";
    this.show("waiting");
  }

  /** The page's content stays; one line says that something comes. */
  load(options: Options): void {
    this.line.textContent = words(options.lang).loading;
    this.show("loading");
  }

  /** The engine takes the place of the page's content. */
  ready(): void {
    this.line.textContent = "";
    this.show("ready");
  }

  /** What happened, what to do now, and a way to try again. */
  fail(failure: Failure, options: Options): void {
    const say = words(options.lang);
    const button = element("button", "retry");
    button.setAttribute("type", "button");
    button.setAttribute("part", "retry");
    button.textContent = say.retry;
    button.addEventListener("click", this.retry);
    this.line.textContent = "";
    this.failure.textContent = "";
    this.failure.append(
      paragraph("failure-what", say.failed(this.kind, this.host.childNodes.length > 0)),
      paragraph("failure-why", say.reasons[failure.code]),
      button,
      paragraph("failure-code", say.code(failure.code)),
    );
    this.freshRoot();
    this.show("failed");
  }

  /** The root of before takes the place of the one of the failure. */
  back(root: HTMLElement): void {
    this.root.replaceWith(root);
    this.root = root;
  }

  /** A dead engine's listeners stay on the old root, and must hear nothing of the next one. */
  private freshRoot(): void {
    const fresh = this.root.cloneNode(false) as HTMLElement;
    this.root.replaceWith(fresh);
    this.root = fresh;
  }

  /** Resolves when the style sheet is there. A failure is not remembered. */
  styled(): Promise<void> {
    this.sheet ??= within(this.link(), "the style sheet").catch((error) => {
      this.sheet = undefined;
      throw error;
    });
    return this.sheet;
  }

  private link(): Promise<void> {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = this.styles;
    const loaded = new Promise<void>((resolve, reject) => {
      link.addEventListener("load", () => resolve());
      link.addEventListener("error", () => {
        link.remove();
        reject(new Failure("styles", `${this.styles} cannot be loaded`));
      });
    });
    this.host.shadowRoot?.prepend(link);
    return loaded;
  }

  private show(state: "waiting" | "loading" | "ready" | "failed"): void {
    this.status.dataset.state = state;
    this.status.hidden = state === "waiting" || state === "ready";
    this.failure.hidden = state !== "failed";
    this.slot.hidden = state === "ready";
    this.root.hidden = state !== "ready";
  }
}

function element(tag: string, names: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = names;
  return made;
}

function paragraph(name: string, text: string): HTMLElement {
  const made = element("p", name);
  made.textContent = text;
  return made;
}
