import { basename } from 'node:path'
import type { AppStatus } from '#shared/contract.ts'
import type { Answers, Desk } from './answers.ts'
import { forget, statusNow } from './case.ts'
import { casesFolder, hasSample } from './sample.ts'

type AppCall = 'app.status' | 'app.actor' | 'app.forget' | 'app.preferences' | 'job.cancel'

export const appAnswers: Answers<AppCall> = {
  'app.status': desk => appStatus(desk),
  'app.actor': async (desk, { actor }) => {
    await desk.settings.change({ actor })
    return appStatus(desk)
  },
  'app.preferences': async (desk, preferences) => {
    await desk.settings.change({ preferences })
    return null
  },
  'app.forget': async (desk, { path }) => {
    await forget(desk, path)
    return appStatus(desk)
  },
  'job.cancel': async (desk, { job }) => {
    desk.jobs.cancel(job)
    return null
  },
}

async function appStatus(desk: Desk): Promise<AppStatus> {
  const { options, settings, identity } = desk
  const { actor, recent, preferences } = settings.get()
  return {
    host: options.host === 'electron' ? 'electron' : 'chromium',
    version: options.version,
    actor: settings.actor(),
    named: actor !== undefined,
    platform: process.platform,
    casesFolder: casesFolder(options),
    sampleAvailable: await hasSample(options),
    recent: recent.map(({ path, openedAt }) => ({ path, openedAt, title: basename(path, '.case') })),
    identity: identity.status(),
    preferences,
    open: await statusNow(desk),
  }
}
