import type { PrintableTemplate } from '../printable-template.ts'
import { closing } from './closing.ts'

export const walletSchedule: PrintableTemplate = {
  id: 'wallet-schedule',
  title: 'Wallet schedule',
  help: 'Every address in full with what is known of it, for an exchange, a freeze or a seizure.',

  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'wallets', title: 'Wallets and addresses' },
    { make: 'charts', title: 'Amounts', with: ['amounts'] },
    { make: 'exhibits', title: 'Exhibits', with: ['cited'] },
    { make: 'sources', title: 'Sources and what their grades mean', with: ['cited'] },
    ...closing,
  ],
}
