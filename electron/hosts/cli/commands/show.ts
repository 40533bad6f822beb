import { RedThreadError } from '#shared/errors.ts'
import type { CommandDetails } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { caseFacts } from '../output/case.ts'
import { fieldsText } from '../output/fields.ts'
import { entityAnswer, linkAnswer } from '../output/subject.ts'

const kinds = ['entity', 'source', 'exhibit', 'link', 'note', 'board'] as const

export const show: CommandDetails = {
  takes: ['[name]'],
  about:
    'Claims stand by property, the one to use first; ≠ marks properties whose sources disagree, * the preferred value.',
  options: { all: { help: 'With retracted and superseded claims' } },
  examples: [
    ['red-thread show', 'the case: what it holds, what undo would take back'],
    ['red-thread show "Harmony theft"', ''],
    ['red-thread show E-001', 'an exhibit with its custody'],
  ],
  on: 'read',
  run: async (given, client) => {
    const [name] = given.words
    const state = await client.state()
    if (name === undefined) {
      const status = await client.call('case.status', {})
      if (!status) throw new RedThreadError('no-case-open')
      return caseFacts(status, state)
    }
    const record = findNamed(state, name, kinds)
    if (record.record === 'entity') return entityAnswer(state, record, given.has('all'))
    return record.record === 'link' ? linkAnswer(state, record, given.has('all')) : fieldsText(state, record)
  },
}
