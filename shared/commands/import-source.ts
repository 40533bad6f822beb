import { RedThreadError } from '#shared/errors.ts'
import { create, edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { get } from '#shared/ops/state.ts'
import type { Taking } from './import-taking.ts'
import { nextSourceCode } from './source-add.ts'

/** The source as it begins; one that is here already says how the file was read this time, where that is another way. */
export function sourceOps(taking: Taking, id: string): readonly Op[] {
  const here = get(taking.state, 'source', id)
  const { reading } = taking.input
  if (!here) return [sourceOp(taking, id)]
  return reading ? edits(here, { reading }) : []
}

function sourceOp({ state, input, grade, names }: Taking, id: string): Op {
  const { source, reading, said, exhibit } = input
  if (!source.title.trim()) throw new RedThreadError('invalid-input', { problems: ['the source needs a title'] })
  // Every claim of the file rests on it, and so on what it rests on.
  const isPlain = [...said].every(names)
  const { scheme, sourceGrade, informationGrade } = grade
  return create({
    ...{ id, record: 'source', code: nextSourceCode(state), title: source.title, kind: 'tool' },
    ...{ exhibit: isPlain ? exhibit : undefined, scheme, sourceGrade, informationGrade, reading },
  })
}
