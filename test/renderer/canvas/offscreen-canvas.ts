/** Node has no canvas to measure text with: here every letter is 7 units wide. */
class OffscreenCanvasOfNode {
  getContext() {
    return { font: '', measureText: (text: string) => ({ width: text.length * 7 }) }
  }
}

Object.assign(globalThis, { OffscreenCanvas: OffscreenCanvasOfNode })
