import { defineRecord, flag, list, optional, type RecordOf, ref, text } from '../record-shape.ts'

export const group = defineRecord({
  name: 'group',
  title: 'Group',
  fields: {
    title: text('title'),
    members: list('members', ref('member', 'entity')),
    removed: optional(flag('removed')),
  },
})

export type Group = RecordOf<'group', typeof group.fields>
