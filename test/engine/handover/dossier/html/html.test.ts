import { describe, expect, it } from 'vitest'
import { htmlOf } from '#engine/handover/dossier/html/html.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { hostileTexts } from '../../../../support/cases/hostile.ts'
import { dossierOfText, longDossier, mustStand, sampleDossier } from '../../../../support/sample-dossier.ts'

const pageOf = (dossier: DossierDocument) => [...htmlOf(dossier)].join('')

const xss = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '--><iframe src=https://evil.example>',
  ']]><a href="javascript:alert(1)">',
  '\\"; } body { background: url(https://evil.example/a.png) } "',
  '&lt;script&gt;&#60;script&#62;',
]

/** The page without what it says: tags by name, and the names of their attributes. */
const bones = (page: string) =>
  [...page.matchAll(/<(\/?[a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi)].map(
    ([, tag, attributes = '']) => `${tag} ${attributes.replace(/"[^"]*"/g, '')}`,
  )

describe('a dossier as HTML', () => {
  it('says everything, and the same twice', () => {
    const page = pageOf(sampleDossier)
    for (const word of mustStand) expect(page).toContain(word)
    expect(page).toContain(sampleDossier.anchor.checkpoint)
    expect(pageOf(sampleDossier)).toBe(page)
  })

  it('names no address that could be loaded', () => {
    const page = pageOf(sampleDossier)
    expect(page).not.toMatch(/https?:/)
    expect(page.match(/url\([^)]{0,19}/g)).toEqual(['url("data:image/svg+xml'])
    expect(page).not.toMatch(/<(script|link|iframe|img|object|embed|form)\b/)
  })

  it('has the same bones whatever the case says', () => {
    const plain = bones(pageOf(dossierOfText('x')))
    for (const text of [...xss, ...hostileTexts]) expect(bones(pageOf(dossierOfText(text)))).toEqual(plain)
  })

  it('lets no text leave the style sheet', () => {
    for (const text of xss) {
      const page = pageOf({ ...sampleDossier, cover: { ...sampleDossier.cover, handling: text, reference: text } })
      const sheet = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
      expect(sheet).not.toContain('<')
      expect(
        sheet
          .match(/"(?:[^"\\\n]|\\[0-9a-f]+ )*"/g)
          ?.join('')
          .match(/alert|evil/g) ?? [],
      ).toEqual((text.match(/alert|evil/g) ?? []).flatMap(word => [word, word]))
    }
  })

  it('leads every link to a place that is there, once', () => {
    for (const dossier of [sampleDossier, longDossier(150)]) {
      const page = pageOf(dossier)
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(found => found[1])
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    }
  })

  it('comes in pieces, so that 50,000 entities are never one string', () => {
    let pieces = 0
    let longest = 0
    for (const piece of htmlOf(longDossier(50_000))) {
      pieces++
      longest = Math.max(longest, piece.length)
    }
    expect(pieces).toBeGreaterThan(400)
    expect(longest).toBeLessThan(200_000)
  })
})
