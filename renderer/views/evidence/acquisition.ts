import type { InputOf } from '#shared/contract.ts'

export type Acquisition = InputOf<'evidence.addPaths'>['acquisition']
