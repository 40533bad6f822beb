import { file, told } from '../pdf.ts'

/** A value of a file as qpdf tells it: names as `/Name`, texts as `u:…`, pointers as `12 0 R`. */
export type Value = null | boolean | number | string | readonly Value[] | Dictionary
export interface Dictionary {
  readonly [name: string]: Value | undefined
}

/** The objects of a file, by qpdf: a reader that is none of ours. */
export interface Objects {
  /** What a pointer points to, or the value itself. */
  readonly at: (value: Value | undefined) => Value
  readonly dictionary: (value: Value | undefined) => Dictionary
  readonly list: (value: Value | undefined) => readonly Value[]
  readonly stream: (value: Value | undefined) => Buffer
  readonly trailer: Dictionary
  readonly all: readonly (readonly [pointer: string, value: Value])[]
}

type Told = { readonly value?: Value; readonly stream?: { readonly dict: Dictionary; readonly data?: string } }

export function objectsOf(pdf: Uint8Array): Objects {
  const json = told(pdf, 'qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', file)
  const found = JSON.parse(json).qpdf[1] as Readonly<Record<string, Told>>
  const isPointer = (value: Value | undefined): value is string => typeof value === 'string' && /^\d+ 0 R$/.test(value)
  const at = (value: Value | undefined): Value => {
    if (!isPointer(value)) return value ?? null
    const { value: held, stream } = found[`obj:${value}`] ?? {}
    return held ?? stream?.dict ?? null
  }
  const dictionary = (value: Value | undefined): Dictionary => {
    const held = at(value)
    return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as Dictionary) : {}
  }
  return {
    at,
    dictionary,
    list: value => {
      const held = at(value)
      return Array.isArray(held) ? held : held === null ? [] : [held]
    },
    stream: value => Buffer.from((isPointer(value) ? found[`obj:${value}`]?.stream?.data : '') ?? '', 'base64'),
    trailer: dictionary(found['trailer']?.value),
    all: Object.keys(found).flatMap(name =>
      name.startsWith('obj:') ? [[name.slice(4), at(name.slice(4))] as const] : [],
    ),
  }
}

/** A text without the sign that tells how it was written. */
export const words = (value: Value | undefined): string =>
  typeof value !== 'string'
    ? ''
    : value.startsWith('b:')
      ? Buffer.from(value.slice(2), 'hex').toString('latin1')
      : value.replace(/^u:/, '')
