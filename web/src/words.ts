import type { Kind } from "./engine/api";
import type { Code } from "./engine/failure";

/** What the shell itself says, before and without the engine. */
export interface Words {
  loading: string;
  retry: string;
  /** The first sentence of a failure, and its second where the page's own content stands below. */
  failed(kind: Kind, below: boolean): string;
  reasons: Record<Code, string>;
  code(code: Code): string;
}

const zh: Words = {
  loading: "正在加载…",
  retry: "重试",
  failed: (kind, below) => {
    const name = { policies: "政策查询", calculator: "补贴计算器", portal: "惠民政策查询" }[kind];
    const next = below ? "您可以重试，也可以直接查看下面的内容。" : "您可以稍后重试。";
    return `暂时打不开${name}。${next}`;
  },
  reasons: {
    no_wasm: "这个浏览器版本太旧，请更新微信或浏览器后再打开。",
    csp: "本网站的安全设置不允许它运行，请联系网站管理员。",
    network: "网络不通，或者服务器没有回应。",
    not_found: "网站上缺少程序文件，请联系网站管理员。",
    module: "收到的程序文件不完整或者已损坏。",
    edition_not_found: "网站上缺少政策数据文件，请联系网站管理员。",
    edition_format: "政策数据和程序的版本不一致，请联系网站管理员。",
    edition_damaged: "收到的政策数据不完整或者已损坏。",
    edition_manifest: "政策数据的目录文件读不出来，请联系网站管理员。",
    styles: "页面样式没有加载成功。",
    timeout: "等了30秒还没有加载完，可能是网络太慢。",
    options: "网页给组件的设置有误，请联系网站管理员。",
    panic: "程序运行出错，已经停止。您填写的内容没有传到别处，重试后需要重新填写。",
  },
  code: (code) => `错误代号：${code}`,
};

const en: Words = {
  loading: "Loading…",
  retry: "Try again",
  failed: (kind, below) => {
    const name = {
      policies: "policy search",
      calculator: "subsidy calculator",
      portal: "policy service",
    }[kind];
    const next = below ? "Try again, or read on below." : "Please try again later.";
    return `The ${name} cannot be opened right now. ${next}`;
  },
  reasons: {
    no_wasm: "This browser is too old. Please update WeChat or the browser.",
    csp: "This site's security settings do not allow it to run. Please tell the webmaster.",
    network: "There is no connection, or the server does not answer.",
    not_found: "A program file is missing on this site. Please tell the webmaster.",
    module: "The program file arrived incomplete or damaged.",
    edition_not_found: "The policy data are missing on this site. Please tell the webmaster.",
    edition_format: "The policy data and the program differ in version. Please tell the webmaster.",
    edition_damaged: "The policy data arrived incomplete or damaged.",
    edition_manifest: "The list of policy data cannot be read. Please tell the webmaster.",
    styles: "The style sheet could not be loaded.",
    timeout: "It did not load within 30 seconds; the connection may be slow.",
    options: "The page's settings for it are wrong. Please tell the webmaster.",
    panic: "The program failed and has stopped. Nothing you entered has left this device; after trying again it has to be entered anew.",
  },
  code: (code) => `Error code: ${code}`,
};

/** The words of a language; Chinese unless English is asked for. */
export function words(lang: string): Words {
  return lang === "en" ? en : zh;
}
