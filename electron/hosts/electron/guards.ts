/** Everything a window could ask for beyond its own page, refused. */
import type { App, Session, WebContents } from 'electron'
import { offlineSwitches } from '../offline.ts'
import { isAllowedNavigation, isAllowedPermission, isAllowedRequest, isOwn } from './origin.ts'

export async function guardSession(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }))
  session.setPermissionRequestHandler((contents, permission, answer, { isMainFrame }) =>
    answer(isMainFrame && isAllowedPermission(permission, contents.getURL())),
  )
  session.setPermissionCheckHandler(
    (contents, permission, _origin, { isMainFrame }) =>
      isMainFrame && contents !== null && isAllowedPermission(permission, contents.getURL()),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  // No server may be believed: none is ever asked.
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: offlineSwitches['proxy-server'],
    proxyBypassRules: offlineSwitches['proxy-bypass-list'],
  })
}

/** Guards every page of the app, whichever way it came to be. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('login', event => event.preventDefault())
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-navigate', details => {
    if (!isAllowedNavigation(details.url)) details.preventDefault()
  })
  // Frames show exhibits, which lie below our own origin; `about:blank` is how every frame begins.
  contents.on('will-frame-navigate', details => {
    const allowed = details.isMainFrame ? isAllowedNavigation(details.url) : isOwn(details.url)
    if (!allowed) details.preventDefault()
  })
  contents.on('will-redirect', details => details.preventDefault())
}
