import { ftmProblems, hasAleph, type Line } from '../../engine/formats/ftm/ftm-check.ts'
import { hasMisp, mispProblems } from '../../engine/formats/misp/misp-check.ts'
import { type Bundle, hasSchemas, stixProblems } from '../../engine/formats/stix/stix-check.ts'
import { hasOntology, unknownTerms } from '../../support/shacl/ontology.ts'
import { validate } from '../../support/shacl/validate.ts'
import { prove } from '../redaction/proof-check.ts'
import { differing, type Given, type Validator } from './validator.ts'

const textOf = ({ files }: Given) => [...files.values()][0]?.toString('utf8') ?? ''

const ftm: Validator = {
  by: "OpenSanctions' and Aleph's models (../shared/data/ftm-schema)",
  isHere: hasAleph,
  problems: given =>
    ftmProblems(
      textOf(given)
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as Line),
    ),
}

const stix: Validator = {
  by: 'the official schemas of STIX 2.1 (../shared/data/stix2-json-schemas)',
  isHere: hasSchemas,
  problems: given => stixProblems(JSON.parse(textOf(given)) as Bundle, given.options['profile'] === 'strict-core'),
}

const misp: Validator = {
  by: 'schema-lax and describeTypes of MISP (../shared/data/misp-events)',
  isHere: hasMisp,
  problems: given => mispProblems(JSON.parse(textOf(given))),
}

const caseUco: Validator = {
  by: 'the shapes of CASE and UCO 1.4 (../shared/data/case-ontology)',
  isHere: hasOntology,
  problems: async given => {
    const { violations, warnings, quads } = await validate(JSON.parse(textOf(given)))
    // UCO only informs that a name is not among those it suggests.
    const warned = warnings.filter(each => !each.includes('is not member of the vocabulary'))
    return [...violations, ...warned, ...unknownTerms(quads).map(term => `unknown: ${term}`)]
  },
}

const records: Validator = {
  by: 'a second reading of the proof',
  isHere: true,
  problems: ({ files, state }) => {
    const { root, note, leaves } = prove(files)
    const lines = files.get('records.jsonl')?.toString('utf8').trimEnd().split('\n').length
    return [
      ...differing('root and leaves', [root, leaves.size], [note.root, note.leaves]),
      ...differing('records', lines, state.records.size),
    ]
  },
}

export const objectValidators: Readonly<Record<string, readonly Validator[]>> = {
  ftm: [ftm],
  stix: [stix],
  misp: [misp],
  'case-uco': [caseUco],
  records: [records],
}
