import { gradeCode } from '#shared/model/grade.ts'
import { compareText } from '#shared/model/order.ts'
import type { IdentityJudgement } from '#shared/model/records/identity-judgement.ts'
import { all } from '#shared/ops/state.ts'
import type { Block, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { joined, quiet, run, strong } from '../runs.ts'
import { say } from '../say.ts'
import type { MakeSection } from '../section.ts'

/** Who is judged to be who, with reasons and grade. A judgement joins nothing: each entity keeps its own entry. */
export const identity: MakeSection = making => {
  const held = all(making.state, 'identity-judgement')
    .filter(({ entities, removed }) => !removed && entities.some(making.covers))
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
  if (held.length === 0) return []
  const lead =
    'Judgements of the investigator, each of which can be taken back. They join nothing: each keeps its own entry.'
  return [{ block: 'paragraph', runs: [run(lead)] }, ...held.flatMap(each => entry(making, each))]
}

function entry(making: Making, judgement: IdentityJudgement): Block[] {
  const { id, entities, verdict, reasons, author, at } = judgement
  making.shown.records.add(id)
  const names = entities.map((each): Text => {
    const to = making.entryOf(each)
    return [run(making.label(each), [], to ? { to } : {})]
  })
  const runs: Text = [
    strong(`${verdict}: `),
    ...joined(names, ' and '),
    run(' '),
    quiet(`${gradeCode(judgement)}, ${author}, ${at.slice(0, 10)}`),
  ]
  const where = `Reason for judging "${verdict}"`
  const items = reasons.map((text, place) => say(making, { record: id, field: `reasons ${place}`, where, text }))
  return [{ block: 'paragraph', runs }, ...(items.length > 0 ? [{ block: 'list' as const, items }] : [])]
}
