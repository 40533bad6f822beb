import type { PrintableTemplate } from '../printable-template.ts'
import { caseFile } from './case-file.ts'
import { chronologyOfCase } from './chronology.ts'
import { conflictReport } from './conflict-report.ts'
import { exhibitList } from './exhibit-list.ts'
import { profile } from './profile.ts'
import { walletSchedule } from './wallet-schedule.ts'

/** Every kind of dossier, the fullest first. A new one is one file and one line here. */
export const templates: readonly PrintableTemplate[] = [
  caseFile,
  walletSchedule,
  exhibitList,
  chronologyOfCase,
  profile,
  conflictReport,
]

export const templateNamed = (id: string): PrintableTemplate | undefined => templates.find(each => each.id === id)
