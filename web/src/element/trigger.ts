/** When to load: near the viewport, when touched, or at once. Returns a function that disarms it. */
export function trigger(host: Element, loading: string, load: () => void): () => void {
  if (loading === "interaction") return whenTouched(host, load);
  if (loading === "visible" && typeof IntersectionObserver === "function") {
    return whenNear(host, load);
  }
  load();
  return () => {};
}

function whenNear(host: Element, load: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: "300px" },
  );
  observer.observe(host);
  return () => observer.disconnect();
}

function whenTouched(host: Element, load: () => void): () => void {
  const signs = ["pointerdown", "touchstart", "focusin", "keydown"];
  const disarm = () => {
    for (const sign of signs) host.removeEventListener(sign, touched);
  };
  const touched = () => {
    disarm();
    load();
  };
  for (const sign of signs) host.addEventListener(sign, touched, { passive: true });
  return disarm;
}
