import { expect, test } from 'vitest'
import { candidates, findBrowser } from '#hosts/chromium/find-browser.ts'
import { browserFlags } from '#hosts/chromium/flags.ts'
import { ownPath } from '#hosts/chromium/origin.ts'
import { hasDisplay } from '../../electron/launch/display.ts'
import { adviceFor, packageManager } from '../../electron/launch/package-managers.ts'

const linux = { platform: 'linux', env: { PATH: '/usr/bin:/snap/bin' } } as const

test('the first browser that is there is taken, in a settled order', () => {
  const here = (...paths: string[]) => findBrowser(linux, path => paths.includes(path))
  expect(here('/usr/bin/google-chrome', '/snap/bin/chromium')).toBe('/snap/bin/chromium')
  expect(here('/opt/microsoft/msedge/msedge')).toBe('/opt/microsoft/msedge/msedge')
  expect(here()).toBeNull()
})

test('RED_THREAD_BROWSER is obeyed, and never replaced by another', () => {
  const asked = { ...linux, env: { ...linux.env, RED_THREAD_BROWSER: '/opt/mine' } }
  expect(findBrowser(asked, path => path === '/opt/mine')).toBe('/opt/mine')
  expect(findBrowser(asked, path => path !== '/opt/mine')).toBeNull()
})

test('Windows and macOS are looked through where their browsers lie', () => {
  const windows = candidates({ platform: 'win32', env: { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\L' } })
  expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(windows).toContain('C:\\L\\Google\\Chrome\\Application\\chrome.exe')
  expect(windows.join()).not.toContain('%')
  const mac = candidates({ platform: 'darwin', env: {} })
  expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
})

test('the browser is started deaf and dumb', () => {
  const flags = browserFlags({ headless: false })
  expect(flags).toEqual(
    expect.arrayContaining(['--host-resolver-rules=MAP * ^NOTFOUND', '--disable-quic', '--no-pings']),
  )
  expect(flags.join(' ')).not.toMatch(/no-sandbox|remote-debugging-port/)
})

test('only our origin has paths', () => {
  expect(ownPath('https://case.invalid/case/exhibit/e1?x=1')).toBe('/case/exhibit/e1?x=1')
  const strangers = [
    'http://case.invalid/',
    'https://case.invalid.evil/',
    'https://case.invalid:444/',
    'file:///x',
    'x',
  ]
  expect(strangers.map(ownPath)).toEqual(strangers.map(() => null))
})

test('a window needs a display on Linux alone', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
})

test('without a browser one line says what to type', () => {
  const apt = packageManager(command => command === 'apt-get')
  expect(adviceFor('linux', apt)).toContain('sudo apt-get install -y chromium')
  expect(adviceFor('darwin', undefined)).toContain('brew install')
  expect(adviceFor('win32', undefined)).toContain('winget install')
  expect(
    adviceFor(
      'linux',
      packageManager(() => false),
    ),
  ).toContain('RED_THREAD_BROWSER')
})
