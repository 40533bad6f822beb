/** What goes into the packed app, and nothing else: read from what was built, so that it cannot fall behind it. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Ours: what was built, and what ships beside it. */
const own = ['out/main/**', 'out/preload/**', 'out/renderer/**', 'resources/sample.case/**']
const ownSingle = ['resources/receipt.html', 'resources/verify.html', 'resources/verify_case.py', 'LICENSE']

/** What a package brings for those who build with it. */
const forDevelopers = /\.(map|[cm]?ts|md|markdown|flow|tsbuildinfo)$|(^|\/)(test|tests|docs?|examples?|benchmarks?)\//i

interface PackageFile {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const readPackage = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile

/** Files below a pattern, as paths from the project with `/`; folders are left out. */
function filesBelow(project: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: project, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(project, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** The packages that the built main process and its workers name, and single files of packages that they ask for. */
function named(project: string): { readonly packages: readonly string[]; readonly files: readonly string[] } {
  const built = globSync('out/main/*.js', { cwd: project })
    .map(file => readFileSync(join(project, file), 'utf8'))
    .join('\n')
  const known = Object.keys(readPackage(project).dependencies ?? {})
  const quoted = [...built.matchAll(/(?:\bfrom |\bimport |\bimport\()"([^"\n]+)"/g)].map(([, name = '']) => name)
  const isOf = (name: string) => (each: string) => each === name || each.startsWith(`${name}/`)
  const files = [...built.matchAll(/\.resolve\("([^"\n]+)"\)/g)].map(([, file = '']) => file)
  return {
    packages: known.filter(name => quoted.some(isOf(name))),
    files: files.filter(file => known.some(name => isOf(name)(file))),
  }
}

/** The folders of packages and of all they depend on, each where Node finds it from whoever asks. */
function packageFolders(project: string, packages: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const visit = (from: string, name: string) => {
    const folder = folderOf(from, name)
    if (found.has(folder)) return
    found.add(folder)
    for (const dependency of Object.keys(readPackage(folder).dependencies ?? {})) visit(folder, dependency)
  }
  for (const name of packages) visit(project, name)
  return [...found]
}

/** As Node looks for it: beside the one who asks, then in each folder above. */
function folderOf(from: string, name: string): string {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === dirname(at)) throw new Error(`The package ${name}, which ${from} needs, is not installed.`)
  }
}

/** Every file of the packed app but its package.json, as paths from the project. Throws where a package is missing. */
export function fileList(project: string): readonly string[] {
  const { packages, files } = named(project)
  const folders = packageFolders(project, packages).map(folder => relative(project, folder).replaceAll('\\', '/'))
  const ofPackages = folders.flatMap(folder =>
    filesBelow(project, `${folder}/**`).filter(
      file =>
        !file.slice(folder.length + 1).includes('node_modules/') && !forDevelopers.test(file.slice(folder.length)),
    ),
  )
  // Of a package of fonts only the faces that are asked for: the rest is 200 MB.
  const faces = files.flatMap(file => [`node_modules/${file}`, `node_modules/${packageNameOf(file)}/package.json`])
  const ours = [...own.flatMap(pattern => filesBelow(project, pattern)), ...ownSingle]
  return [...new Set([...ours, ...ofPackages, ...faces])].sort()
}

const packageNameOf = (file: string) => file.split('/', file.startsWith('@') ? 2 : 1).join('/')
