import { useSyncExternalStore } from 'react'
import { builtIn, type Catalogue } from '#shared/model/catalogue.ts'
import { caseStore } from './case-store.ts'

/** The types of the open case; those every case has while none is open. */
export const catalogueNow = (): Catalogue => caseStore.getState().state?.catalogue ?? builtIn

/** The same as a component needs it: it is drawn anew only when a type changes. */
export const useCatalogue = (): Catalogue => useSyncExternalStore(caseStore.subscribe, catalogueNow)
