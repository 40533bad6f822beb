import { recordOf } from '../order.ts'
import { run, strong } from '../runs.ts'
import { say } from '../say.ts'
import type { MakeSection } from '../section.ts'

/** What the investigator wrote, a paragraph for every blank line. */
export const summary: MakeSection = making => {
  const text = making.order.summary?.trim()
  if (!text) return [{ block: 'notice', tone: 'note', runs: [run('No summary has been written.')] }]
  const runs = say(making, { record: recordOf(making.order), field: 'summary', where: 'Summary', text })
  const lead = strong('Written by the investigator. ')
  const note = 'Numbers behind a statement lead to its source, exhibit and hash.'
  return [
    { block: 'notice', tone: 'note', runs: [lead, run(note)] },
    { block: 'paragraph', runs },
  ]
}
