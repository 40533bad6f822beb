// Files as a person gives them: chosen, or dropped as an archive or a folder. Each as { path, file }.

export const chosenFiles = input =>
  Array.from(input.files, file => ({ path: file.webkitRelativePath || file.name, file }))

export async function droppedFiles(transfer) {
  const entries = Array.from(transfer.items, item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  const found = await Promise.all(entries.map(filesBelow))
  return found.flat()
}

async function filesBelow(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const below = await Promise.all((await childrenOf(entry)).map(filesBelow))
  return below.flat()
}

/** A folder is read in portions, until one is empty. */
async function childrenOf(folder) {
  const reader = folder.createReader()
  const children = []
  for (;;) {
    const portion = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return children
    children.push(...portion)
  }
}
