import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyCase } from '#engine/case/verify.ts'
import { salvage } from '#engine/storage/journal/salvage.ts'
import type { Finding } from '#shared/contract.ts'
import { stateHash } from '#shared/ops/state.ts'
import { fullCase } from '../../support/linked-case.ts'
import { filesBelow, job, newCase, openTestCase, testFolder } from '../../support/open-case.ts'

/** What computers and other programs leave beside a file called `name`. */
const besides = [
  (name: string) => `._${name}`,
  (name: string) => name.replace(/(\.[a-z]+)?$/, ' (1)$1'),
  (name: string) => name.replace(/(\.[a-z]+)?$/, ' - Copy$1'),
  (name: string) => name.replace(/(\.[a-z]+)?$/, ' copy$1'),
  (name: string) => name.replace(/(\.[a-z]+)?$/, " (A. Clerk's conflicted copy 2026-11-28)$1"),
  (name: string) => name.replace(/(\.[a-z]+)?$/, '.sync-conflict-20261128-101010-ABCDEFG$1'),
  (name: string) => `${name}.sync-conflict-20261128-101010-ABCDEFG`,
  (name: string) => `${name}~`,
  (name: string) => `.${name}.swp`,
  (name: string) => `${name}.tmp`,
  (name: string) => `${name}.part`,
  (name: string) => `${name}.bak`,
  (name: string) => `${name}:Zone.Identifier`,
  () => '.DS_Store',
  () => 'Thumbs.db',
  () => 'desktop.ini',
  () => '.nfs00000000012345',
  () => 'notes.txt',
  () => 'x.seg',
]

interface Made {
  readonly folder: string
  readonly seq: number
  readonly hash: string
}

async function madeCase(): Promise<Made> {
  const folder = await fullCase()
  const session = await openTestCase(folder)
  const { seq, state } = session.store.data
  await session.close()
  return { folder, seq, hash: stateHash(state) }
}

async function segment(folder: string, at: number): Promise<string> {
  return (await readdir(join(folder, 'journal'))).sort().at(at) ?? ''
}

/** The case anew under `<folder>.copy`. */
async function copyOf({ folder }: Made): Promise<string> {
  await rm(`${folder}.copy`, { recursive: true, force: true })
  await cp(folder, `${folder}.copy`, { recursive: true })
  return `${folder}.copy`
}

/** Opens the copy for writing and reads all of it: nothing may differ by what was added. Gives what was told. */
async function told(copy: string, { seq, hash }: Made, added: string): Promise<readonly Finding[]> {
  const session = await openTestCase(copy)
  const { data } = session.store
  expect([session.readOnly, data.seq, stateHash(data.state)], added).toEqual([false, seq, hash])
  const { problems } = await verifyCase(session, job)
  expect(problems, added).toEqual([])
  await session.close()
  return session.findings
}

/** Every folder of a case, with a file of its own to take a name from. */
async function places(folder: string): Promise<readonly (readonly [place: string, beside: string])[]> {
  const paths = (await filesBelow(folder)).sort()
  const inEach = new Map(paths.map(path => [dirname(path), basename(path)]))
  return [...inEach, ['evidence', 'x']]
}

const contents: Readonly<Record<string, (own: Buffer) => Buffer>> = {
  'its own bytes': own => own,
  'a short beginning': own => own.subarray(0, 20),
  'a longer beginning': own => own.subarray(0, 200),
  nothing: () => Buffer.alloc(0),
  'Apple double': () => Buffer.concat([Buffer.from('00051607', 'hex'), Buffer.alloc(116)]),
  'other words': () => Buffer.from('something else '.repeat(40)),
}

