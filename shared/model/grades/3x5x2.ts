import { defineScheme } from '../grading-scheme.ts'

/** UK College of Policing, Authorised Professional Practice: intelligence report (2016 and since). */
export const policeReport = defineScheme({
  id: '3x5x2',
  title: '3x5x2 (UK police)',
  about: 'UK College of Policing since 2016: source 1 to 3, intelligence A to E, handling P or C',
  source: {
    '1': 'reliable',
    '2': 'untested',
    '3': 'not reliable',
  },
  information: {
    A: 'known directly to the source',
    B: 'known indirectly to the source but corroborated',
    C: 'known indirectly to the source',
    D: 'not known',
    E: 'suspected to be false',
  },
  handling: {
    P: { meaning: 'lawful sharing permitted' },
    C: { meaning: 'lawful sharing permitted with conditions', restricts: true },
  },
  unjudged: ['2', 'D'],
  stated: ['1', 'C'],
})
