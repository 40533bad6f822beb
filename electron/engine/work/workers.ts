import { availableParallelism } from 'node:os'
import { createPool } from './pool.ts'
import { tasks } from './tasks.ts'

/**
 * The workers of this process, as many as it has cores; two of one core, which they share: what somebody waits for must
 * not stand behind what nobody does.
 */
export const workers = createPool(tasks, Math.max(2, availableParallelism()))
