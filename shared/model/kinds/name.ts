import { defineKind, matching, plainKind } from '../define-kind.ts'
import { fold } from '../fold.ts'
import { compareText } from '../order.ts'
import { mainScript } from '../script.ts'
import type { NameValue } from '../value.ts'

/** A name in the script of its source, in NFC. Invisible characters are kept, for they are evidence: see spoof-signs.ts. */
export const name = defineKind<'name'>(
  { name: matching(/\S/), script: matching(/^[A-Z][a-z]{3}$/) },
  {
    id: 'name',
    title: 'Name',
    example: '김철수',
    read: input => {
      const name = input.normalize('NFC').replace(/\s+/g, ' ').trim()
      if (!/[\p{L}\p{N}\p{S}]/u.test(name)) return { unreadable: 'a name needs at least one letter or digit' }
      return { kind: 'name', name, script: mainScript(name) }
    },
    compare: (a, b) => compareText(a.name, b.name),
    agrees: (a, b) => plain(a) === plain(b),
    format: value => value.name,
    write: value => value.name,
    specificity: value => Math.min(1, value.name.split(' ').length / 4 + value.name.length / 100),
    ...plainKind,
    identifies: 'name',
    bare: value => value.name,
  },
  1_000,
)

const plain = (value: NameValue) => fold(value.name).replace(/[.,]/g, '').trim()
