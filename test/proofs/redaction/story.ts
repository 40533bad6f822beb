import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDossier } from '#shared/dossier/build.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { editionOf } from '../../support/dossiers.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { testPassphrase } from '../../support/open-case.ts'
import { stateIn } from '../../support/records.ts'
import { byChoice, byHandling, person, terms, wallet } from './secrets.ts'

export interface Story {
  readonly engine: TestEngine
  readonly folder: string
  readonly dossier: string
  readonly about: string
}

/** A case on disk in which every secret stands somewhere, most of them in several places, and is to be hidden. */
export async function tell(): Promise<Story> {
  const engine = await startEngine()
  const folder = engine.dataFolder
  await engine.answer('case.new', { path: join(folder, 'A.case'), title: 'Couriers', passphrase: testPassphrase })
  await engine.answer('identity.create', { name: 'A. Keller', passphrase: testPassphrase })
  const run = async (command: string, input: unknown) => (await engine.answer('run', { command, input }))?.created ?? []
  const one = async (command: string, input: unknown) => (await run(command, input))[0] ?? ''

  const exhibit = await evidence(engine, folder)
  const [source, other] = await sources(one, exhibit)
  const { suspect, firm, links } = await subjects(run, one, source)
  await typesOfItsOwn(run, one, source)
  const claim = (subject: string, property: string, value: string, more: object = {}) =>
    one('claim.add', { subject, property, value, source, ...more })
  const shown = await claim(firm, 'activity', `Rents ${terms.place}; ${terms.quoted}`, { passage: terms.inPassage })
  await claim(firm, 'activity', 'Rents nothing', {
    source: other,
    original: terms.inOriginal,
    locator: terms.inLocator,
  })
  await run('claim.prefer', { id: shown, because: `confirmed by ${terms.inPreferred}` })
  const doubted = await claim(firm, 'description', `${terms.hebrew}, ${terms.arabic}, ${terms.thai}`)
  await run('claim.status', { ids: [doubted], status: 'disputed', reason: `${terms.inReason} doubts it` })
  await claim(suspect, 'role', `${byHandling[0]} says he is the courier`, { handling: 'RED' })
  await run('note.add', { text: `Ask about ${terms.inNote}, and ${person.names[0].toUpperCase()}`, about: firm })
  const seen = await claim(firm, 'label', byChoice[0])
  const parked = await one('note.add', { text: `Parked: ${byChoice[1]}`, about: links[0] })
  await run('source.edit', { id: other, note: `${byHandling[1]}`, handling: 'RED' })

  await run('case.edit', { summary: `${terms.inCaseSummary} began on ${terms.date}.`, lead: 'A. Keller' })
  await run('board.add', { title: terms.inBoardTitle })
  const dossier = await dossierOn(engine, run, one)
  await redactions(run, { suspect, purse: links[1] ?? '', chosen: [seen, parked] })
  return { engine, folder, dossier, about: firm }
}

type Run = (command: string, input: unknown) => Promise<readonly string[]>
type One = (command: string, input: unknown) => Promise<string>

async function evidence(engine: TestEngine, folder: string): Promise<string> {
  await mkdir(join(folder, 'in'))
  const path = join(folder, 'in', terms.inExhibitName)
  await writeFile(path, `seen: ${terms.inPassage}`)
  const acquisition = { how: `handed in by ${person.alias}` }
  const added = await engine.answer('evidence.addPaths', { job: 'add', paths: [path], acquisition })
  const exhibit = added?.created[0] ?? ''
  const about = { title: terms.inExhibitTitle, note: terms.inExhibitNote, mailSubject: terms.inMailSubject }
  await engine.answer('run', { command: 'exhibit.edit', input: { id: exhibit, ...about } })
  const custody = { exhibits: [exhibit], action: 'handed over', recipient: terms.inRecipient, purpose: terms.inPurpose }
  await engine.answer('run', { command: 'custody.record', input: custody })
  return exhibit
}

async function sources(one: One, exhibit: string): Promise<readonly [string, string]> {
  const grade = { sourceGrade: 'B', informationGrade: '2' }
  const first = await one('source.add', {
    ...grade,
    ...{ kind: 'interview', title: `Interview with ${terms.inSourceTitle}`, publisher: terms.inSourcePublisher },
    ...{ url: terms.inSourceUrl, note: `through ${terms.inSourceNote}`, exhibit },
  })
  const second = await one('source.add', { ...grade, kind: 'press', title: 'A newspaper', via: first })
  return [first, second]
}

