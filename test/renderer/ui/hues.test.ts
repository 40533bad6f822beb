import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hueIds, hues } from '#shared/model/hues.ts'

const css = readFileSync('renderer/ui/tokens.css', 'utf8')

/** The two tones of a token: on light and on dark ground. */
function tones(token: string): readonly [light: string, dark: string] {
  const [, light = '', dark = ''] =
    new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css) ?? []
  return [light, dark]
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each(hueIds)('%s has a tone for light and one for dark ground, each told apart from it', hue => {
  const own = tones(`hue-${hue}`)
  expect(own[0]).toBe(hues[hue].onPaper)
  for (const ground of ['canvas', 'surface'])
    for (const [theme, colour] of tones(ground).entries()) expect(contrast(own[theme] ?? '', colour)).toBeGreaterThan(3)
})

test('there are as many in the window as a type can have', () => {
  expect(css.match(/--hue-\w+:/g)).toHaveLength(hueIds.length)
})
