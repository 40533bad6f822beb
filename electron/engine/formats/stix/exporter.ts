import type { Exporter, Exporting } from '../writing/exporter.ts'
import { loseOwnTypes } from '../writing/own-type-losses.ts'
import { inSlices } from '../writing/slices.ts'
import { idOf } from './terms/ids.ts'
import { stixObjects } from './write/bundle.ts'

/** One STIX 2.1 bundle. Our records stand in a declared extension of the objects they became. */
export const stix: Exporter = {
  id: 'stix',
  title: 'STIX 2.1',
  help: 'For OpenCTI, MISP and other threat intelligence platforms: one bundle of objects and relationships.',
  form: { file: '.stix.json' },
  options: [
    {
      id: 'profile',
      title: 'Profile',
      help: 'Extensions hold wallets, bank accounts, types and properties of this case and our own records. The strict core has none of them and loses more.',
      kind: 'choice',
      choices: [
        { id: 'extensions', title: 'With declared extensions' },
        { id: 'strict-core', title: 'Strict core, without extensions' },
      ],
    },
  ],
  async *write(exporting) {
    yield { path: 'case.stix.json', pieces: inSlices(textOf(exporting), exporting.signal) }
  },
}

function* textOf({ edition, options, lose, progress }: Exporting): Generator<string> {
  const strict = options['profile'] === 'strict-core'
  const { state, caseId } = edition
  loseOwnTypes(state, 'STIX', strict ? 'lost' : 'extension', lose)
  yield `{"type":"bundle","id":"${idOf('bundle', caseId)}","objects":[`
  let done = 0
  for (const object of stixObjects({ state, caseId, strict, lose })) {
    yield object ? `${done === 0 ? '' : ','}\n${JSON.stringify(object)}` : ''
    if (object) progress(++done)
  }
  yield '\n]}\n'
}
