import { copyFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changePassphrase } from '#engine/secrets/header/header.ts'
import { type HeaderFound, readHeader, rewriteHeader } from '#engine/storage/header-copies.ts'
import { unlockEither } from '#engine/storage/unlock.ts'
import { newCase, openTestCase, quickArgon, secretOf, testPassphrase } from '../../support/open-case.ts'

const newPassphrase = 'meadow tunnel pepper quartz falcon ribbon'
const otherPassphrase = 'orchid cinder walnut beacon summit thread'

const headersOf = (folder: string) => Promise.all(['case.hdr', 'case.hdr.2'].map(name => readFile(join(folder, name))))

async function giveNew(folder: string, passphrase: string): Promise<HeaderFound> {
  const { found, caseKey } = await unlockEither(await readHeader(folder), secretOf(folder))
  await rewriteHeader(folder, await changePassphrase(found.header, caseKey, passphrase, { argon: quickArgon }))
  return readHeader(folder)
}

async function openBy(folder: string, passphrase: string) {
  const session = await openTestCase(folder, false, { passphrase })
  const { findings } = session
  await session.close()
  return findings.map(({ severity, says }) => `${severity}: ${says}`)
}

it('opens by the older of two whole headers, says so and changes neither; the newer one mends the older', async () => {
  for (const restored of ['case.hdr', 'case.hdr.2']) {
    const folder = await newCase()
    await cp(folder, `${folder}.before`, { recursive: true })
    await giveNew(folder, newPassphrase)
    await copyFile(join(`${folder}.before`, restored), join(folder, restored))
    const before = await headersOf(folder)
    expect(await openBy(folder, testPassphrase)).toEqual([
      expect.stringMatching(/^warning: .* are both whole and disagree/),
    ])
    expect(await headersOf(folder)).toEqual(before)
    await expect(openBy(folder, otherPassphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(await openBy(folder, newPassphrase)).toEqual([expect.stringContaining(`${restored}) is from before`)])
    await expect(openBy(folder, testPassphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(await openBy(folder, newPassphrase)).toEqual([])
  }
})

it('opens by either of two headers that were changed apart, and says so until one passphrase is set for both', async () => {
  const folder = await newCase()
  await cp(folder, `${folder}.copy`, { recursive: true })
  await giveNew(folder, newPassphrase)
  await giveNew(`${folder}.copy`, otherPassphrase)
  await copyFile(join(`${folder}.copy`, 'case.hdr.2'), join(folder, 'case.hdr.2'))
  const before = await headersOf(folder)
  for (const passphrase of [newPassphrase, otherPassphrase]) {
    expect(await openBy(folder, passphrase)).toEqual([expect.stringContaining('both whole and disagree')])
  }
  expect(await headersOf(folder)).toEqual(before)
  await giveNew(folder, testPassphrase)
  expect(await openBy(folder, testPassphrase)).toEqual([])
  for (const passphrase of [newPassphrase, otherPassphrase]) {
    await expect(openBy(folder, passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  }
})

it('takes the header whose journal lies here, where the other is of another case, and overwrites neither', async () => {
  const [folder, other] = [await newCase(), await newCase()]
  for (let changes = 0; changes < 3; changes++) await giveNew(other, newPassphrase)
  for (const exchanged of ['case.hdr', 'case.hdr.2']) {
    await cp(folder, `${folder}.copy`, { recursive: true })
    await writeFile(join(`${folder}.copy`, exchanged), await readFile(join(other, exchanged)))
    const before = await headersOf(`${folder}.copy`)
    const findings = await openBy(`${folder}.copy`, testPassphrase)
    expect(findings).toEqual([expect.stringMatching(/^warning: .* is the header of another case/)])
    expect(await headersOf(`${folder}.copy`)).toEqual(before)
    await expect(openBy(`${folder}.copy`, newPassphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  }
})
