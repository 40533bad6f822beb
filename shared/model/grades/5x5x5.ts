import { defineScheme } from '../grading-scheme.ts'

/**
 * The United Kingdom's National Intelligence Model (ACPO 2005, Management of Police Information 2006), replaced in 2016.
 * Words as HMRC still publishes them: Money laundering regulations compliance manual, MLR3C14000.
 */
export const intelligenceModel = defineScheme({
  id: '5x5x5',
  title: '5x5x5 (UK NIM)',
  about: 'UK National Intelligence Model, 2005 to 2016: source A to E, intelligence 1 to 5, handling 1 to 5',
  source: {
    A: 'always reliable',
    B: 'mostly reliable',
    C: 'sometimes reliable',
    D: 'unreliable',
    E: 'untested source',
  },
  information: {
    '1': 'known to be true without reservation',
    '2': 'known personally to the source but not to the officer',
    '3': 'not known personally to the source, but corroborated',
    '4': 'cannot be judged',
    '5': 'suspected to be false or malicious',
  },
  handling: {
    '1': { meaning: 'may go to other law enforcement and prosecuting agencies' },
    '2': { meaning: 'may go to UK non-prosecuting parties, with authorisation and records' },
    '3': { meaning: 'may go to law enforcement agencies outside the EEA, with special conditions' },
    '4': { meaning: 'stays within the originating agency', restricts: true },
    '5': { meaning: 'no further dissemination: refer to the originator', restricts: true },
  },
  unjudged: ['E', '4'],
  stated: ['C', '3'],
})
