import { basename } from 'node:path'
import type { AppStatus } from '#shared/contract.ts'
import type { Answers, EngineContext } from './answers.ts'
import { forget, statusNow } from './case.ts'
import { casesFolder, hasSample } from './sample.ts'

type AppCall = 'app.status' | 'app.actor' | 'app.forget' | 'app.preferences' | 'job.cancel'

export const appAnswers: Answers<AppCall> = {
  'app.status': context => appStatus(context),
  'app.actor': async (context, { actor }) => {
    await context.settings.change({ actor })
    return appStatus(context)
  },
  'app.preferences': async (context, preferences) => {
    await context.settings.change({ preferences })
    return null
  },
  'app.forget': async (context, { path }) => {
    await forget(context, path)
    return appStatus(context)
  },
  'job.cancel': async (context, { job }) => {
    context.jobs.cancel(job)
    return null
  },
}

async function appStatus(context: EngineContext): Promise<AppStatus> {
  const { options, settings, identity } = context
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
    open: await statusNow(context),
  }
}
