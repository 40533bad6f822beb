import type { Exporter, Exporting } from '../writing/exporter.ts'
import { loseOwnTypes } from '../writing/own-type-losses.ts'
import { inSlices } from '../writing/slices.ts'
import { ftmLines } from './write/lines.ts'

/** FollowTheMoney as JSON lines. Our records stand beside each entity under `red_thread`, which its readers pass over. */
export const ftm: Exporter = {
  id: 'ftm',
  title: 'FollowTheMoney',
  help: 'For Aleph and OpenSanctions tools: people, companies, assets and what joins them, one JSON object a line.',
  form: { file: '.ftm.json' },
  async *write(exporting) {
    yield { path: 'case.ftm.json', pieces: inSlices(textOf(exporting), exporting.signal) }
  },
}

function* textOf({ edition, lose, progress }: Exporting): Generator<string> {
  loseOwnTypes(edition.state, 'FollowTheMoney', 'extension', lose)
  let done = 0
  for (const line of ftmLines(edition.state, edition.caseId, lose)) {
    yield line ? `${JSON.stringify(line)}\n` : ''
    if (line) progress(++done)
  }
}
