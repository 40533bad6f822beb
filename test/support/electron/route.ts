import type { Page, Request, Route } from 'playwright-core'
import { ownPath } from '#hosts/chromium/origin.ts'
import type { AppCalls, PageRequest } from './calls.ts'
import type { Asked } from './line.ts'

/** Chromium knows no scheme of ours: the app's `case://app` lies at the Chromium host's own origin in the browser. */
export function toApp(url: string): string {
  const path = ownPath(url)
  return path === null ? url : `case://app${path}`
}

/** Has the app answer a request of a page, guards first; gives back whether a guard or a handler had anything to say. */
export async function answerRoute(app: Asked<AppCalls>, window: number, page: Page, route: Route): Promise<boolean> {
  try {
    const answer = await app.request(window, requestOf(page, route.request()))
    // Where a page may not go to another address it stays as it is: that is what "no content" does to a navigation.
    if (answer === 'stopped' && isOfPage(page, route.request())) await route.fulfill({ status: 204 })
    else if (answer === 'stopped') await route.abort('blockedbyclient')
    else if (answer === 'let through') await route.abort('failed')
    else await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: Buffer.from(answer.body) })
    return answer !== 'let through'
  } catch {
    // Evidence that proves damaged while it is read, or a window that has gone: the page sees a failed request.
    await route.abort('failed').catch(() => undefined)
    return true
  }
}

function requestOf(page: Page, request: Request): PageRequest {
  return {
    url: toApp(request.url()),
    method: request.method(),
    headers: request.headers(),
    isNavigation: request.isNavigationRequest(),
    isMainFrame: isMain(page, request),
  }
}

const isOfPage = (page: Page, request: Request) => request.isNavigationRequest() && isMain(page, request)

function isMain(page: Page, request: Request): boolean {
  try {
    return request.frame() === page.mainFrame()
  } catch {
    // The frame of a first navigation is not told before it is there.
    return true
  }
}

/** The page that a request is of; none where its frame is not there yet, as with a window that is just being opened. */
export function pageAsking(request: Request): Page | undefined {
  try {
    return request.frame().page()
  } catch {
    return undefined
  }
}
