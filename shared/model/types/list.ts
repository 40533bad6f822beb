import type { EntityType } from '../entity-type.ts'
import { frontCompany } from './front-company.ts'

/** Every type of entity, in the order of the palette. A new one is one file and one line here. */
export const entityTypes: readonly EntityType[] = [frontCompany]
