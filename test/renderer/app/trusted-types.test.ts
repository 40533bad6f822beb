import { expect, test } from 'vitest'
import { isOwnFile, sayWhatIsTrusted } from '#renderer/app/trusted-types.ts'

test.each([
  ['case://app/', 'case://app/assets/layout-worker.js', true],
  ['case://app/', '/assets/layout-worker.js', true],
  ['https://case.invalid/', 'https://case.invalid/assets/mail-worker.js', true],
  ['case://app/', 'case://app/case/exhibits/E1', false],
  ['case://app/', 'case://app/assets/../case/exhibits/E1', false],
  ['case://app/', 'case://evil/assets/a.js', false],
  ['case://app/', 'other://app/assets/a.js', false],
  ['case://app/', 'https://app/assets/a.js', false],
  ['https://case.invalid/', 'https://case.invalid:1/assets/a.js', false],
  ['case://app/', 'data:text/javascript,alert(1)', false],
  ['case://app/', 'blob:case://app/1', false],
  ['case://app/', 'javascript:alert(1)', false],
  ['case://app/', '//evil/assets/a.js', false],
  ['case://app/', 'http://[', false],
])('a page of %s may run %s: %s', (page, url, may) => {
  expect(isOwnFile(url, page)).toBe(may)
})

test('HTML is taken where it is only parsed', () => {
  const made: Record<string, { createHTML: (html: string, type: string, sink: string) => string | null }> = {}
  sayWhatIsTrusted({
    trustedTypes: {
      createPolicy: (name: string, policy: (typeof made)[string]) => Object.assign(made, { [name]: policy }),
    },
  } as object)
  const taken = (sink: string) => made['default']?.createHTML('<b>', 'TrustedHTML', sink)
  expect(taken('DOMParser parseFromString')).toBe('<b>')
  for (const sink of ['Element innerHTML', 'Element outerHTML', 'Document write', 'HTMLIFrameElement srcdoc'])
    expect(taken(sink)).toBeNull()
})
