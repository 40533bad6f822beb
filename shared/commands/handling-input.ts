import { z } from 'zod'
import { readHandling } from '#shared/model/handling.ts'

/** A handling code as typed; TLP is kept in its one spelling. */
export const handlingInput = z.string().trim().min(1).transform(readHandling)
