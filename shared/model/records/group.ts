import { flag, list, optional, ref, text, that } from '../record-fields.ts'
import { defineRecord, marked, type RecordOf } from '../record-shape.ts'

export const group = defineRecord({
  name: 'group',
  title: 'Group',
  prefix: 'gr',
  fields: {
    title: text('title'),
    members: list('members', that(ref('member', 'entity'), { loose: true })),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => title,
  searched: () => [],
  belongs: ({ members }, kept) => members.some(id => kept.has(id)),
  livesOn: 'members',
  secrecy: marked,
  leaves: 'case',
})

export type Group = RecordOf<'group', typeof group.fields>
