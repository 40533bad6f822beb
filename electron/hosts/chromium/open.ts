/** The app in the system's Chromium, driven over a pipe: no port is opened, nothing is fetched. */
import { buffer } from 'node:stream/consumers'
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import type { Engine } from '#engine/app.ts'
import { RedThreadError } from '#shared/errors.ts'
import { answerGet } from '../assets.ts'
import type { Host } from '../host.ts'
import { serve } from '../serve.ts'
import { bridgeScript, invokeBinding } from './bridge-script.ts'
import { browserFlags } from './flags.ts'
import { origin, ownPath } from './origin.ts'
import { holderOf, newProfile, removeProfile } from './profile.ts'
import { pushTo } from './push.ts'

export interface ChromiumOptions {
  readonly browser: string
  readonly rendererFolder: string
  readonly headless: boolean
  readonly startWith?: string | undefined
  /** What the page waits for before it is shown; the browser starts meanwhile. */
  readonly first?: Promise<void>
}

export interface OpenWindow {
  readonly page: Page
  /** Resolves when the window is gone, whoever closed it, and its profile with it. */
  readonly closed: Promise<void>
  readonly close: () => Promise<void>
}

/** Opens one window on the engine and shows the app in it. The engine stays the caller's to close. */
export async function openChromium(engine: Engine, options: ChromiumOptions): Promise<OpenWindow> {
  const profile = newProfile()
  const context = await launch(profile, options).catch(async (cause: Error) => {
    await removeProfile(profile, holderOf(profile))
    // Only the first line is for people, and only after the name of the call.
    const detail = /^(?:[\w.]+: )?(.*)/.exec(cause.message)?.[1] ?? ''
    throw new RedThreadError('browser-failed', { browser: options.browser, detail }, cause)
  })
  const holder = holderOf(profile)
  const closed = new Promise<void>(resolve => context.once('close', () => resolve())).then(() =>
    removeProfile(profile, holder),
  )
  const close = () => shut(context)
  try {
    return { page: await openPage(engine, context, options, closed), closed, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openPage(
  engine: Engine,
  context: BrowserContext,
  options: ChromiumOptions,
  closed: Promise<void>,
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  page.once('close', () => void shut(context))
  // A crashed page cannot be brought back from outside; what was acknowledged is on disk.
  page.once('crash', () => void shut(context))
  await context.route('**/*', route => answerRoute(engine, options.rendererFolder, route))
  await connect(engine, hostOf(options), page, closed)
  await options.first
  await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded' })
  return page
}

/** Closing what has died already is no failure: the display may have gone, or the browser been killed. */
const shut = (context: BrowserContext): Promise<void> => context.close().catch(() => undefined)

function launch(profile: string, { browser, headless }: ChromiumOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless,
    viewport: headless ? { width: 1440, height: 900 } : null,
    // The system's sandbox refuses root; for everybody else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: false,
    serviceWorkers: 'block',
    ignoreDefaultArgs: ['--enable-automation'],
    args: browserFlags({ headless }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

function hostOf({ startWith }: ChromiumOptions): Host {
  return { pick: async () => ({ inPage: true }), startWith: () => startWith }
}

/** Both directions of the small channel. Only our own page's top frame is heard. */
async function connect(engine: Engine, host: Host, page: Page, closed: Promise<void>): Promise<void> {
  await page.exposeBinding(invokeBinding, (source, text: string) => {
    const trusted = source.frame === page.mainFrame() && ownPath(source.frame.url()) !== null
    return trusted ? serve(engine, host, text) : Promise.reject(new Error('refused'))
  })
  await page.addInitScript(bridgeScript)
  const unsubscribe = engine.subscribe(pushTo(page))
  void closed.then(unsubscribe)
}

async function answerRoute(engine: Engine, rendererFolder: string, route: Route): Promise<void> {
  const request = route.request()
  const path = ownPath(request.url())
  if (path === null || request.method() !== 'GET') return route.abort('blockedbyclient').catch(() => undefined)
  const answer = await answerGet(engine, rendererFolder, path, request.headers()['range'])
  try {
    const body = await buffer(answer.body)
    await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body })
  } catch {
    // Evidence that proves damaged while it is read, or a window that has gone: the page sees a failed request.
    await route.abort('failed').catch(() => undefined)
  }
}
