import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { crashLimit } from '#hosts/electron/crashes.ts'
import {
  isAllowedNavigation,
  isAllowedPermission,
  isAllowedRequest,
  isTrustedSender,
  ownPath,
} from '#hosts/electron/origin.ts'
import { switches } from '#hosts/electron/switches.ts'
import { webPreferences } from '#hosts/electron/web-preferences.ts'
import { fuses } from '../../electron/pack/fuses.ts'

const strangers = [
  'https://case.invalid/',
  'http://app/',
  'file:///etc/passwd',
  'case://app.evil/',
  'case://evil/',
  'case://user@app/',
  'case://app:1/',
  'case:app',
  'javascript:alert(1)',
  'about:blank',
  'devtools://devtools/x',
  'chrome://gpu',
  '',
]

test.each(strangers)('%j is not ours: not loaded, not navigated to, not heard', url => {
  expect(ownPath(url)).toBeNull()
  expect(isAllowedRequest(url)).toBe(false)
  expect(isAllowedNavigation(url)).toBe(false)
  expect(isTrustedSender({ url, isTopFrame: true })).toBe(false)
})

test('our page may reload, and is heard from its top frame alone', () => {
  expect(isAllowedNavigation('case://app/')).toBe(true)
  expect(isTrustedSender({ url: 'case://app/index.html', isTopFrame: true })).toBe(true)
  expect(isTrustedSender({ url: 'case://app/', isTopFrame: false })).toBe(false)
})

test('evidence may be loaded into a frame but never becomes the page, nor is it heard', () => {
  const exhibit = 'case://app/case/exhibit/e1'
  expect(isAllowedRequest(exhibit)).toBe(true)
  expect(isAllowedNavigation(exhibit)).toBe(false)
  expect(isTrustedSender({ url: exhibit, isTopFrame: true })).toBe(false)
})

test('bytes the page already has may be shown', () => {
  expect(isAllowedRequest('data:image/png;base64,AA==')).toBe(true)
  expect(isAllowedRequest('blob:case://app/7c1e')).toBe(true)
  expect(isAllowedRequest('blob:https://evil.example/7c1e')).toBe(false)
})

test('no permission is given but to copy text, and that to our page alone', () => {
  const asked = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'usb',
    'unknown',
  ]
  expect(asked.filter(permission => isAllowedPermission(permission, 'case://app/'))).toEqual([])
  expect(isAllowedPermission('clipboard-sanitized-write', 'case://app/')).toBe(true)
  expect(isAllowedPermission('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
})

test('the fuses are the promised ones, and none is left undecided', () => {
  expect(fuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
  const named = Object.values(FuseV1Options).filter(option => typeof option === 'string')
  expect(Object.keys(fuses)).toEqual(named)
})

test('the window has no rights', () => {
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  })
})

test('nothing resolves, every proxy is dead, WebRTC stays at home', () => {
  expect(switches).toMatchObject({
    'host-resolver-rules': 'MAP * ^NOTFOUND',
    'proxy-server': 'http://127.0.0.1:9',
    'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    'disable-quic': '',
    'disable-breakpad': '',
  })
})

test('a page is loaded again after a crash, but not after the third within a minute', () => {
  const isWorthAnother = crashLimit()
  expect([0, 30_000, 61_000, 80_000, 150_000].map(isWorthAnother)).toEqual([true, true, true, false, true])
})
