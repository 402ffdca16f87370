import type { Kind, Mounted } from "../engine/api";
import { learn, type Loaded, load } from "../engine/engines";
import { Failure } from "../engine/failure";
import { facts } from "../engine/given";
import { fetchPart } from "../engine/parts";
import type { Options } from "./attributes";
import { Shell } from "./shell";
import { trigger } from "./trigger";

/** Where the files of this script lie. */
export interface Place {
  base: string;
  styles: string;
  edition: string;
}

type State = "waiting" | "loading" | "ready" | "failed";

/** What happens in one element, from the first sight of it to its end. */
export class Face {
  private readonly shell: Shell;
  private state: State = "waiting";
  private mounted: Mounted | undefined;
  private loaded: Loaded | undefined;
  private failure: Failure | undefined;
  /** What was shown before options that were refused. */
  private aside: { mounted: Mounted; root: HTMLElement } | undefined;
  private disarm = () => {};
  private unmourn = () => {};
  /** Counts up with every start and end, so that a late answer knows that it is late. */
  private turn = 0;
  private updating = false;
  /** The language whose words are there. */
  private spoken: Options["lang"] = "zh-CN";
  private later: ((mounted: Mounted) => void)[] = [];
  private waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly kind: Kind,
    private readonly place: Place,
    private readonly options: () => Options,
  ) {
    this.shell = new Shell(host, kind, place.styles, () => this.retry());
  }

  /** The host is in a document. A host that was only moved goes on as it was. */
  connect(): void {
    this.shell.dress(this.options());
    if (this.state !== "waiting") return;
    if (this.later.length > 0) this.start();
    else this.arm();
  }

  /** The host has left its document, perhaps only to be put elsewhere in the same moment. */
  disconnect(): void {
    void Promise.resolve().then(() => {
      if (!this.host.isConnected) this.end();
    });
  }

  /** An option has changed. Several changes in a row reach the engine as one. */
  changed(property: keyof Options): void {
    if (property === "src" && this.state !== "waiting") {
      this.end();
      return this.start();
    }
    if (property === "loading" && this.state === "waiting" && this.host.isConnected) this.arm();
    if (this.updating) return;
    this.updating = true;
    void Promise.resolve().then(() => {
      this.updating = false;
      if (!this.mounted) this.shell.dress(this.options());
      this.update();
    });
  }

  /** Does something with the engine: now, or as soon as it is there. */
  do(action: (mounted: Mounted) => void): void {
    if (this.mounted) return this.call(action);
    this.later.push(action);
    if (this.state !== "failed") this.start();
  }

  /** Resolves when ready, rejects when loading failed. Does not start anything. */
  whenReady(): Promise<void> {
    if (this.state === "ready") return Promise.resolve();
    if (this.state === "failed") return Promise.reject(this.failure);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Loads again after a failure. */
  retry(): void {
    if (this.aside) this.update();
    else if (this.state === "failed") this.start();
  }

  /** Takes everything down; `connect` starts anew. */
  end(): void {
    this.turn++;
    this.disarm();
    this.unmourn();
    const mounted = this.mounted ?? this.aside?.mounted;
    this.mounted = undefined;
    this.aside = undefined;
    if (mounted) this.guarded(() => mounted.destroy());
    this.loaded = undefined;
    this.state = "waiting";
    this.shell.wait();
  }

  private arm(): void {
    this.disarm();
    this.disarm = trigger(this.host, this.options().loading, () => this.start());
  }

  private start(): void {
    if (this.state === "loading" || this.state === "ready" || !this.host.isConnected) return;
    this.disarm();
    this.state = "loading";
    this.shell.load(this.options());
    const turn = ++this.turn;
    const { src } = this.options();
    let edition = this.place.edition;
    try {
      if (src) edition = new URL(src, document.baseURI).href;
    } catch {
      return this.fail(new Failure("options", `src="${src}" is not an address`));
    }
    Promise.all([this.engine(edition), this.shell.styled()]).then(
      ([loaded]) => turn === this.turn && this.mount(loaded),
      (error: unknown) => turn === this.turn && this.fail(Failure.from(error, "network")),
    );
  }

  /** The engine, with the part that this element shows first. */
  private async engine(edition: string): Promise<Loaded> {
    const { base } = this.place;
    const { lang } = this.options();
    this.spoken = lang;
    if (this.kind === "calculator") return load(base, edition, lang);
    // Fetched beside the engine; a failure is told when it is its turn.
    fetchPart(base, "policies").catch(() => {});
    const loaded = await load(base, edition, lang);
    await loaded.instance.part("policies");
    return loaded;
  }

  private mount(loaded: Loaded): void {
    this.hold(loaded);
    const listen = (type: string, detail: unknown) => this.emit(type, detail);
    try {
      this.mounted = loaded.instance.run(() =>
        loaded.engine.mount(this.shell.root, this.kind, { ...this.given(), lang: this.spoken }, listen),
      );
    } catch (error) {
      // A trap has been told by `onDeath` already.
      if (!this.loaded) return;
      complain(error);
      return this.fail(Failure.from(error, "options"));
    }
    this.shown();
    // It was changed while the words of the former one came.
    if (this.options().lang !== this.spoken) this.update();
  }

  private hold(loaded: Loaded): void {
    this.loaded = loaded;
    this.unmourn = loaded.instance.onDeath((failure) => this.fail(failure));
  }

  private shown(): void {
    this.state = "ready";
    this.shell.ready();
    const later = this.later;
    this.later = [];
    for (const action of later) this.call(action);
    const turn = this.turn;
    // What has been mounted is drawn in a microtask: it is told to be ready when it can be seen.
    setTimeout(() => {
      if (turn !== this.turn || this.state !== "ready") return;
      const waiting = this.waiting;
      this.waiting = [];
      this.emit("huimin-ready", {});
      for (const one of waiting) one.resolve();
    });
  }

  private fail(failure: Failure): void {
    this.turn++;
    this.unmourn();
    this.mounted = undefined;
    this.aside = undefined;
    this.loaded = undefined;
    this.failure = failure;
    this.state = "failed";
    this.shell.fail(failure, this.options());
    const waiting = this.waiting;
    this.waiting = [];
    this.emit("huimin-error", { code: failure.code });
    for (const one of waiting) one.reject(failure);
  }

  /** New options. Where the engine refuses them, the old verdict must not stay as if it were new. */
  private update(): void {
    const { aside, loaded } = this;
    // After options that were refused, others may be taken.
    if (this.state === "failed" && this.failure?.code === "options" && !aside) return this.start();
    const mounted = this.mounted ?? aside?.mounted;
    if (!mounted || !loaded) return;
    const options = this.options();
    const { lang } = options;
    if (!loaded.engine.speaks(lang)) {
      const turn = this.turn;
      const next = () => turn === this.turn && this.options().lang === lang && this.update();
      learn(loaded, lang).then(next, complain);
      // Until then, or if they cannot be had, it goes on in the language that it has.
      options.lang = this.spoken;
    }
    this.spoken = options.lang;
    this.shell.dress(options);
    const taken = this.guarded(() => mounted.update({ ...this.given(), lang: options.lang }));
    if (taken && aside) {
      this.aside = undefined;
      this.mounted = mounted;
      this.shell.back(aside.root);
      this.shell.dress(options);
      this.shown();
    } else if (!taken && !aside && this.loaded) {
      const root = this.shell.root;
      this.fail(new Failure("options", "the options were refused"));
      // The visitor's answers are in it, and wait for options that can be taken.
      this.aside = { mounted, root };
      this.hold(loaded);
    }
  }

  private call(action: (mounted: Mounted) => void): void {
    const mounted = this.mounted;
    if (mounted) this.guarded(() => action(mounted));
  }

  /** A trap is told by `onDeath`. Anything else is a slip of the page, and the widget goes on. */
  private guarded(call: () => void): boolean {
    try {
      this.loaded?.instance.run(call);
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) complain(error);
      return false;
    }
  }

  /** What the engine is told; where the files are and when to load is no matter of its. */
  private given(): object {
    const { src: _src, loading: _loading, facts: known, ...given } = this.options();
    return known === undefined ? given : { ...given, facts: facts(known) };
  }

  /** Says false when a listener of the page prevented what comes next. */
  private emit(type: string, detail: unknown): boolean {
    const cancelable = type === "huimin-open";
    const event = new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true });
    return this.host.dispatchEvent(event);
  }
}

/** A slip of the page, told to whoever made the page. */
function complain(error: unknown): void {
  console.error(`huimin: ${String(error)}`);
}
