// Text on its way into XML 1.0.
import { spellOut } from '../text/index.ts';

/** All that XML 1.0 cannot hold in any spelling (production 2, Char). */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** An element with its attributes, and what is inside of it, which is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content?: string): string {
  const start = openTag(name, attributes);
  return content === undefined ? start.replace(/>$/, '/>') : `${start}${content}</${name}>`;
}

export function openTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${list.join('')}>`;
}

/** Good for attributes and for content. Line ends, which readers make blanks of in attributes, and what a terminal or a log would obey are written as numbers. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, spellOut)
    .replace(/[&<>"']/g, (sign) => entities[sign] as string)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#\[)/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
