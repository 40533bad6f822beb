import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

type Range = readonly [first: number, last: number]

const packages = createRequire(import.meta.url)
const imported = /@import "(@fontsource-variable\/[^"]+)";/g
const face = /@font-face\s*\{[^}]*?unicode-range:\s*([^;]+);[^}]*\}/g

/** Writes into `scripts.css` those faces of what it imports that the window can ever ask for. */
export function fontFaces(before: string): Plugin {
  return {
    name: 'font-faces',
    // As it is written: what is imported is not looked at one by one later.
    enforce: 'pre',
    transform: (code, id) => (id.split('?', 1)[0]?.endsWith('/scripts.css') ? facesNeeded(code, before) : null),
  }
}

/**
 * A style sheet with the faces it imports in place of the imports: in the order in which the window falls back on them,
 * those alone that hold a letter no earlier one has. A family repeats slices that one before it has: the Latin letters in
 * each, most of the Han characters of the Japanese one. `before`: the style sheet of the family that stands before all.
 */
export function facesNeeded(code: string, before: string): string {
  const answered = [...facesOf(before)].flatMap(({ ranges }) => ranges)
  return code.replace(imported, (_, sheet: string) => {
    const needed: string[] = []
    for (const { rule, ranges } of facesOf(sheet)) {
      if (ranges.every(range => isWithin(range, answered))) continue
      answered.push(...ranges)
      needed.push(rule)
    }
    return needed.join('\n')
  })
}

/** The rules of a package's style sheet, with the paths of their files from anywhere. */
function* facesOf(sheet: string): Generator<{ readonly rule: string; readonly ranges: readonly Range[] }> {
  const path = packages.resolve(sheet)
  for (const [rule, written = ''] of readFileSync(path, 'utf8').matchAll(face)) {
    const file = (_: string, name: string) => `url(${join(dirname(path), name)})`
    yield { rule: rule.replace(/url\((\.[^)]+)\)/g, file), ranges: rangesOf(written) }
  }
}

/** `U+4e00-4e0f, U+50??` → first and last letters. */
export function rangesOf(written: string): readonly Range[] {
  return written.split(',').map(each => {
    const [first = '', last = first] = each.trim().slice(2).split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)]
  })
}

/** Whether each letter of a range lies in one of the others. */
export function isWithin([first, last]: Range, others: readonly Range[]): boolean {
  const holding = others.filter(([from, to]) => from <= first && first <= to)
  const reach = Math.max(-1, ...holding.map(([, to]) => to))
  return reach >= last || (reach >= first && isWithin([reach + 1, last], others))
}
