import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import { findBrowser } from '#hosts/chromium/find-browser.ts'
import { origin } from '#hosts/chromium/origin.ts'
import { asArguments } from '#hosts/offline.ts'
import type { AppCalls, BrowserCalls, DialogAnswer, DialogAsked } from './calls.ts'
import type { Answers, Asked } from './line.ts'
import { deliverFunction, invokeBinding, preloadScript } from './preload-script.ts'
import { answerRoute, pageAsking, toApp } from './route.ts'

/** What shows the windows of one app: a Chromium of its own, started with the switches the app asked for. */
export interface Shown {
  readonly calls: Answers<BrowserCalls>
  readonly loaded: Promise<Page>
  readonly page: () => Page
  readonly reloads: () => number
  /** What no guard of the app stopped: it would have left this machine. */
  readonly letThrough: readonly string[]
  /** Crashes the page of the window, as a fault of the browser would. */
  readonly crash: () => Promise<void>
  readonly end: () => Promise<void>
}

const permissions = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
} as const

export interface User {
  readonly answer: (asked: DialogAsked) => DialogAnswer
  /** Closes the window before its page is there. */
  readonly closesWhileLoading: boolean
}

export function browserFor(app: () => Asked<AppCalls>, user: User): Shown {
  const { promise: loaded, resolve: isLoaded } = Promise.withResolvers<Page>()
  const letThrough: string[] = []
  const pages = pagesFor(app)
  const running = chromiumFor(app, pages, letThrough)
  let reloads = 0
  const calls: Answers<BrowserCalls> = {
    open: async (window, preload, switches) => {
      await running.ready(window, switches)
      await pages.add(window, running.context(), preload)
    },
    load: async (window, url) => {
      const page = pages.of(window)
      const loading = page.goto(url.replace('case://app', origin), { waitUntil: 'domcontentloaded' })
      if (user.closesWhileLoading) {
        // As in Electron the app hears first that its window is closed, and then that nothing was loaded.
        loading.catch(() => undefined)
        await page.close()
      }
      await loading
      isLoaded(page)
    },
    reload: async window => {
      const page = pages.of(window)
      const next = pages.isCrashed(page) ? await pages.add(window, running.context()) : page
      reloads++
      await next.goto(`${origin}/`, { waitUntil: 'domcontentloaded' })
      if (next !== page) await page.close()
    },
    send: async (window, channel, args) => deliver(pages.all.get(window), channel, args),
    close: async window => pages.all.get(window)?.close(),
    dialog: user.answer,
  }
  const page = () => pages.of(Math.max(...pages.all.keys()))
  const crash = () => crashPage(page(), running.context())
  return { calls, loaded, page, reloads: () => reloads, letThrough, crash, end: running.end }
}

/** The pages of the app's windows, by the number of each; after a crash another one. */
function pagesFor(app: () => Asked<AppCalls>) {
  const all = new Map<number, Page>()
  const preloads = new Map<number, string>()
  const crashed = new Set<Page>()
  const watch = (window: number, page: Page) => {
    page.on('close', () => all.get(window) === page && void app().closed(window))
    page.on('crash', () => {
      crashed.add(page)
      void app().crashed(window)
    })
    page.on('popup', async popup => {
      if (!(await app().mayOpen(window, popup.url()))) await popup.close()
    })
  }
  return {
    all: all as ReadonlyMap<number, Page>,
    isCrashed: (page: Page) => crashed.has(page),
    of: (window: number): Page => {
      const page = all.get(window)
      if (!page) throw new Error(`There is no window ${window}.`)
      return page
    },
    /** `preload`: as the window was opened with, where it is left out. */
    add: async (window: number, context: BrowserContext, preload = preloads.get(window) ?? ''): Promise<Page> => {
      preloads.set(window, preload)
      const page = await context.newPage()
      all.set(window, page)
      watch(window, page)
      await page.exposeBinding(invokeBinding, ({ frame }, channel: string, args: unknown[]) =>
        app().invoke(window, { url: toApp(frame.url()), isTopFrame: frame === page.mainFrame() }, channel, args),
      )
      await page.addInitScript(preloadScript(preload, origin))
      return page
    },
  }
}

/** The browser, started with the first window, whose every request the app answers or refuses. */
function chromiumFor(app: () => Asked<AppCalls>, pages: ReturnType<typeof pagesFor>, letThrough: string[]) {
  let browser: Browser | undefined
  let context: BrowserContext | undefined
  const answer = async (route: Route) => {
    const from = pageAsking(route.request())
    const [window, page] = [...pages.all].find(([, each]) => each === from) ?? []
    // Asked by no window of the app: by one that a page has opened, and that the app has a say about.
    if (window === undefined || page === undefined) await route.abort('blockedbyclient').catch(() => undefined)
    else if (!(await answerRoute(app(), window, page, route))) letThrough.push(route.request().url())
  }
  return {
    context: (): BrowserContext => {
      if (!context) throw new Error('The window was never opened.')
      return context
    },
    ready: async (window: number, switches: Readonly<Record<string, string>>): Promise<void> => {
      browser ??= await launch(switches)
      context ??= await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
      await context.route('**/*', route => void answer(route))
      const allowed = await Promise.all(
        Object.entries(permissions).map(async ([name, here]) =>
          (await app().mayUse(window, name as keyof typeof permissions)) ? [here] : [],
        ),
      )
      await context.grantPermissions(allowed.flat(), { origin })
    },
    end: async (): Promise<void> => void (await browser?.close()),
  }
}

/** A page that is just loading misses what is sent to it, as in Electron. */
async function deliver(page: Page | undefined, channel: string, args: unknown): Promise<void> {
  const call = `globalThis.${deliverFunction}?.(${JSON.stringify(channel)}, ${JSON.stringify(args)})`
  await page?.evaluate(call).catch(() => undefined)
}

async function crashPage(page: Page, context: BrowserContext): Promise<void> {
  const gone = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await gone
}

/** What only a window of Electron's has a use for, or what would end this browser's own line to the test. */
const notHere = ['no-sandbox', 'sample']

function launch(switches: Readonly<Record<string, string>>): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser was found; npm run e2e installs one.')
  const own = Object.fromEntries(Object.entries(switches).filter(([name]) => !notHere.includes(name)))
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: asArguments(own),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
