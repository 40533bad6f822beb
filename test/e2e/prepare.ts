import { buildIfStale } from '../../electron/launch/build.ts'
import { ensureBrowser } from '../../electron/launch/ensure-browser.ts'
import { projectFolder } from '../../electron/launch/project.ts'

/** Before any e2e test: a built window and a browser to open it in, both as `npm start` gets them. */
export function setup(): void {
  buildIfStale(projectFolder)
  ensureBrowser()
}
