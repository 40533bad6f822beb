import type { WebPreferences } from 'electron'

/** The window's rights: none. Each line answers one point of Electron's security checklist. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  plugins: false,
  enableWebSQL: false,
  autoplayPolicy: 'document-user-activation-required',
} as const satisfies WebPreferences
