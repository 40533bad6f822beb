/**
 * A Linux desktop tells on D-Bus that its screen is locked or the computer goes to sleep; neither Electron nor a browser
 * passes the first on. `dbus-monitor`, part of D-Bus itself, hears it; where that is not, nothing is heard.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** On the user's own bus: GNOME, KDE, Cinnamon, MATE and Xfce, each under its name of the one interface. */
const ofSession = ["type='signal',member='ActiveChanged'"]
/** On the system's bus, from logind: told to lock, known as locked, going to sleep. */
const ofSystem = [
  "type='signal',interface='org.freedesktop.login1.Session',member='Lock'",
  "type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='org.freedesktop.login1.Session'",
  "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
]

/** Calls back whenever the screen is locked, as far as the desktop tells; returns what ends the listening. */
export function onScreenLocked(locked: () => void): () => void {
  if (process.platform !== 'linux') return () => undefined
  const session = sessionBus()
  const monitors = [
    ...(session === undefined ? [] : [monitor(['--address', session, ...ofSession], locked)]),
    monitor(['--system', ...ofSystem], locked),
  ]
  const stop = () => {
    process.removeListener('exit', stop)
    for (const each of monitors) each.kill()
  }
  process.once('exit', stop)
  return stop
}

/** The user's own bus where there is one; left to itself the program would start one. */
function sessionBus({ DBUS_SESSION_BUS_ADDRESS: named, XDG_RUNTIME_DIR: folder } = process.env): string | undefined {
  if (named) return named
  return folder && existsSync(join(folder, 'bus')) ? `unix:path=${join(folder, 'bus')}` : undefined
}

function monitor(args: readonly string[], locked: () => void): ChildProcess {
  const child = spawn('dbus-monitor', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  // There is no such program here, or no such bus: then nobody tells.
  child.once('error', () => undefined)
  const says = lockReader()
  createInterface({ input: child.stdout }).on('line', line => says(line) && locked())
  return child
}

const header = /^signal .*interface=([\w.]+); member=(\w+)/
const active = /\.ScreenSaver$/

/** Reads what `dbus-monitor` prints, line by line: true at the line that says that the screen is locked. */
export function lockReader(): (line: string) => boolean {
  let [subject, member, key] = ['', '', '']
  return line => {
    const [, nextSubject, nextMember] = header.exec(line) ?? []
    if (nextSubject !== undefined && nextMember !== undefined) {
      ;[subject, member, key] = [nextSubject, nextMember, '']
      return subject === 'org.freedesktop.login1.Session' && member === 'Lock'
    }
    if (/^\s*string /.test(line)) key = line.trim()
    if (!/\bboolean true$/.test(line)) return false
    if (member === 'ActiveChanged') return active.test(subject)
    return member === 'PrepareForSleep' || (member === 'PropertiesChanged' && key === 'string "LockedHint"')
  }
}
