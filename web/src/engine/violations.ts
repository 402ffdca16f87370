/**
 * What the page's security policy blocked. The text of the exception changes between browsers;
 * this event does not.
 */
const blocked: string[] = [];

if (typeof document === "object") {
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.disposition === "enforce") blocked.push(event.blockedURI);
  });
}

/** True when the policy blocked WebAssembly itself or the file. Waits for the event, which is late. */
export async function wasBlocked(url: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const origin = new URL(url).origin;
  return blocked.some(
    (uri) =>
      uri === "wasm-eval" ||
      uri === "eval" ||
      uri === url ||
      // Of a file from elsewhere, only the origin is told.
      (uri === origin && origin !== location.origin),
  );
}

/** Before a new attempt: what was blocked earlier says nothing about it. */
export function forgetBlocked(): void {
  blocked.length = 0;
}
