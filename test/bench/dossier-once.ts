/**
 * One dossier as PDF in a process of its own, so that the peak of its memory is its own:
 * `node dossier-once.ts <entities>`.
 */
import { pdfOf } from '#engine/handover/dossier/pdf/pdf-of.ts'
import { longDossier } from '../support/sample-dossier.ts'

const document = longDossier(Number(process.argv[2]))
const held = process.memoryUsage().rss / 2 ** 20
const [start, before] = [performance.now(), process.cpuUsage()]
let size = 0
for await (const piece of pdfOf(document)) size += piece.length
const ms = performance.now() - start
const { user, system } = process.cpuUsage(before)
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ ms, cpu: (user + system) / 1000, held, peak, size: size / 2 ** 20 }))
