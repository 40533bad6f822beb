import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { lockReader, onScreenLocked } from '#hosts/screen-lock.ts'

/** How often what `dbus-monitor` prints says that the screen is locked. */
const locks = (text: string) => text.split('\n').filter(lockReader()).length

const signal = (path: string, subject: string, member: string, ...lines: readonly string[]) =>
  [
    `signal time=1795.1 sender=:1.7 -> destination=(null destination) serial=9 path=${path}; interface=${subject}; member=${member}`,
    ...lines,
  ].join('\n')

const hint = (name: string, value: boolean) => [
  '   string "org.freedesktop.login1.Session"',
  '   array [',
  '      dict entry(',
  `         string "${name}"`,
  `         variant             boolean ${value}`,
  '      )',
  '   ]',
  '   array [',
  '   ]',
]

test.each([
  ['GNOME', signal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', '   boolean true'), 1],
  ['KDE', signal('/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged', '   boolean true'), 1],
  ['Cinnamon', signal('/org/cinnamon/ScreenSaver', 'org.cinnamon.ScreenSaver', 'ActiveChanged', '   boolean true'), 1],
  ['unlocked', signal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', '   boolean false'), 0],
  ['another signal of that name', signal('/x', 'org.example.Player', 'ActiveChanged', '   boolean true'), 0],
  ['logind: lock', signal('/org/freedesktop/login1/session/_32', 'org.freedesktop.login1.Session', 'Lock'), 1],
  ['logind: unlock', signal('/org/freedesktop/login1/session/_32', 'org.freedesktop.login1.Session', 'Unlock'), 0],
  [
    'logind: locked',
    signal('/s', 'org.freedesktop.DBus.Properties', 'PropertiesChanged', ...hint('LockedHint', true)),
    1,
  ],
  [
    'logind: no more locked',
    signal('/s', 'org.freedesktop.DBus.Properties', 'PropertiesChanged', ...hint('LockedHint', false)),
    0,
  ],
  ['logind: idle', signal('/s', 'org.freedesktop.DBus.Properties', 'PropertiesChanged', ...hint('IdleHint', true)), 0],
  ['going to sleep', signal('/s', 'org.freedesktop.login1.Manager', 'PrepareForSleep', '   boolean true'), 1],
  ['awake', signal('/s', 'org.freedesktop.login1.Manager', 'PrepareForSleep', '   boolean false'), 0],
] as const)('%s', (_, text, times) => expect(locks(text)).toBe(times))

const tools = ['dbus-daemon', 'dbus-monitor', 'dbus-send'].every(tool => !spawnSync(tool, ['--version']).error)

describe.skipIf(process.platform !== 'linux' || !tools)('on a real bus', () => {
  test('a locked screen is heard, and nothing else', async () => {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    onTestFinished(() => void daemon.kill())
    const [address] = (await once(daemon.stdout, 'data')) as [Buffer]
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', String(address).trim())
    onTestFinished(() => void vi.unstubAllEnvs())
    let heard = 0
    onTestFinished(onScreenLocked(() => heard++))
    const send = (value: boolean) =>
      execFileSync('dbus-send', [
        '--session',
        '--type=signal',
        '/org/gnome/ScreenSaver',
        'org.gnome.ScreenSaver.ActiveChanged',
        `boolean:${value}`,
      ])
    // It listens from some moment on: until then nobody hears.
    const heardAfterOne = () => {
      send(true)
      return heard
    }
    await expect.poll(heardAfterOne, { timeout: 60_000, interval: 200 }).toBeGreaterThan(0)
    await new Promise(resolve => setTimeout(resolve, 500))
    const before = heard
    send(false)
    send(true)
    await expect.poll(() => heard, { timeout: 60_000 }).toBe(before + 1)
  })

  test('without the program or a bus nothing is heard, and nothing fails', async () => {
    vi.stubEnv('PATH', '/nonexistent')
    onTestFinished(() => void vi.unstubAllEnvs())
    const stop = onScreenLocked(() => expect.unreachable())
    await new Promise(resolve => setTimeout(resolve, 200))
    stop()
  })
})
