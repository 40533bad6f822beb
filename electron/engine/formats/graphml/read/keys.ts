import type { XmlElement } from '#engine/formats/reading/read-xml.ts'

/** What a key says of every element that has no data of it, such as its type or who may see it. */
export interface Default {
  readonly name: string
  /** The kind of element it is for; `all` for any. */
  readonly kind: string
  readonly text: string
}

const numeric = /^(int|long|float|double)$/

/** Reads the keys of a GraphML file: what the data of its elements is called, which of it is numbers, and its defaults. */
export function readKeys() {
  const names = new Map<string, string>()
  const numbers = new Set<string>()
  const defaults: Default[] = []
  let declared: Omit<Default, 'text'> | undefined
  let held: string[] = []
  return {
    numbers,
    defaults,
    nameOf: (key: string): string => names.get(key) ?? key,
    open: ({ name, attributes }: XmlElement): void => {
      if (name === 'key') {
        const { id = '', 'attr.name': called = id, 'attr.type': type = '', for: kind = 'all' } = attributes
        names.set(id, called)
        if (numeric.test(type)) numbers.add(called)
        declared = { name: called, kind }
      }
      if (name === 'default') held = []
    },
    text: (text: string): void => {
      if (declared) held.push(text)
    },
    close: (name: string): void => {
      if (name === 'key') declared = undefined
      else if (name === 'default' && declared) defaults.push({ ...declared, text: held.join('') })
    },
  }
}