describe('a stray file in a case folder', () => {
  it('changes nothing, is not removed, and is named in a note: every name in every folder', async () => {
    const made = await madeCase()
    for (const [place, beside] of await places(made.folder)) {
      const own = await readFile(join(made.folder, place, beside)).catch(() => Buffer.from('x'))
      for (const [kind, bytesOf] of Object.entries(contents)) {
        const copy = await copyOf(made)
        const names = [...new Set(besides.map(name => name(beside)))]
        for (const name of names) await writeFile(join(copy, place, name), bytesOf(own))
        const findings = await told(copy, made, `${kind} in ${place}`)
        expect(findings.filter(({ severity }) => severity === 'damage')).toEqual([])
        expect(findings.map(({ says }) => says).join()).not.toContain('cut off')
        for (const name of names)
          expect(await readFile(join(copy, place, name)), `${place}/${name}`).toEqual(bytesOf(own))
      }
    }
  })

  it('is named, one by one, with what it is', async () => {
    const made = await madeCase()
    const newest = await segment(made.folder, -1)
    for (const [place, beside] of await places(made.folder)) {
      for (const name of besides.map(each => each(place === 'journal' ? newest : beside))) {
        const copy = await copyOf(made)
        await writeFile(join(copy, place, name), 'something short')
        const path = place === '.' ? name : `${place}/${name}`
        const findings = await told(copy, made, path)
        expect(findings, path).toEqual([{ severity: 'note', says: expect.stringContaining(` ${path}: `) }])
      }
    }
    const copy = await copyOf(made)
    await mkdir(join(copy, 'journal', `${newest} (1).seg`, 'inside'), { recursive: true })
    await mkdir(join(copy, 'evidence', 'ab.tmp'))
    const findings = await told(copy, made, 'folders')
    expect(findings).toEqual([{ severity: 'note', says: expect.stringContaining(' (a folder)') }, expect.anything()])
    expect(await readdir(join(copy, 'journal', `${newest} (1).seg`))).toEqual(['inside'])
  })

  it('names five of many, and says how many more', async () => {
    const made = await madeCase()
    const copy = await copyOf(made)
    for (let at = 0; at < 12; at++) await writeFile(join(copy, 'evidence', `._${at}`), '')
    const [finding] = await told(copy, made, 'many')
    expect(finding?.says).toMatch(/: (evidence\/\._\d+, ){4}evidence\/\._\d+ and 7 more: /)
  })

  it('is no damage under any name, whatever it holds of a segment', async () => {
    const made = await madeCase()
    const names = [0, 1, 2].map(at => segment(made.folder, at))
    const part = fc.record({
      of: fc.nat(2),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      // A number that is not the next one: a file so named would be a segment just begun.
      name: fc.oneof(
        fc.constantFrom(...besides.map((_, at) => at)),
        fc.tuple(fc.constantFrom('0000000001', '0000000003', '0000000099'), fc.constantFrom('aaaaaaaa', 'mine')),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async parts => {
        const copy = await copyOf(made)
        for (const { of, cut, name } of parts) {
          const from = (await names[of]) ?? ''
          const bytes = await readFile(join(made.folder, 'journal', from))
          // The salt's digits end a proper name.
          const called =
            typeof name === 'number'
              ? (besides[name]?.(from) ?? '')
              : `${name[0]}-zzz-${name[1] === 'mine' ? from.slice(-12, -4) : name[1]}.seg`
          await writeFile(join(copy, 'journal', called), cut === null ? bytes : bytes.subarray(0, bytes.length * cut))
        }
        const findings = await told(copy, made, JSON.stringify(parts))
        expect(findings.filter(({ severity }) => severity === 'damage')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('copies of a segment', () => {
  it('give back what the properly named one lost', async () => {
    const made = await madeCase()
    for (const size of [148, 149, 200, -1]) {
      const copy = await copyOf(made)
      const newest = join(copy, 'journal', await segment(copy, -1))
      const whole = await readFile(newest)
      await writeFile(`${newest} (1).seg`, whole)
      await rm(join(copy, 'snap'), { recursive: true })
      await writeFile(newest, whole.subarray(0, size))
      const findings = await told(copy, made, `cut to ${size}`)
      expect(findings.map(({ says }) => says).join()).toContain('only one copy')
    }
  })

  it('read a segment under the only name it has, and keep it', async () => {
    const made = await madeCase()
    const copy = await copyOf(made)
    const name = await segment(copy, 1)
    await rename(join(copy, 'journal', name), join(copy, 'journal', name.replace('.seg', ' (1).seg')))
    const findings = await told(copy, made, 'renamed')
    expect(findings).toEqual([{ severity: 'warning', says: expect.stringContaining(' (1).seg') }])
  })

  it('do not bring back what was torn off', async () => {
    const made = await madeCase()
    const copy = await copyOf(made)
    const newest = join(copy, 'journal', await segment(copy, -1))
    const torn = Buffer.concat([await readFile(newest), Buffer.from('RTfr half an entry')])
    await writeFile(`${newest}.sync-conflict-1`, torn)
    await told(copy, made, 'torn')
  })

  it('that differ are told, and the right one is read', async () => {
    const made = await madeCase()
    const copy = await copyOf(made)
    const newest = join(copy, 'journal', await segment(copy, -1))
    const altered = await readFile(newest)
    altered[300] = (altered[300] ?? 0) ^ 1
    await writeFile(newest.replace('.seg', ' - Copy.seg'), altered)
    const findings = await told(copy, made, 'altered')
    expect(findings).toEqual([{ severity: 'warning', says: expect.stringContaining('differ from what is read') }])
  })

  it('of another case are told and left', async () => {
    const [made, other] = [await madeCase(), await newCase(await testFolder())]
    const copy = await copyOf(made)
    const name = await segment(other, 0)
    await cp(join(other, 'journal', name), join(copy, 'journal', name))
    const findings = await told(copy, made, 'foreign')
    expect(findings).toEqual([{ severity: 'warning', says: expect.stringContaining('of another case') }])
    expect(findings[0]?.says).toContain(name)
  })

  it('are written out once by a salvage export', async () => {
    const made = await madeCase()
    const copy = await copyOf(made)
    const name = await segment(copy, 0)
    await cp(join(copy, 'journal', name), join(copy, 'journal', `${name}~`))
    const session = await openTestCase(copy)
    const keys = { caseId: Buffer.from(session.caseId, 'hex'), caseKey: session.caseKey }
    const report = await salvage(copy, keys, join(await testFolder(), 'out.jsonl'))
    expect([report.entries, report.chained, report.missing]).toEqual([made.seq, made.seq, []])
    await session.close()
  })
})
