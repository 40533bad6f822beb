import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { createElement, type ElementType, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { jsx, jsxs } from '#renderer/jsx/jsx-runtime.ts'
import { withMarksNamed } from '#shared/model/turning-marks.ts'

const project = join(import.meta.dirname, '../../..')
const turned = 'photo\u202egnp.exe'
const marked = '<span data-turns="U+202E">\u202e</span>'
const Given = ({ children }: { readonly children?: unknown }) => createElement('b', null, children as string)

test.each([
  ['a child', jsx('p', { children: turned }), `<p>photo${marked}gnp.exe</p>`],
  ['one of many', jsxs('p', { children: ['a ', turned] }), `<p>a photo${marked}gnp.exe</p>`],
  ['one of a list within', jsxs('p', { children: [[turned], 'b'] }), `<p>photo${marked}gnp.exeb</p>`],
  ['the child of a component', jsx(Given as ElementType, { children: turned }), `<b>photo${marked}gnp.exe</b>`],
  [
    'what is spoken',
    jsx('i', { title: turned, 'aria-label': turned }),
    '<i title="photo‹U+202E›gnp.exe" aria-label="photo‹U+202E›gnp.exe"></i>',
  ],
  ['what is typed is as it is', jsx('input', { defaultValue: turned }), `<input value="${turned}"/>`],
])('nothing that turns the reading direction is shown unseen: %s', (_, element, html) => {
  expect(renderToStaticMarkup(element)).toBe(html)
})

test('every mark has its name and holds no more than itself; honest text, Hebrew and Arabic with its own marks, is left alone', () => {
  const piece = fc.constantFrom(
    'a',
    'א',
    'ب',
    '\u200f',
    '\u200e',
    '\u061c',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('')
      const html = renderToStaticMarkup(jsx('p', { children: text }) as ReactElement)
      expect(html.replace(/<[^>]*>/g, '')).toBe(text)
      expect(html.replace(/<span data-turns="U\+20[0-9A-F]{2}">.<\/span>/gu, '')).not.toMatch(
        /[\u202a-\u202e\u2066-\u2069]/,
      )
      expect(withMarksNamed(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(text))
        expect([html, withMarksNamed(text)]).toEqual([`<p>${text}</p>`, text])
    }),
  )
})

test('no key stands behind a spread: compilers then call createElement, which this runtime has not', () => {
  const late = /\{\.\.\.[^<>]*?\}\s+key=/
  const files = globSync('renderer/**/*.tsx', { cwd: project })
  expect(files.length).toBeGreaterThan(200)
  expect(files.filter(file => late.test(readFileSync(join(project, file), 'utf8')))).toEqual([])
  expect('<Row\n  {...row}\n  key={row.id}\n/>').toMatch(late)
})
