import { checkBundle } from './bundle.js'
import { chosenFiles, droppedFiles } from './given.js'
import { checkPackage, tagsName } from './package.js'
import { comparePaper, readPaper } from './paper.js'
import { attempt, newReport, verdictOf } from './report.js'
import { openStore } from './store.js'
// The page itself. Everything out of a package is put in as text, never as markup.

const at = id => document.getElementById(id)
const verdicts = {
  ok: 'Everything holds.',
  open: 'Nothing is wrong, but something could not be checked.',
  wrong: 'Something is wrong with this. Do not rely on it.',
}
const marks = { ok: ['✓', 'Holds'], wrong: ['✗', 'Wrong'], open: ['?', 'Not checked'] }
let checked
let turn = 0

function element(name, text, className) {
  const made = document.createElement(name)
  made.textContent = text
  // A name that runs from right to left does so here too.
  made.dir = 'auto'
  if (className) made.className = className
  return made
}

function show(report, ended) {
  at('findings').replaceChildren(...report.findings.map(findingItem))
  at('facts').replaceChildren(...report.facts.flatMap(({ label, value }) => [element('dt', label), element('dd', value)]))
  const verdict = verdictOf(report)
  at('verdict').textContent = ended ? verdicts[verdict] : 'Checking…'
  at('result').dataset.verdict = ended ? verdict : 'none'
}

function findingItem({ kind, says }) {
  const [mark, word] = marks[kind]
  const item = element('li', '', kind)
  const sign = element('span', mark, 'mark')
  sign.setAttribute('aria-hidden', 'true')
  item.append(sign, element('strong', word), element('span', says))
  return item
}

function tellProgress(done, total, name) {
  at('progress').max = Math.max(total, 1)
  at('progress').value = done
  at('reading').textContent = `Reading ${name}`
}

/** Checks what was given; a later gift takes over from one that is still being checked. */
async function check(given) {
  const mine = ++turn
  const current = () => mine === turn
  const report = newReport(() => current() && show(report, false))
  checked = undefined
  at('result').hidden = false
  at('working').hidden = false
  const store = await attempt(report, 'Opening', () => openStore(given, report.wrong))
  const onProgress = (...progress) => current() && tellProgress(...progress)
  const found = store && (await checkStore(store, report, onProgress))
  if (!current()) return
  checked = found
  at('working').hidden = true
  show(report, true)
  at('verdict').focus()
}

async function checkStore(store, report, onProgress) {
  const parts = ['bagit.txt', tagsName, 'manifest-sha512.txt', 'data/edition.json']
  const isPackage = parts.some(name => store.names.has(name))
  return (isPackage ? checkPackage : checkBundle)(store, report, onProgress)
}

function compare(event) {
  event.preventDefault()
  const paper = readPaper({ caseId: at('paper-case').value, entries: at('paper-entries').value, root: at('paper-root').value })
  const { verdict, says } = comparePaper(paper, checked)
  at('paper-result').replaceChildren(findingItem({ kind: verdict, says }))
}

for (const id of ['file', 'folder']) {
  // The same file chosen again is to be checked again.
  at(id).addEventListener('click', event => (event.target.value = ''))
  at(id).addEventListener('change', event => check(chosenFiles(event.target)))
}
at('paper').addEventListener('submit', compare)
document.addEventListener('dragover', event => event.preventDefault())
document.addEventListener('drop', async event => {
  event.preventDefault()
  check(await droppedFiles(event.dataTransfer))
})