async function subjects(run: Run, one: One, source: string) {
  const said = (property: string, value: string) => ({ property, value, source })
  const suspect = await one('entity.add', {
    type: 'person',
    claims: [
      ...person.names.map(name => said('name', name)),
      ...[said('alias', person.alias), said('email', person.email), said('phone', person.phone)],
      ...[said('identifier', `passport: ${person.passport}`), said('birth-date', person.birth)],
    ],
  })
  const purse = await one('entity.add', {
    type: 'wallet',
    claims: [said('name', wallet.name), said('address', wallet.address)],
  })
  const firm = await one('entity.add', {
    type: 'company',
    claims: [
      ...[said('name', terms.company), said('url', `https://${terms.site}/about`), said('email', terms.mail)],
      ...[said('phone', terms.telephone), said('postal-address', terms.place)],
      said(
        'description',
        `Works with ${person.names[1]} (${person.email}), pays into ${wallet.address.toLowerCase()}, guarded by ${terms.inScope}`,
      ),
    ],
  })
  const account = await one('entity.add', { type: 'bank-account', claims: [said('iban', terms.iban)] })
  const moved = await one('entity.add', {
    type: 'transaction',
    claims: [said('hash', terms.transaction), said('amount', `${terms.amount} USD`), said('date', terms.date)],
  })
  const director = await one('link.add', { type: 'director-of', from: suspect, to: firm })
  const owned = { type: 'related-to', from: firm, to: account, claims: [said('description', terms.inLinkClaim)] }
  await one('link.add', owned)
  await run('link.add', { type: 'related-to', from: moved, to: purse })
  return { suspect, firm, links: [director, purse] }
}

/** Types and properties of the case's own whose every word is secret, each with something that is of it. */
async function typesOfItsOwn(run: Run, one: One, source: string): Promise<void> {
  const [runner = '', callsign = '', fate = ''] = await run('entity-type.add', {
    ...{ title: terms.inTypeTitle, plural: terms.inTypePlural, help: `A boat ${terms.inTypeHelp}`, base: 'vessel' },
    properties: [
      { title: terms.inTypeProperty, kind: 'text', caption: true },
      { title: 'Fate', kind: 'choice', choices: ['at sea', terms.inTypeChoice] },
    ],
  })
  const [ferries = ''] = await run('link-type.add', {
    ...{ title: terms.inLinkType, reverse: terms.inLinkReverse, base: 'owns' },
  })
  const boat = await one('entity.add', {
    type: runner,
    claims: [
      { property: callsign, value: 'Nine', source },
      { property: fate, value: terms.inTypeChoice, source },
    ],
  })
  const owner = await one('entity.add', { type: 'person', claims: [{ property: 'name', value: 'An owner', source }] })
  await one('link.add', { type: ferries, from: owner, to: boat })
}

/** A dossier with secrets in all it says of itself, and every finding waived for a reason that tells one more. */
async function dossierOn(engine: TestEngine, run: Run, one: One): Promise<string> {
  const id = await one('dossier.add', {
    ...{ title: terms.inDossierTitle, template: 'case-file', handling: 'RED', notes: true, quotes: true },
    ...{ recipient: terms.inRecipient, purpose: terms.inPurpose, scope: { of: 'filter', words: terms.company } },
    summary: `They were ${terms.inDossierSummary}. ${person.names[0]} received ${terms.amount} USD on ${terms.date}.`,
  })
  const state = await stateIn(engine)
  const dossier = state.records.get(id) as Dossier
  const { findings } = buildDossier(editionOf(state, { upTo: 'RED' }), dossier)
  for (const { key, sentence } of findings.slice(0, 20))
    await run('dossier.waive', { id, key, sentence, reason: terms.inWaiver })
  return id
}

async function redactions(
  run: Run,
  { suspect, purse, chosen }: { readonly suspect: string; readonly purse: string; readonly chosen: readonly string[] },
): Promise<void> {
  const add = (input: object) => run('redaction.add', { ...input, reason: 'must not be known' })
  for (const subject of [suspect, purse]) await add({ kind: 'subject', subject })
  for (const term of Object.values(terms)) await add({ kind: 'term', term })
  await add({ kind: 'handling', handling: 'RED' })
  await add({ kind: 'records', records: chosen })
}
