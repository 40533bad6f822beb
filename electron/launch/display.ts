import type { Surroundings } from '#hosts/chromium/find-browser.ts'

/** Whether a window can be shown: everywhere but on a Linux without X or Wayland. */
export const hasDisplay = ({ platform, env }: Surroundings): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

export const noDisplay =
  'There is no display to open a window on. Type "xvfb-run -a npm start" for a virtual one, or use the command line: "npx red-thread --help".'
