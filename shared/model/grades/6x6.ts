import { defineScheme } from '../grading-scheme.ts'

/** NATO AJP-2.1, in use as the Admiralty code: how reliable the source, how credible the piece of information. */
export const admiralty = defineScheme({
  id: '6x6',
  title: '6x6 (Admiralty)',
  about: 'NATO AJP-2.1: source A to F, information 1 to 6',
  source: {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'reliability cannot be judged',
  },
  information: {
    '1': 'confirmed by other sources',
    '2': 'probably true',
    '3': 'possibly true',
    '4': 'doubtful',
    '5': 'improbable',
    '6': 'truth cannot be judged',
  },
  handling: {},
  unjudged: ['F', '6'],
  stated: ['C', '3'],
})
